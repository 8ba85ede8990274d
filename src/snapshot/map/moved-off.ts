import { grown, isInside, overlap } from '../box.ts';
import type { Box } from '../box.ts';

const STEP_PX = 4;
const FARTHEST_PX = 56;
const DIRECTIONS = 16;
/** What is moved off something keeps this far from it. */
const ROOM_PX = 3;

/**
 * The box, moved no farther than it must be to stand clear of the crowd and the panels and inside the frame. Where it
 * cannot, it keeps clear of the panels, which would hide it; where it cannot do that either, it stays as it is.
 */
export function movedOff(
  box: Box,
  crowd: readonly Box[],
  frame: Box,
  panels: readonly Box[] = [],
): Box {
  const reach = grown(box, FARTHEST_PX + ROOM_PX);
  const near = crowd.filter((other) => overlap(reach, other));
  const hiding = panels.filter((other) => overlap(reach, other));
  const isOff = (moved: Box, boxes: readonly Box[]): boolean =>
    boxes.every((other) => !overlap(grown(moved, ROOM_PX), other));
  let seen: Box | null = null;
  for (const moved of [box, ...around(box)]) {
    if (!isInside(moved, frame) || !isOff(moved, hiding)) continue;
    if (isOff(moved, near)) return moved;
    seen ??= moved;
  }
  return seen ?? box;
}

/** The box at places around it, the nearest first. */
function* around(box: Box): Generator<Box> {
  for (let far = STEP_PX; far <= FARTHEST_PX; far += STEP_PX)
    for (let i = 0; i < DIRECTIONS; i++) {
      const angle = (i * 2 * Math.PI) / DIRECTIONS;
      yield { ...box, x: box.x + far * Math.cos(angle), y: box.y + far * Math.sin(angle) };
    }
}

import { grown, isInside, overlap } from '../box.ts';
import type { Box } from '../box.ts';

const STEP_PX = 4;
const FARTHEST_PX = 56;
const DIRECTIONS = 16;
/** What is moved off something keeps this far from it. */
const ROOM_PX = 3;

/** The box, moved no farther than it must be to stand clear of the crowd and inside the frame; as it is where it cannot. */
export function movedOff(box: Box, crowd: readonly Box[], frame: Box): Box {
  const near = crowd.filter((other) => overlap(grown(box, FARTHEST_PX + ROOM_PX), other));
  const isClear = (moved: Box): boolean =>
    isInside(moved, frame) && near.every((other) => !overlap(grown(moved, ROOM_PX), other));
  if (isClear(box)) return box;
  for (let far = STEP_PX; far <= FARTHEST_PX; far += STEP_PX)
    for (let i = 0; i < DIRECTIONS; i++) {
      const angle = (i * 2 * Math.PI) / DIRECTIONS;
      const moved = { ...box, x: box.x + far * Math.cos(angle), y: box.y + far * Math.sin(angle) };
      if (isClear(moved)) return moved;
    }
  return box;
}

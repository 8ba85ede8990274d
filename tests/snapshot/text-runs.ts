import { grown, isInside, overlap } from '../../src/snapshot/box.ts';
import type { Box } from '../../src/snapshot/box.ts';
import type { Node, Scene } from '../../src/snapshot/scene.ts';
import { textBox } from '../../src/snapshot/text/measure.ts';

/** A line of text on a page with the box that it takes there; the halo is left out, since it may touch what is near. */
export interface TextRun {
  readonly text: string;
  readonly box: Box;
  readonly isTurned: boolean;
  readonly isOnMap: boolean;
}

/** Every line of text of the scene, in page px. */
export function textRuns(scene: Scene): readonly TextRun[] {
  return scene.parts.flatMap(({ role, nodes }) =>
    nodes.flatMap((node, i) => runsOf(node, 0, 0, 1, role === 'figure' && i === 0)),
  );
}

/** The texts that do not stand wholly in the box. */
export function textsOutside(runs: readonly TextRun[], box: Box): readonly string[] {
  return runs.filter((run) => !isInside(run.box, box)).map(({ text }) => text);
}

/** The pairs of texts that meet. The lines of one label stand close, so a px to each side is no meeting. */
export function meetingTexts(
  runs: readonly TextRun[],
  others: readonly TextRun[] = runs,
): readonly string[] {
  return runs.flatMap((run) =>
    others
      .slice(others.indexOf(run) + 1)
      .filter((other) => overlap(grown(run.box, -1.3), grown(other.box, -1.3)))
      .map((other) => `${run.text} × ${other.text}`),
  );
}

function runsOf(
  node: Node,
  x: number,
  y: number,
  scale: number,
  isOnMap: boolean,
): readonly TextRun[] {
  if (node.type === 'group') {
    const [dx, dy] = node.moveTo;
    return node.children.flatMap((child) =>
      runsOf(child, x + dx * scale, y + dy * scale, scale * node.scale, isOnMap),
    );
  }
  if (node.type !== 'text') return [];
  const box = textBox({ ...node, halo: null });
  return [
    {
      text: node.text,
      isTurned: node.rotateDeg !== 0,
      isOnMap,
      box: {
        x: x + box.x * scale,
        y: y + box.y * scale,
        width: box.width * scale,
        height: box.height * scale,
      },
    },
  ];
}

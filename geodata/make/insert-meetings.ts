import type { Position } from 'geojson';
import { roundLine } from './geojson-file.ts';

/** `line` with a vertex, rounded to `decimals`, wherever it crosses `other`; both are plain lines of lng, lat and are cut in that plane. */
export function insertMeetings(
  line: readonly Position[],
  other: readonly Position[],
  decimals: number,
): Position[] {
  const out: Position[] = line.slice(0, 1);
  line.slice(1).forEach((to, index) => {
    const from = line[index] ?? to;
    const shares = other
      .slice(1)
      .flatMap((end, at) => meetingShare(from, to, other[at] ?? end, end));
    for (const share of shares.sort((a, b) => a - b)) {
      out.push(...roundLine([between(from, to, share)], decimals));
    }
    out.push(to);
  });
  return withoutRepeats(out);
}

function between([x1 = 0, y1 = 0]: Position, [x2 = 0, y2 = 0]: Position, share: number): Position {
  return [x1 + (x2 - x1) * share, y1 + (y2 - y1) * share];
}

function meetingShare(a: Position, b: Position, c: Position, d: Position): number[] {
  const [ax = 0, ay = 0] = a;
  const [bx = 0, by = 0] = b;
  const [cx = 0, cy = 0] = c;
  const [dx = 0, dy = 0] = d;
  const cross = (bx - ax) * (dy - cy) - (by - ay) * (dx - cx);
  if (cross === 0) return [];
  const share = ((cx - ax) * (dy - cy) - (cy - ay) * (dx - cx)) / cross;
  const otherShare = ((cx - ax) * (by - ay) - (cy - ay) * (bx - ax)) / cross;
  return share >= 0 && share <= 1 && otherShare >= 0 && otherShare <= 1 ? [share] : [];
}

function withoutRepeats(line: readonly Position[]): Position[] {
  return line.filter((at, index) => index === 0 || String(at) !== String(line[index - 1]));
}

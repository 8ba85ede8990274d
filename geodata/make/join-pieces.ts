import type { Position } from 'geojson';
import { roundLine } from './geojson-file.ts';
import type { DumpedPiece } from './gmt-dump.ts';

/**
 * Joins pieces of one level that meet end to end, where exactly two of them do: GSHHG cuts its lines at the edges
 * of its bins and at confluences. `gapDeg` is how far apart meeting ends may lie. Pieces without length and repeats are dropped.
 */
export function joinPieces(pieces: readonly DumpedPiece[], gapDeg: number): DumpedPiece[] {
  const distinct = new Map<string, DumpedPiece>();
  for (const { level, line } of pieces) {
    const rounded = roundLine(line, 5);
    if (rounded.length > 1) distinct.set(JSON.stringify(rounded), { level, line: rounded });
  }
  const rest = new Set(distinct.values());
  const chains: DumpedPiece[] = [];
  for (const first of rest) {
    rest.delete(first);
    const forward = growEnd(first, rest, [...distinct.values()], gapDeg);
    const back = growEnd(
      { ...first, line: forward.toReversed() },
      rest,
      [...distinct.values()],
      gapDeg,
    );
    chains.push({ level: first.level, line: back.toReversed() });
  }
  return chains;
}

/** `chain` led on at its last vertex through the pieces of `rest`, which it uses up. */
function growEnd(
  chain: DumpedPiece,
  rest: Set<DumpedPiece>,
  all: readonly DumpedPiece[],
  gapDeg: number,
): Position[] {
  const line = [...chain.line];
  for (;;) {
    const end = line.at(-1);
    const meeting = all
      .filter((each) => each.level === chain.level)
      .flatMap((each) => endsAt(each, end, gapDeg));
    const next = meeting.find(({ piece }) => rest.has(piece));
    if (next === undefined || meeting.length !== 2) return line;
    rest.delete(next.piece);
    line.push(...next.onward.slice(1));
  }
}

/** The piece for each of its ends that lies at `end`, with its line running away from there. */
function endsAt(
  piece: DumpedPiece,
  end: Position | undefined,
  gapDeg: number,
): { piece: DumpedPiece; onward: Position[] }[] {
  const found = [];
  if (areNear(piece.line.at(0), end, gapDeg)) found.push({ piece, onward: piece.line });
  if (areNear(piece.line.at(-1), end, gapDeg))
    found.push({ piece, onward: piece.line.toReversed() });
  return found;
}

function areNear(a: Position | undefined, b: Position | undefined, gapDeg: number): boolean {
  const [x1 = Infinity, y1 = Infinity] = a ?? [];
  const [x2 = -Infinity, y2 = -Infinity] = b ?? [];
  return Math.hypot(x1 - x2, y1 - y2) < gapDeg;
}

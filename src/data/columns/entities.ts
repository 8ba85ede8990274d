import { ROOM } from '../../base/byte-fours.ts';
import type { CellBatch } from './cell-batch.ts';

const NAMED: ReadonlyMap<string, string> = new Map([
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['apos', "'"],
  ['nbsp', '\u00A0'],
]);
const ENTITY = /&(?:#(\d{1,7})|#[xX]([\da-fA-F]{1,6})|(\w{2,8}));/gu;

/** The text with its HTML entities decoded once; unknown ones and tags stay the text that they are. */
function decodeEntities(text: string): string {
  if (!text.includes('&')) return text;
  return text.replaceAll(ENTITY, (whole, decimal?: string, hex?: string, name?: string) => {
    if (name !== undefined) return NAMED.get(name) ?? whole;
    const code = decimal === undefined ? Number.parseInt(hex ?? '', 16) : Number(decimal);
    const isCharacter = code > 31 && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff);
    return isCharacter ? String.fromCodePoint(code) : whole;
  });
}

const AMPERSAND = 38;

/** The batch with every cell's entities decoded; the texts that change stand behind the others. */
export function withoutEntities(batch: CellBatch): CellBatch {
  const { bytes, from, to } = batch;
  const decoder = new TextDecoder('utf-8', { ignoreBOM: true });
  const encoder = new TextEncoder();
  const changed = new Map<number, Uint8Array>();
  for (let cell = 0; cell < (batch.rowStart[batch.rows] ?? 0); cell++) {
    const part = bytes.subarray(from[cell], to[cell]);
    if (part.includes(AMPERSAND))
      changed.set(cell, encoder.encode(decodeEntities(decoder.decode(part))));
  }
  if (changed.size === 0) return batch;
  const more = [...changed.values()].reduce((sum, { length }) => sum + length, 0);
  const wider = new Uint8Array(bytes.length + more + ROOM);
  wider.set(bytes);
  const [starts, ends] = [from.slice(), to.slice()];
  let end = bytes.length;
  for (const [cell, text] of changed) {
    wider.set(text, end);
    starts[cell] = end;
    ends[cell] = end += text.length;
  }
  return { ...batch, bytes: wider, view: new DataView(wider.buffer), from: starts, to: ends };
}

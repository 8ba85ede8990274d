import { hashOfBytes } from '../content-hash.ts';

const MARK = 'checksum of this file with zeros here: ';
const DIGITS = 16;

/** The checksum's place before it is known. */
export const OPEN_CHECKSUM = MARK + '0'.repeat(DIGITS);

/** Puts the checksum of the whole file in its places, which are in the schema and in its copy at the end. */
export function sealChecksum(bytes: Uint8Array<ArrayBuffer>): void {
  const digits = new TextEncoder().encode(hashOfBytes(bytes));
  for (const at of placesOf(bytes)) bytes.set(digits, at);
}

/** Whether the file is as it was sealed. Leaves zeros in the places of the checksum. */
export function isSealed(bytes: Uint8Array<ArrayBuffer>): boolean {
  const places = placesOf(bytes);
  const found = places.map((at) =>
    new TextDecoder('latin1').decode(bytes.subarray(at, at + DIGITS)),
  );
  for (const at of places) bytes.fill(0x30, at, at + DIGITS);
  const [first, second] = found;
  return places.length === 2 && first === second && first === hashOfBytes(bytes);
}

/** Where the digits begin: in the schema, which is the first message, and in the footer, which ends with its length. */
function placesOf(bytes: Uint8Array<ArrayBuffer>): readonly number[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const head = bytes.subarray(0, Math.min(bytes.length, 16 + view.getUint32(12, true)));
  const footerEnd = bytes.length - 10;
  const footerStart = Math.max(0, footerEnd - view.getUint32(footerEnd, true));
  return [
    ...marksIn(head, 0).slice(0, 1),
    ...marksIn(bytes.subarray(footerStart, footerEnd), footerStart).slice(-1),
  ];
}

function marksIn(bytes: Uint8Array, offset: number): readonly number[] {
  const text = new TextDecoder('latin1').decode(bytes);
  const found: number[] = [];
  for (let at = text.indexOf(MARK); at >= 0; at = text.indexOf(MARK, at + 1))
    found.push(offset + at + MARK.length);
  return found;
}

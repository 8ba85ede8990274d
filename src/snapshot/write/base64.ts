/** How many bytes are turned at once: a multiple of three, and not more than a call may have arguments. */
const CHUNK = 24_576;

/** The bytes in Base64 (RFC 4648). */
export function toBase64(bytes: Uint8Array): string {
  let out = '';
  for (let at = 0; at < bytes.length; at += CHUNK)
    out += btoa(String.fromCodePoint(...bytes.subarray(at, at + CHUNK)));
  return out;
}

const CHUNK = 0x8000;

/** The bytes as base64 text (RFC 4648, section 4). */
export function toBase64(bytes: Uint8Array): string {
  let binary = '';
  for (let at = 0; at < bytes.length; at += CHUNK) {
    binary += String.fromCharCode(...bytes.subarray(at, at + CHUNK));
  }
  return btoa(binary);
}

/** Fills the bytes from base64 text; false where the text is malformed or holds another number of bytes. */
export function fillFromBase64(text: string, bytes: Uint8Array): boolean {
  if (text.length !== Math.ceil(bytes.length / 3) * 4) return false;
  let binary: string;
  try {
    binary = atob(text);
  } catch {
    return false;
  }
  if (binary.length !== bytes.length) return false;
  for (let at = 0; at < bytes.length; at++) bytes[at] = binary.charCodeAt(at);
  return true;
}

/** More than this is fetched for nobody: it would have to be in memory. */
const MAX_BYTES = 1_000_000_000;

/** Progress is told in steps of this part. */
const TOLD_PART = 0.02;

/** The address of a file beside the page or elsewhere on its own origin; null for any other address. */
export function ownFileUrl(path: string, base: string): URL | null {
  if (!URL.canParse(path, base)) return null;
  const [url, page] = [new URL(path, base), new URL(base)];
  const isOwn = url.protocol === page.protocol && url.host === page.host;
  return isOwn && url.username === '' && path !== '' ? url : null;
}

/**
 * The bytes at an address of the page's own origin, wherever it leads there. Rejects where there is no such file (a server
 * may answer with its page instead), where it is too large, and when the signal aborts.
 */
export async function fetchFile(
  url: URL,
  onProgress: (done: number) => void,
  signal: AbortSignal,
): Promise<Blob> {
  const response = await fetch(url, { signal, redirect: 'error', credentials: 'same-origin' });
  if (!response.ok) throw new Error(`HTTP ${response.status}`);
  if (response.headers.get('Content-Type')?.startsWith('text/html') === true || !response.body)
    throw new Error('HTTP 404');
  const size = Number(response.headers.get('Content-Length') ?? 0);
  const reader = response.body.getReader();
  const parts: Uint8Array<ArrayBuffer>[] = [];
  let told = 0;
  for (let received = 0; ;) {
    const { done, value } = await reader.read();
    if (done) return new Blob(parts);
    parts.push(value);
    received += value.length;
    if (Math.max(received, size) > MAX_BYTES) {
      await reader.cancel();
      throw new Error(`> ${MAX_BYTES / 1e6} MB`);
    }
    const part = size > 0 ? Math.min(1, received / size) : 0;
    // Chunks are small, and to show each would take longer than to fetch them.
    if (part < told + TOLD_PART && part < 1) continue;
    told = part;
    onProgress(part);
  }
}

import { Gunzip } from 'fflate';
import { failure, success } from '../../base/result.ts';
import type { Result } from '../../base/result.ts';

/**
 * The UTF-8 text of a file, unpacked where it is gzipped. Stops as soon as there are more characters than allowed, so a
 * file that unpacks to more than any memory does no harm; damaged packing and bytes that are no text are `unreadable`.
 */
export async function readTextWithin(
  blob: Blob,
  maxChars: number,
): Promise<Result<string, 'too-large' | 'unreadable'>> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  const parts: string[] = [];
  let chars = 0;
  try {
    const reader = ((await isGzip(blob)) ? unpacked(blob) : blob.stream()).getReader();
    for (;;) {
      const { done, value } = await reader.read();
      if (done) break;
      const part = decoder.decode(value, { stream: true });
      chars += part.length;
      if (chars > maxChars) {
        await reader.cancel();
        return failure('too-large');
      }
      parts.push(part);
    }
    parts.push(decoder.decode());
    return success(parts.join(''));
  } catch {
    return failure('unreadable');
  }
}

async function isGzip(blob: Blob): Promise<boolean> {
  const head = new Uint8Array(await blob.slice(0, 2).arrayBuffer());
  return head[0] === 0x1f && head[1] === 0x8b;
}

/** The browser's own unpacking also checks the sum at the end; older browsers get one in script. */
function unpacked(blob: Blob): ReadableStream<Uint8Array> {
  return blob
    .stream()
    .pipeThrough(
      typeof DecompressionStream === 'function' ? new DecompressionStream('gzip') : scripted(),
    );
}

/** Bytes that are unpacked at a time: a bomb of a thousand to one cannot grow by more than this thousandfold unseen. */
const PIECE = 16_384;

function scripted(): TransformStream<Uint8Array<ArrayBuffer>, Uint8Array<ArrayBuffer>> {
  let isWhole = false;
  let gunzip: Gunzip | null = null;
  return new TransformStream({
    start(controller) {
      gunzip = new Gunzip((bytes, isLast) => {
        controller.enqueue(new Uint8Array(bytes));
        isWhole = isLast;
      });
    },
    transform(bytes) {
      for (let at = 0; at < bytes.length; at += PIECE)
        gunzip?.push(bytes.subarray(at, at + PIECE), false);
    },
    flush() {
      gunzip?.push(new Uint8Array(0), true);
      if (!isWhole) throw new Error('Expected a whole gzip stream, got one that is cut off');
    },
  });
}

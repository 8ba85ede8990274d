import { readText } from '../encoding.ts';
import type { Decoding } from '../encoding.ts';
import type { ReadContext, ReaderInput } from '../reader.ts';
import { refuseDeepJson } from './nesting.ts';
import { refusal } from './refusal.ts';

/** JSON must be in memory as a whole. */
const MAX_BYTES = 256_000_000;

/** The value of a JSON file. Throws UnreadableInput for what is no JSON, nested too deep or too large. */
export async function readJson(
  input: ReaderInput,
  context: ReadContext,
): Promise<Decoding & { readonly value: unknown }> {
  const { text, ...decoding } = await readText(input, context, MAX_BYTES);
  if (text.trim() === '') throw refusal('file-empty', input.name);
  refuseDeepJson(text, input.name);
  try {
    const value: unknown = JSON.parse(text);
    return { ...decoding, value };
  } catch (error) {
    throw refusal('file-not-json', input.name, error instanceof Error ? error.message : '');
  }
}

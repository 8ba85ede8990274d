import type { IssueCode } from '../../model/issue.ts';
import { UnreadableInput } from '../reader.ts';

const SHOWN_CHARS = 80;

/** The refusal of a whole file, with what was found and what was expected. */
export function refusal(
  code: IssueCode,
  file: string,
  value?: string,
  expected?: string,
): UnreadableInput {
  return new UnreadableInput({
    code,
    severity: 'error',
    place: { file },
    ...(value === undefined ? {} : { value: value.slice(0, SHOWN_CHARS) }),
    ...(expected === undefined ? {} : { expected }),
  });
}

/**
 * What the step gives; what a library throws at a broken file becomes the refusal `file-damaged` with the library's words.
 * Refusals of our own and the abort of the user pass unchanged.
 */
export async function orDamaged<Value>(
  file: string,
  signal: AbortSignal,
  step: () => Value | Promise<Value>,
): Promise<Value> {
  try {
    return await step();
  } catch (error) {
    signal.throwIfAborted();
    if (error instanceof UnreadableInput) throw error;
    throw refusal('file-damaged', file, error instanceof Error ? error.message : String(error));
  }
}

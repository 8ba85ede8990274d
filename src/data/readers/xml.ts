import type * as xmldom from '@xmldom/xmldom';
import { readText } from '../encoding.ts';
import type { Decoding } from '../encoding.ts';
import type { ReadContext, ReaderInput } from '../reader.ts';
import { refuseDeepXml } from './nesting.ts';
import { orDamaged, refusal } from './refusal.ts';

/** A tree of nodes takes tens of bytes for each byte of text. */
const MAX_BYTES = 64_000_000;
const PROLOG = /^(?:\s+|<\?[\s\S]*?\?>|<!--[\s\S]*?-->)*/u;

/** The tree of an XML file. Throws UnreadableInput for document types (entities), deep nesting and broken text. */
export async function readXml(
  input: ReaderInput,
  context: ReadContext,
): Promise<Decoding & { readonly tree: xmldom.Document }> {
  const declared = await declaredEncoding(input.blob);
  const options = declared === null ? context.options : { ...context.options, encoding: declared };
  const { text, ...decoding } = await readText(input, { ...context, options }, MAX_BYTES);
  if (text.trim() === '') throw refusal('file-empty', input.name);
  const prolog = PROLOG.exec(text)?.[0] ?? '';
  if (text.startsWith('<!', prolog.length)) throw refusal('xml-doctype', input.name);
  refuseDeepXml(text, input.name);
  const { DOMParser, onErrorStopParsing } = await loadXmldom();
  const tree = await orDamaged(input.name, context.signal, () =>
    new DOMParser({ onError: onErrorStopParsing }).parseFromString(text, 'text/xml'),
  );
  return { ...decoding, tree };
}

/** The one-byte encoding that the XML declaration names; null where it names none, or one that is seen in the bytes anyway. */
async function declaredEncoding(blob: Blob): Promise<string | null> {
  const head = new TextDecoder('latin1').decode(await blob.slice(0, 200).arrayBuffer());
  const label = /^\s*<\?xml[^>]*?encoding=["']([\w-]+)["']/u.exec(head)?.[1]?.toLowerCase();
  return label !== undefined &&
    /^(?:windows-125\d|cp125\d|koi8-[ur]|ibm866|iso-8859-\d+)$/u.test(label)
    ? label
    : null;
}

type Xmldom = typeof xmldom;

/** The package is CommonJS: some bundlers give its names to a dynamic import, others put all of them into `default`. */
async function loadXmldom(): Promise<Xmldom> {
  const library: Xmldom & { readonly default?: Xmldom } = await import('@xmldom/xmldom');
  return library.default ?? library;
}

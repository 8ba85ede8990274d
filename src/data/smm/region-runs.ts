import type { Group, NamedRegion } from './clause-groups.ts';
import { REGION_TYPES } from './clause-nouns.ts';
import type { Token, TokenType } from './summary-tokens.ts';

/** Adds the region at the index to the sequence of groups and regions; regions that are named in a row make one run. */
export function addRegion(
  sequence: (Group | NamedRegion[])[],
  tokens: readonly Token[],
  index: number,
): void {
  const last = sequence.at(-1);
  const run = Array.isArray(last) && !hasNumberSinceRegion(tokens, index) ? last : [];
  const type = tokens[index]?.type ?? 'word';
  for (const region of regionsOf(type)) if (!run.includes(region)) run.push(region);
  if (run !== last) sequence.push(run);
}

/** A number that was not understood parts the regions on either side of it. */
function hasNumberSinceRegion(tokens: readonly Token[], index: number): boolean {
  const since = tokens
    .slice(0, index)
    .findLast((token) => token.type === 'number' || REGION_TYPES.has(token.type));
  return since?.type === 'number';
}

function regionsOf(type: TokenType): readonly NamedRegion[] {
  if (type === 'bothRegions') return ['donetsk', 'luhansk'];
  if (type === 'wholeArea') return ['all'];
  return type === 'donetsk' || type === 'luhansk' ? [type] : ['same'];
}

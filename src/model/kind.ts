/**
 * What was observed. Explosion kinds follow the mission's annex tables (undetermined, impact, outgoing, airburst);
 * `violation` stands for violations whose kind is not printed; weapon classes are kinds of the group `weapon`.
 */
export type KindGroup = 'explosion' | 'other' | 'weapon';

export interface Kind {
  readonly id: string;
  readonly group: KindGroup;
}

export const KINDS = [
  { id: 'explosion', group: 'explosion' },
  { id: 'impact', group: 'explosion' },
  { id: 'outgoing', group: 'explosion' },
  { id: 'airburst', group: 'explosion' },
  { id: 'projectile', group: 'other' },
  { id: 'tracer', group: 'other' },
  { id: 'rocket', group: 'other' },
  { id: 'muzzle-flash', group: 'other' },
  { id: 'burst', group: 'other' },
  { id: 'shot', group: 'other' },
  { id: 'flare', group: 'other' },
  { id: 'violation', group: 'other' },
  { id: 'tank', group: 'weapon' },
  { id: 'self-propelled-howitzer', group: 'weapon' },
  { id: 'towed-howitzer', group: 'weapon' },
  { id: 'mlrs', group: 'weapon' },
  { id: 'mortar', group: 'weapon' },
  { id: 'anti-tank-gun', group: 'weapon' },
  { id: 'anti-tank-missile', group: 'weapon' },
  { id: 'surface-to-air-missile', group: 'weapon' },
  { id: 'anti-aircraft-gun', group: 'weapon' },
  { id: 'armoured-vehicle', group: 'weapon' },
  { id: 'artillery', group: 'weapon' },
  { id: 'weapon', group: 'weapon' },
] as const satisfies readonly Kind[];

export type KindId = (typeof KINDS)[number]['id'];

const KIND_IDS: readonly string[] = KINDS.map((kind) => kind.id);

/** Whether the text names a kind. */
export function isKindId(text: string): text is KindId {
  return KIND_IDS.includes(text);
}

/** The place of the kind in KINDS, which is its code in the columnar table. */
export function kindCode(id: KindId): number {
  return KIND_IDS.indexOf(id);
}

/** The kind with the code. Throws on a code that no kind has. */
export function kindAt(code: number): (typeof KINDS)[number] {
  const kind = KINDS[code];
  if (kind === undefined)
    throw new Error(`Expected a kind code below ${KINDS.length}, got ${code}`);
  return kind;
}

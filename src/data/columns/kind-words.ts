import { isKindId } from '../../model/kind.ts';
import type { KindId } from '../../model/kind.ts';

/** What the words of a source are in our vocabulary. */
export interface KindReading {
  readonly kind: KindId;
  /** Whether the words are in the table; else `violation` stands for whatever they mean. */
  readonly isKnown: boolean;
}

/** Whole values of columns, normalised, that say no more and no less than the kind. */
const WORDS: ReadonlyMap<string, KindId> = new Map<string, KindId>([
  ...all('explosion', [
    'shelling/artillery/missile attack',
    'air/drone strike',
    'remote explosive/landmine/ied',
    'grenade',
    'suicide bomb',
    'explosions/remote violence',
    'explosions',
    'explosion',
    'undetermined explosion',
    'undetermined explosions',
    'shelling',
    'bombing',
    'bombardment',
    'airstrike',
    'air strike',
    'drone strike',
    'missile strike',
    'rocket strike',
    'artillery strike',
    'artillery shelling',
    'bombing or explosion',
    'blast',
    'вибух',
    'вибухи',
    'обстріл',
    'артобстріл',
    'авіаудар',
    'ракетний удар',
    'взрыв',
    'взрывы',
    'обстрел',
    'артобстрел',
    'авиаудар',
    'ракетный удар',
  ]),
  ...all('impact', ['impacts', 'impact explosion', 'влучання', 'попадание']),
  ...all('outgoing', [
    'outgoing round',
    'outgoing rounds',
    'outgoing explosion',
    'outgoing explosions',
  ]),
  ...all('airburst', ['airbursts']),
  ...all('projectile', ['projectiles', 'projectile in flight', 'projectiles in flight']),
  ...all('tracer', ['tracers', 'tracer round', 'tracer rounds', 'tracer rounds in flight']),
  ...all('rocket', ['rockets']),
  ...all('muzzle-flash', ['muzzle flash', 'muzzle flashes']),
  ...all('burst', ['bursts', 'burst of fire', 'bursts of heavy machine gun fire']),
  ...all('shot', [
    'shots',
    'shots of small arms fire',
    'постріл',
    'постріли',
    'выстрел',
    'выстрелы',
  ]),
  ...all('flare', ['flares', 'illumination flare', 'illumination flares']),
  ...all('violation', [
    'violations',
    'ceasefire violation',
    'ceasefire violations',
    'порушення',
    'порушення режиму припинення вогню',
    'нарушение',
    'нарушение режима прекращения огня',
  ]),
]);

const UNKNOWN: KindReading = { kind: 'violation', isKnown: false };

/** The kind that the whole text names; a part of it proves nothing ("no shelling"), so other texts are `violation`. */
export function kindOfWords(text: string): KindReading {
  const words = text.trim().toLowerCase().replaceAll(/\s+/gu, ' ');
  const kind = WORDS.get(words) ?? (isKindId(words) ? words : null);
  return kind === null ? UNKNOWN : { kind, isKnown: true };
}

function all(kind: KindId, words: readonly string[]): (readonly [string, KindId])[] {
  return words.map((word) => [word, kind]);
}

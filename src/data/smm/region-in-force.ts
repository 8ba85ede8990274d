import type { Observer } from './observers.ts';
import type { FoundPlace } from './places.ts';
import type { PlaceOffset, RegionName } from './reading.ts';
import { regionNamed } from './region-named.ts';
import type { Sentence } from './sentences.ts';

const OPENS_REGION =
  /^In (?:the )?(?:Donetsk|Lu[gh]ansk) region\b|\b(?:cease-?fire violations?|explosions|level of violence)\b[^.;]*\bin (?:the )?(?:Donetsk|Lu[gh]ansk) region\b/u;

/** The region that a report is speaking of as it goes on. */
export class RegionInForce {
  private carried: RegionName | null = null;
  private own: RegionName | null = null;

  /** "In Donetsk region, ..." and a total hold for the paragraphs behind them; what else a sentence names, for itself alone. */
  take(sentence: Sentence, isTotal: boolean): void {
    const named = regionOf(sentence.text);
    const isOpening = isTotal || OPENS_REGION.test(sentence.text);
    if (named !== null && isOpening) this.carried = named === 'both' ? null : named;
    const carried = sentence.section === 'summary' ? null : this.carried;
    this.own = named === null ? carried : named === 'both' ? null : named;
  }

  /** The region of something at the place, or seen by the observer: as their brackets say, else the one in force. */
  of(place: FoundPlace | null, observer: Observer | null): RegionName | null {
    return (
      regionOfOffset(place?.offset) ??
      regionOfOffset(observer?.offset) ??
      regionOfTown(observer?.name) ??
      this.own
    );
  }
}

/** The region that the sentence names; both, or "regions", is none. */
function regionOf(text: string): RegionName | 'both' | null {
  const names = [...text.matchAll(/\b(Donetsk|Lu[gh]ansk) region(s?)\b/gu)];
  const found = new Set(names.map(([, name = '']) => regionNamed(name)));
  if (/(?:Донец|Луганс)\p{L}+ (?:and|и|і|й|та) /u.test(text)) return 'both';
  const [region] = found;
  if (region === undefined) return null;
  return found.size === 1 && names.every(([, , plural]) => plural === '') ? region : 'both';
}

/** "Donetsk city centre", "Donetsk central railway station". */
function regionOfTown(name: string | null | undefined): RegionName | null {
  const town = /^(Donetsk|Lu[gh]ansk)(?: |$)/u.exec(name ?? '')?.[1];
  return town === undefined ? null : regionNamed(town);
}

/** Brackets count from the chief town of the place's own region, or from Mariupol. */
function regionOfOffset(offset: PlaceOffset | null | undefined): RegionName | null {
  if (offset == null) return null;
  if (/^(?:Donetsk|Mariupol)/u.test(offset.of)) return 'donetsk';
  return /^Lu[gh]ansk/u.test(offset.of) ? 'luhansk' : null;
}

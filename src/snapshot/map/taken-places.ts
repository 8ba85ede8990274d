import type { Feature } from 'geojson';
import { overlap } from '../box.ts';
import type { Box } from '../box.ts';

/** What has its place already; a later symbol gives way. */
export class TakenPlaces {
  readonly #boxes: { readonly box: Box; readonly of: Feature | null }[] = [];
  readonly #soft: Box[] = [];

  /** Whether nothing lies in the box but what belongs to the feature itself. */
  isFree(box: Box, feature: Feature | null = null): boolean {
    return this.#boxes.every(
      ({ box: other, of }) => (of !== null && of === feature) || !overlap(box, other),
    );
  }

  /** Whether nothing lies in the box but what may be covered. */
  isFreeBut(box: Box, mayCover: (of: Feature) => boolean): boolean {
    return this.#boxes.every(
      ({ box: other, of }) => !overlap(box, other) || (of !== null && mayCover(of)),
    );
  }

  /** What has a place that meets the box. */
  ownersIn(box: Box): readonly Feature[] {
    return this.#boxes.flatMap(({ box: other, of }) =>
      of !== null && overlap(box, other) ? [of] : [],
    );
  }

  /** Whether nothing lies in the box that a name had better not cross, such as the contact line. */
  isClear(box: Box): boolean {
    return this.#soft.every((other) => !overlap(box, other));
  }

  /** The places as they are now, whatever is taken later. */
  copy(): TakenPlaces {
    const copy = new TakenPlaces();
    copy.#boxes.push(...this.#boxes);
    copy.#soft.push(...this.#soft);
    return copy;
  }

  /** Asks names that can stand elsewhere to keep off the box. */
  discourage(box: Box): void {
    this.#soft.push(box);
  }

  take(box: Box, of: Feature | null = null): void {
    this.#boxes.push({ box, of });
  }
}

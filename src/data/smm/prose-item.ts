import type { Wind } from '../../base/compass.ts';
import type { KindId } from '../../model/kind.ts';
import type { CountQualifier } from '../../model/observation.ts';
import type { ItemLocation } from './item-location.ts';

/** One count of one kind in a sentence; offsets are within the sentence. */
export interface ProseItem {
  readonly count: number | null;
  readonly qualifier: CountQualifier;
  noun: string;
  kind: KindId;
  readonly from: number;
  to: number;
  flight: { readonly from: Wind; readonly to: Wind } | null;
  location: ItemLocation;
  /** The item that this one is a part of, until it is clear whether the parts add up. */
  readonly parent: ProseItem | null;
  /** It is a part only if the parts add up, and of its own otherwise. */
  readonly isMaybePart: boolean;
  /** A bare plural ("explosions"), which counts only where nothing else does. */
  readonly isAuxiliary: boolean;
}

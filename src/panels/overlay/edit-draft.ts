import { isLngLat } from '../../base/lng-lat.ts';
import { failure, success } from '../../base/result.ts';
import type { Result } from '../../base/result.ts';
import type { ObservationChange } from '../../model/edit.ts';
import { isKindId, kindAt, kindCode } from '../../model/kind.ts';
import type { KindId } from '../../model/kind.ts';
import type { Location } from '../../model/location.ts';
import type { Observation } from '../../model/observation.ts';

/** What stands in the form, as text. `where`: the place as it is, a position, or no place. */
export interface EditDraft {
  readonly kind: string;
  readonly count: string;
  readonly where: 'same' | 'position' | 'none';
  readonly lat: string;
  readonly lng: string;
}

export type EditFault = 'count' | 'position';

/** The form of an observation as it is. */
export function draftOf({ kind, count, location }: Observation): EditDraft {
  const at = positionOf(location);
  return {
    kind,
    count: count === null ? '' : String(count),
    where: 'same',
    lat: at === null ? '' : String(at[1]),
    lng: at === null ? '' : String(at[0]),
  };
}

/** The position that an observation is drawn at or counted from, in degrees; null where there is none. */
function positionOf(location: Location): readonly [number, number] | null {
  if ('at' in location) return location.at;
  return 'from' in location ? location.from : null;
}

/** The change that the form asks for, or which field is wrong. An empty count is no figure, which is not zero. */
export function changeOf(
  draft: EditDraft,
  { location, weaponState }: Pick<Observation, 'location' | 'weaponState'>,
): Result<ObservationChange & { readonly kind: KindId; readonly location: Location }, EditFault> {
  const words = draft.count.trim();
  const count = words === '' ? null : Number(words);
  if (count !== null && (!Number.isSafeInteger(count) || count < 0 || count > 1_000_000))
    return failure('count');
  const [lng, lat] = [numberOf(draft.lng), numberOf(draft.lat)];
  if (draft.where === 'position' && !isLngLat(lng, lat)) return failure('position');
  const kind = isKindId(draft.kind) ? draft.kind : 'violation';
  const isWeapon = kindAt(kindCode(kind)).group === 'weapon';
  return success({
    kind,
    count,
    weaponState: isWeapon ? (weaponState ?? 'unstated') : null,
    location:
      draft.where === 'same'
        ? location
        : draft.where === 'none'
          ? { precision: 'region', regionId: null }
          : { precision: 'exact', at: [lng, lat] },
  });
}

/** A comma is a decimal point to many. */
function numberOf(text: string): number {
  return text.trim() === '' ? Number.NaN : Number(text.trim().replace(',', '.'));
}

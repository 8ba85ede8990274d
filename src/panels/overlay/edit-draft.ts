import { isLngLat } from '../../base/lng-lat.ts';
import type { Period } from '../../base/period.ts';
import { failure, success } from '../../base/result.ts';
import type { Result } from '../../base/result.ts';
import { HAND_REPORT_ID } from '../../model/edit.ts';
import { isKindId, kindAt, kindCode } from '../../model/kind.ts';
import type { Location } from '../../model/location.ts';
import type { Observation } from '../../model/observation.ts';
import { kyivInputValue, minutesOfKyivInput } from '../time/kyiv-input.ts';

/** What stands in the form, as text. `where`: the place as it is, a position, or no place; `side` is '' where none is stated. */
export interface EditDraft {
  readonly kind: string;
  readonly count: string;
  readonly from: string;
  readonly to: string;
  readonly side: string;
  readonly description: string;
  readonly where: 'same' | 'position' | 'none';
  readonly lat: string;
  readonly lng: string;
  /** Why it is changed: it belongs to the change and not to the observation. */
  readonly note: string;
}

export type EditFault = 'count' | 'position' | 'period';

/** An observation of the period that says nothing yet; its id is given when it is added. */
export function newObservation(period: Period): Observation {
  return {
    id: '',
    reportId: HAND_REPORT_ID,
    kind: 'explosion',
    count: null,
    qualifier: 'exact',
    period,
    timeText: null,
    location: { precision: 'region', regionId: null },
    regionId: null,
    side: null,
    observer: null,
    means: 'unknown',
    description: null,
    flight: null,
    weaponState: null,
    status: 'supplied',
  };
}

/** The form of an observation as it is. */
export function draftOf(shown: Observation): EditDraft {
  const { kind, count, period, side, description, location } = shown;
  const at = positionOf(location);
  return {
    kind,
    count: count === null ? '' : String(count),
    from: kyivInputValue(period.start),
    to: kyivInputValue(period.end),
    side: side ?? '',
    description: description ?? '',
    where: 'same',
    lat: at === null ? '' : String(at[1]),
    lng: at === null ? '' : String(at[0]),
    note: '',
  };
}

/** The position that an observation is drawn at or counted from, in degrees; null where there is none. */
function positionOf(location: Location): readonly [number, number] | null {
  if ('at' in location) return location.at;
  return 'from' in location ? location.from : null;
}

/**
 * The observation as the form asks for it, or which field is wrong. An empty count is no figure, which is not zero; a period
 * that is given by hand stands before the report's own words for the time.
 */
export function observationOf(
  draft: EditDraft,
  shown: Observation,
): Result<Observation, EditFault> {
  const words = draft.count.trim();
  const count = words === '' ? null : Number(words);
  if (count !== null && (!Number.isSafeInteger(count) || count < 0 || count > 1_000_000))
    return failure('count');
  const [lng, lat] = [numberOf(draft.lng), numberOf(draft.lat)];
  if (draft.where === 'position' && !isLngLat(lng, lat)) return failure('position');
  const before = draftOf(shown);
  const isSamePeriod = draft.from === before.from && draft.to === before.to;
  const period = isSamePeriod ? shown.period : periodOf(draft);
  if (period === null) return failure('period');
  const kind = isKindId(draft.kind) ? draft.kind : 'violation';
  const isWeapon = kindAt(kindCode(kind)).group === 'weapon';
  return success({
    ...shown,
    kind,
    count,
    period,
    timeText: isSamePeriod ? shown.timeText : null,
    side: draft.side === '' ? null : draft.side,
    description: draft.description.trim() === '' ? null : draft.description.trim(),
    weaponState: isWeapon ? (shown.weaponState ?? 'unstated') : null,
    location: locationOf(draft, shown.location, [lng, lat]),
  });
}

function locationOf(
  { where }: EditDraft,
  location: Location,
  at: readonly [number, number],
): Location {
  if (where === 'same') return location;
  return where === 'none' ? { precision: 'region', regionId: null } : { precision: 'exact', at };
}

function periodOf({ from, to }: EditDraft): Period | null {
  const [start, end] = [minutesOfKyivInput(from), minutesOfKyivInput(to)];
  return start === null || end === null || end <= start ? null : { start, end };
}

/** A comma is a decimal point to many. */
function numberOf(text: string): number {
  return text.trim() === '' ? Number.NaN : Number(text.trim().replace(',', '.'));
}

import type { Bearing } from '../../../src/base/compass.ts';
import type {
  ReadObservation,
  ReadWeapon,
  RegionName,
  SmmReading,
} from '../../../src/data/smm/reading.ts';

const WORDS: Readonly<Record<string, string>> = { N: 'north', E: 'east', S: 'south', W: 'west' };
const CATEGORIES: Readonly<Record<string, string>> = {
  tank: 'tanks',
  mlrs: 'multiple launch rocket systems',
  'towed-howitzer': 'towed howitzers',
  'self-propelled-howitzer': 'self-propelled howitzers',
  'anti-tank-gun': 'anti-tank guns',
  'surface-to-air-missile': 'surface-to-air missile systems',
};

/** A reading in the form of the answers that come with the synthetic reports. */
export function summariseReading(reading: SmmReading) {
  const basis = reading.report.basis?.value;
  return {
    as_of: reading.report.asOf?.value ?? null,
    regions: { Donetsk: region(reading, 'donetsk'), Luhansk: region(reading, 'luhansk') },
    comparison_basis:
      basis === 'previous-24h'
        ? 'previous 24 hours'
        : basis === undefined
          ? null
          : 'previous reporting period',
    events: reading.observations.map(event),
    weapons: reading.weapons.map(weapon),
  };
}

function region(reading: SmmReading, name: RegionName) {
  const total = reading.totals.find((each) => each.region === name);
  const [liveFire] = total?.liveFire ?? [];
  return {
    violations: total?.violations?.value ?? null,
    explosions: total?.explosions?.value ?? null,
    previous: total?.previousViolations?.value ?? null,
    live_fire: liveFire === undefined ? null : { n: liveFire.count, where: liveFire.where },
  };
}

function event(observation: ReadObservation) {
  const { observerName, observerFormerly, observerControl, count, rangeKm, bearings } = observation;
  const words = observation.description?.replace(/^\S+ /u, '') ?? '';
  return {
    observer: withOldName(observerName, observerFormerly),
    side: side(observerControl),
    means: observation.means,
    n: count,
    what: words,
    dist_km: rangeKm,
    dir: bearings.map(windWords).join(', '),
  };
}

function weapon(sighting: ReadWeapon) {
  return {
    n: sighting.count,
    category: CATEGORIES[sighting.kind],
    type: sighting.model,
    side: side(sighting.side),
    place: withOldName(sighting.placeName, sighting.placeFormerly),
    status: sighting.state === 'violation' ? 'violation' : 'beyond lines, outside storage',
  };
}

function withOldName(name: string | null, formerly: string | null): string | null {
  return formerly === null ? name : `${name} (formerly ${formerly})`;
}

function side(control: string | null): string | null {
  if (control === null) return null;
  return control === 'government-controlled' ? 'GCA' : 'NGCA';
}

function windWords(bearing: Bearing): string {
  return bearing.wind
    .split('')
    .map((letter) => WORDS[letter])
    .join('-');
}

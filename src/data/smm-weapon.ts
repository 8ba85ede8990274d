import type { Location } from '../model/location.ts';
import type { Mention, PlaceFinder } from './place-finder.ts';
import { compareSide } from './side-remark.ts';
import type { SidesThen } from './side-remark.ts';
import { sideOfWords } from './side-words.ts';
import { NOTHING, pick } from './smm-sighting.ts';
import type { PlacedSighting } from './smm-sighting.ts';
import { standOf } from './smm-stand.ts';
import type { ReadWeapon } from './smm/reading.ts';

/** The place near which weapons were seen, or null where none is named; whose the place is, the text does not say. */
export function weaponMention(read: ReadWeapon, regionId: string | null): Mention | null {
  const { placeName, placeFormerly, offset } = read;
  if (placeName === null) return null;
  return { ...pick(placeName, placeFormerly), offset, control: null, regionId };
}

/**
 * Places weapons at the settlement near which they were seen, within its radius and the distance given from it. The report's
 * word on the side is that of the weapons, and held against the whole of that ground.
 */
export function placeWeapon(
  read: ReadWeapon,
  regionId: string | null,
  finder: PlaceFinder,
  sides: SidesThen,
): PlacedSighting {
  const mention = weaponMention(read, regionId);
  const { entry, remarks } = mention === null ? NOTHING : finder.find(mention);
  const stated = entry?.region ?? regionId;
  const away = standOf(read.positionOffset)?.km ?? 0;
  const words = [
    read.model,
    read.calibre,
    read.positionOffset === null ? null : `${read.positionOffset} ${read.placeName ?? ''}`,
  ];
  const lost = entry === null && read.placeName !== null ? `near ${read.placeName}` : null;
  const said = [...words, lost, read.isAgain ? 'seen again' : null].filter((each) => each !== null);
  const location: Location =
    entry === null
      ? { precision: 'region', regionId: stated }
      : {
          precision: 'place',
          at: [entry.lng, entry.lat],
          radiusKm: entry.radiusKm + away,
          name: read.placeName ?? entry.name.en,
        };
  const side = sideOfWords(read.side);
  const doubts = compareSide(read.placeName ?? '', side, {
    sure: sides.sureSide(location),
    likely: entry?.side ?? null,
  });
  return {
    sighting: {
      kind: read.kind,
      count: read.count,
      qualifier: read.qualifier,
      timeText: read.date,
      location,
      regionId: stated,
      side,
      observer: null,
      means: read.means,
      description: said.length === 0 ? null : said.join(', '),
      flight: null,
      weaponState: read.state,
      status: 'confirmed',
    },
    placeId: entry?.id ?? null,
    remarks: [...remarks, ...doubts],
  };
}

import type { Mention, PlaceFinder } from './place-finder.ts';
import { sideOfWords } from './side-words.ts';
import { NOTHING, pick } from './smm-sighting.ts';
import type { PlacedSighting } from './smm-sighting.ts';
import { standOf } from './smm-stand.ts';
import type { ReadWeapon } from './smm/reading.ts';

/** The place near which weapons were seen, or null where none is named. */
export function weaponMention(read: ReadWeapon, regionId: string | null): Mention | null {
  const { placeName, placeFormerly, offset, side } = read;
  if (placeName === null) return null;
  return { ...pick(placeName, placeFormerly), offset, control: side, regionId };
}

/** Places weapons at the settlement near which they were seen, within its radius and the distance given from it. */
export function placeWeapon(
  read: ReadWeapon,
  regionId: string | null,
  finder: PlaceFinder,
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
  return {
    sighting: {
      kind: read.kind,
      count: read.count,
      qualifier: read.qualifier,
      timeText: read.date,
      location:
        entry === null
          ? { precision: 'region', regionId: stated }
          : {
              precision: 'place',
              at: [entry.lng, entry.lat],
              radiusKm: entry.radiusKm + away,
              name: read.placeName ?? entry.name.en,
            },
      regionId: stated,
      side: sideOfWords(read.side),
      observer: null,
      means: read.means,
      description: said.length === 0 ? null : said.join(', '),
      flight: null,
      weaponState: read.state,
      status: 'confirmed',
    },
    placeId: entry?.id ?? null,
    remarks,
  };
}

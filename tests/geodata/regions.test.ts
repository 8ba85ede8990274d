import { readFileSync } from 'node:fs';
import { area, booleanPointInPolygon, featureCollection, intersect } from '@turf/turf';
import type { Feature, FeatureCollection, Polygon } from 'geojson';
import { describe, expect, it } from 'vitest';
import { readSettlements } from '../../geodata/make/settlements.ts';

const { features } = JSON.parse(
  readFileSync(new URL('../../geodata/regions.geojson', import.meta.url), 'utf8'),
) as FeatureCollection<Polygon>;

const { features: lineFeatures } = JSON.parse(
  readFileSync(new URL('../../geodata/contact-line.geojson', import.meta.url), 'utf8'),
) as FeatureCollection;

/** Natural Earth's border between the oblasts is up to 1.5 km off here, and its state border leaves out the last three. */
const ACROSS_A_COARSE_BORDER = [
  'Sanzharivka donetsk: in luhansk',
  'Trypillia donetsk: in luhansk',
  'Kolesnykivka luhansk: in none',
  'Milove luhansk: in none',
  'Yuhanivka luhansk: in none',
];

function region(id: string): Feature<Polygon> {
  const found = features.find(({ properties }) => properties?.id === id);
  if (found === undefined) throw new Error(`Expected region ${id}`);
  return found;
}

describe('the regions', () => {
  it('name a parent that is there, and are labelled inside themselves', () => {
    for (const each of features) {
      const { parent, labelAt } = each.properties ?? {};
      if (parent !== null) expect(region(String(parent)).properties?.level).toBe('oblast');
      expect(booleanPointInPolygon(labelAt, each)).toBe(true);
    }
  });

  it.each(['donetsk', 'luhansk'])('%s is the sum of its two sides, which share no ground', (id) => {
    const [gca, ngca] = [region(`${id}-gca`), region(`${id}-ngca`)];
    const whole = area(region(id));
    expect(Math.abs(area(gca) + area(ngca) - whole) / whole).toBeLessThan(1e-6);
    const overlap = intersect(featureCollection([gca, ngca]));
    expect(overlap === null ? 0 : area(overlap) / whole).toBeLessThan(1e-9);
  });

  it('share every vertex of the border between the oblasts, so that there is no gap and no overlap', () => {
    const [donetsk, luhansk] = [region('donetsk'), region('luhansk')];
    const overlap = intersect(featureCollection([donetsk, luhansk]));
    expect(overlap === null ? 0 : area(overlap)).toBeLessThan(1);
    const ours = new Set(donetsk.geometry.coordinates.flat().map(String));
    const shared = luhansk.geometry.coordinates.flat().map((at) => ours.has(String(at)));
    expect(shared.filter(Boolean).length).toBeGreaterThan(250);
    const runs = shared.filter((isShared, index) => isShared && shared[index - 1] !== true);
    expect(runs).toHaveLength(1);
  });

  it('have the vertices of the contact line where the two sides meet', () => {
    const [line] = lineFeatures;
    if (line?.geometry.type !== 'LineString') throw new Error('Expected a line');
    const onLine = new Set(line.geometry.coordinates.map(String));
    const inner = line.geometry.coordinates.slice(1, -1).map(String);
    const ofParts = (side: string) =>
      new Set(
        [region(`donetsk-${side}`), region(`luhansk-${side}`)]
          .flatMap(({ geometry }) => geometry.coordinates.flat())
          .map(String)
          .filter((at) => onLine.has(at)),
      );
    const [gca, ngca] = [ofParts('gca'), ofParts('ngca')];
    expect(inner.filter((at) => gca.has(at) !== ngca.has(at))).toEqual([]);
    expect(inner.filter((at) => gca.has(at)).length).toBeGreaterThan(inner.length - 10);
  });

  it('hold every settlement in its region and on its side, but for those across a coarse border', () => {
    const astray = readSettlements().flatMap(({ nameEn, lng, lat, region: own, side }) => {
      const at = features.filter((each) => booleanPointInPolygon([lng, lat], each));
      const oblast = at.find(({ properties }) => properties?.level === 'oblast')?.properties?.id;
      const part = at.find(({ properties }) => properties?.level === 'side')?.properties?.side;
      if (part !== undefined) expect(part, nameEn).toBe(side);
      return oblast === own ? [] : [`${nameEn} ${own}: in ${oblast ?? 'none'}`];
    });
    expect(astray.sort()).toEqual(ACROSS_A_COARSE_BORDER.toSorted());
  });
});

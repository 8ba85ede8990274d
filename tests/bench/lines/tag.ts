import { bbox, booleanPointInPolygon, featureCollection, point, polygon, tag } from '@turf/turf';
import { createRegionLookup } from '../../../src/geometry/region-lookup.ts';
import { timeOf } from '../bench-line.ts';
import type { BenchLine } from '../bench-line.ts';
import { seededLine, seededPoints, seededRegions } from '../seeded.ts';

/** Enough for the peer's code to be compiled, too: on a tenth of it the loop seems half as fast. */
const SAMPLE = 20_000;

/** Which of 36 regions of 48,000 vertices each position is in. */
export const tagLine: BenchLine = async ({ points }) => {
  const regions = seededRegions(1, 6, 48_000);
  const { lng, lat } = seededPoints(2, points, seededLine(3, 600));
  const lookup = createRegionLookup(regions);
  const out = new Int16Array(points);
  const oursMs = timeOf(() => lookup.tag(lng, lat, out), 15);
  const size = Math.min(SAMPLE, points);
  const features = regions.map((each, index) => {
    const feature = polygon(each.coordinates, { index });
    return { feature, box: bbox(feature) };
  });
  const sample = Array.from({ length: size }, (_, i) => point([lng[i] ?? 0, lat[i] ?? 0]));
  const found = new Int16Array(size);
  const loopMs = timeOf(() => {
    sample.forEach((each, i) => {
      const [x = 0, y = 0] = each.geometry.coordinates;
      found[i] = features.findIndex(
        ({ feature, box: [west, south, east, north] }) =>
          x >= west &&
          x <= east &&
          y >= south &&
          y <= north &&
          booleanPointInPolygon(each, feature),
      );
    });
  }, 3);
  const polygons = featureCollection(features.map(({ feature }) => feature));
  const tagged = new Int16Array(size);
  const tagMs = timeOf(() => {
    const { features: points } = tag(featureCollection(sample), polygons, 'index', 'region');
    points.forEach((each, i) => (tagged[i] = Number(each.properties?.['region'] ?? -1)));
  }, 1);
  const agree = (peer: Int16Array): boolean => peer.every((region, i) => region === out[i]);
  const scale = points / size;
  const name = 'tag with 36 regions of 48,000 vertices';
  return [
    {
      name,
      rows: points,
      peer: 'booleanPointInPolygon + bbox',
      oursMs,
      peerMs: loopMs * scale,
      sample: size,
      compared: size,
      isCorrect: agree(found),
      asked: 800,
    },
    {
      name,
      rows: points,
      peer: 'turf.tag',
      oursMs,
      peerMs: tagMs * scale,
      sample: size,
      compared: size,
      isCorrect: agree(tagged),
      asked: 7000,
    },
  ];
};

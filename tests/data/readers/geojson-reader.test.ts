import { expect, it } from 'vitest';
import { acceptedOf, readAs } from './read-file.ts';

const feature = (id: number, more: object = {}): object => ({
  type: 'Feature',
  geometry: { type: 'Point', coordinates: [37 + (id % 100) / 50, 48] },
  properties: { id: String(id), date: '2022-02-16', notes: `Щастя, "${id}" {[`, ...more },
});

it('reads a collection of several pieces as the table that it is', async () => {
  const ids = Array.from({ length: 20_000 }, (_, at) => at + 1);
  const collection = {
    name: 'x',
    features: ids.map((id) => feature(id)),
    type: 'FeatureCollection',
  };
  const text = JSON.stringify(collection);
  expect(text.length).toBeGreaterThan(2 ** 21);
  const rows = ids.map((id) => `${id},2022-02-16,${37 + (id % 100) / 50},48,"Щастя, ""${id}"" {["`);
  const csv = ['id,date,longitude,latitude,notes', ...rows].join('\n');
  const [streamed, table] = [await readAs('x.geojson', text), await readAs('x.csv', csv)];
  expect([streamed.reader, streamed.rows, streamed.rejected]).toEqual(['geojson', 20_000, []]);
  expect(acceptedOf(streamed)).toEqual(acceptedOf(table));
});

it('finds the columns that only a late feature has', async () => {
  const features = [
    ...Array.from({ length: 300 }, (_, at) => feature(at)),
    feature(300, { seen: 'x' }),
  ];
  const read = await readAs('x.geojson', JSON.stringify({ type: 'FeatureCollection', features }));
  expect(read.header).toBe('id,date,notes,seen,longitude,latitude');
  expect(acceptedOf(read).find(({ id }) => id === '300')?.description).toContain('seen: x');
});

it('reads a feature that stands alone, and refuses what is neither', async () => {
  const alone = await readAs('x.geojson', JSON.stringify(feature(7)));
  expect(acceptedOf(alone)).toMatchObject([{ id: '7' }]);
  const other = { type: 'FeatureCollection', features: 'none' };
  await expect(readAs('x.geojson', JSON.stringify(other))).rejects.toMatchObject({
    issue: { code: 'file-not-geojson' },
  });
  const cut = JSON.stringify({ type: 'FeatureCollection', features: [feature(1)] }).slice(0, -3);
  await expect(readAs('x.geojson', cut)).rejects.toMatchObject({
    issue: { code: 'file-not-json' },
  });
});

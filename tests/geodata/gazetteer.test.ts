import { readFileSync } from 'node:fs';
import { distance } from '@turf/turf';
import { describe, expect, it } from 'vitest';

type Cell = string | number | null | string[];

function readJson(name: string): unknown {
  return JSON.parse(readFileSync(new URL(`../../geodata/${name}`, import.meta.url), 'utf8'));
}

const gazetteer = readJson('gazetteer.json') as {
  sources: Record<string, string>;
  columns: string[];
  rows: Cell[][];
};
const entries = gazetteer.rows.map((row) =>
  Object.fromEntries(gazetteer.columns.map((column, index) => [column, row[index] ?? null])),
);

function find(id: string): Record<string, Cell> {
  const found = entries.find((entry) => entry.id === id);
  if (found === undefined) throw new Error(`Expected ${id}`);
  return found;
}

function position(entry: Record<string, Cell>): [number, number] {
  return [Number(entry.lng), Number(entry.lat)];
}

function idsCalled(name: string): string[] {
  const found = entries.filter((entry) =>
    [entry.en, entry.uk, entry.ru, entry.other].flat().includes(name),
  );
  return found.map((entry) => String(entry.id));
}

describe('the gazetteer', () => {
  it('has all 820 settlements and 15 other places, each with an id of its own and a known source', () => {
    expect(entries).toHaveLength(835);
    expect(new Set(entries.map((entry) => entry.id)).size).toBe(835);
    expect(entries.filter((entry) => !(String(entry.source) in gazetteer.sources))).toEqual([]);
  });

  it('finds places by their former names', () => {
    expect(idsCalled('Stakhanov')).toContain('kadiivka-luhansk');
    expect(idsCalled('Artemivsk')).toContain('bakhmut-donetsk');
    expect(idsCalled('Krasnyi Lyman')).toContain('lyman-donetsk');
    expect(idsCalled('Kominternove')).toContain('pikuzy-donetsk');
    expect(idsCalled('Yuvileine')).toContain('katerynivka-luhansk-3');
    expect(idsCalled('DFS')).toEqual(['donetsk-filtration-station']);
  });

  it('numbers homonyms within a region', () => {
    const called = entries.filter((entry) => entry.en === 'Vesele' && entry.region === 'donetsk');
    expect(called.map((entry) => entry.id)).toEqual([
      'vesele-donetsk',
      'vesele-donetsk-2',
      'vesele-donetsk-3',
      'vesele-donetsk-4',
      'vesele-donetsk-5',
    ]);
  });

  it('has no transliterations of other scripts and no remarks among the names', () => {
    const names = entries.flatMap((entry) => entry.other ?? []).map(String);
    expect(names.filter((name) => /^\P{Lu}|[\d();]|REACH|ODbL/u.test(name))).toEqual([]);
    expect(names).not.toContain('abeu debeu ka');
  });

  it('has Russian names in letters that Russian has, for 100 places or more', () => {
    const names = entries.flatMap((entry) => (entry.ru === null ? [] : [String(entry.ru)]));
    expect(names.length).toBeGreaterThan(100);
    expect(names.filter((name) => !/^[А-ЯЁа-яё «»-]+$/.test(name))).toEqual([]);
    expect(find('avdiivka-donetsk').ru).toBe('Авдеевка');
    expect(find('shchastia-luhansk').ru).toBeNull();
  });

  it('puts places that are no settlements where the list of facts has them', () => {
    const facts = readJson('facts/places.json') as Record<
      string,
      { name: string; coord: number[] }[]
    >;
    const listed = [...(facts.eecp ?? []), ...(facts.smm_cameras_found ?? [])];
    const known = new Set(listed.map(({ coord }) => String(coord)));
    const named = entries.filter((entry) => entry.source === 'places');
    expect(named).toHaveLength(13);
    expect(named.filter((entry) => !known.has(String(position(entry))))).toEqual([]);
  });

  it('has Donetsk railway station north-west of the city centre, within the reports’ own offset', () => {
    const station = find('donetsk-railway-station');
    const km = distance(position(find('donetsk-city-centre')), position(station));
    expect(km).toBeGreaterThan(3);
    expect(km).toBeLessThan(8);
    expect(station.basis).toMatch(/6 km/);
  });
});

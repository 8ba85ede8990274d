import * as v from 'valibot';
import type { GazetteerEntry } from './gazetteer-names.ts';

const text = v.nullable(v.string());

/** The table as it is shipped: the names of the columns, then one row per place. */
const tableSchema = v.object({
  columns: v.array(v.string()),
  rows: v.array(v.array(v.unknown())),
});

const rowSchema = v.object({
  id: v.string(),
  en: v.string(),
  uk: text,
  ru: text,
  other: v.array(v.string()),
  lng: v.number(),
  lat: v.number(),
  region: v.string(),
  side: v.string(),
  sideBasis: v.string(),
  kind: v.string(),
  radiusKm: v.number(),
});

/** The entries of the shipped gazetteer from the text of its file. Throws where the file is not what it should be. */
export function readGazetteer(json: string): GazetteerEntry[] {
  const { columns, rows } = v.parse(tableSchema, JSON.parse(json));
  return rows.map((row) => {
    const named = Object.fromEntries(columns.map((column, index) => [column, row[index]]));
    const { en, uk, ru, sideBasis, ...rest } = v.parse(rowSchema, named);
    const name = { en, ...(uk === null ? {} : { uk }), ...(ru === null ? {} : { ru }) };
    return { ...rest, name, isSideStated: sideBasis === 'stated' };
  });
}

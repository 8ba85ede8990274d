import { createTableBuilder } from './model/table-builder.ts'
import { mergeTables } from './model/merge-tables.ts'
import { createColumns, sortColumns } from './model/table-columns.ts'
import { rowsOfKeys, withoutRows } from './model/table-rows.ts'
import { createReading } from './model/overlay.ts'
let seed = 1; const rnd = () => { seed = Math.imul(seed ^ (seed >>> 15), 1 | seed); seed = (seed + 0x6d2b79f5) | 0; return ((seed >>> 0) / 2 ** 32) }
function table(n: number, report: string) {
  const b = createTableBuilder()
  for (let i = 0; i < n; i++) {
    const day = Math.floor(rnd() * 510)
    const hub = Math.floor(rnd() * 3000)
    b.add({ id: `${report}${i}`, reportId: report, kind: rnd() < .7 ? 'explosion' : 'violation', count: rnd() < .5 ? 1 : null, qualifier: 'exact', period: { start: 27_000_000 + day * 1440, end: 27_000_000 + day * 1440 + 1440 }, timeText: null,
      location: { precision: 'place', at: [Math.round((22 + (hub % 60) * .3) * 1e3) / 1e3, 45 + Math.floor(hub / 60) * .15], radiusKm: 1, name: `P${hub}` }, regionId: null, side: null, observer: null, means: 'unknown', description: `some note ${i} about what happened there on the day`, flight: null, weaponState: null, status: 'confirmed' })
  }
  return b.finish()
}
const t0 = (name: string) => { const s = performance.now(); return () => console.log(name, Math.round(performance.now() - s), 'ms') }
const raw = (t: any, h: string) => structuredClone(createReading(h, { fileName: h, bytes: 1, reader: 'csv', options: {}, reports: [], table: t, rows: t.length, rejected: [], header: null, issues: [], questions: [], text: null, used: [] }).content.table)
const a = raw(table(480_000, 'acled'), '000000000000000a')
const b = raw(table(260_000, 'viina'), '000000000000000b')
for (let i = 0; i < 3; i++) { const e = t0('merge'); mergeTables([a, b]); e() }
const m = mergeTables([a, b])
for (let i = 0; i < 2; i++) { const e = t0('sortColumns sorted'); sortColumns(m, m.length, m.dictionaries); e() }
for (let i = 0; i < 2; i++) { const e = t0('rowsOfKeys'); rowsOfKeys(a, new Set(['acled#acled7@000000000000000a'])); e() }
for (let i = 0; i < 2; i++) { const e = t0('withoutRows'); withoutRows(a, new Set([7])); e() }

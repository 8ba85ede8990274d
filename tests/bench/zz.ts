import { createRegionLookup } from '../../src/geometry/region-lookup.ts'
import { seededLine, seededPoints, seededRegions } from './seeded.ts'
import { booleanPointInPolygon } from '@turf/turf'
const regions=seededRegions(1,6,48000)
console.log(regions.length, regions.reduce((s,r)=>s+r.coordinates[0]!.length,0))
const line=seededLine(2,600), {lng,lat}=seededPoints(3,2_000_000,line)
for(let k=0;k<3;k++){const t=performance.now(); createRegionLookup(regions); console.log('build',performance.now()-t)}
const l=createRegionLookup(regions); const out=new Int16Array(lng.length)
const cells=(l as any)
for(let k=0;k<12;k++){const t=performance.now(); l.tag(lng,lat,out); console.log('tag',(performance.now()-t).toFixed(1))}
let bad=0,none=0
for(let i=0;i<20000;i++){ const p=[lng[i]!,lat[i]!]; const e=regions.findIndex(r=>booleanPointInPolygon(p,r)); if(e!==out[i])bad++; if(e<0)none++}
console.log({bad,none})

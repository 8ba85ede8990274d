import { createRegionLookup } from '../../src/geometry/region-lookup.ts'
import { seededLine, seededPoints, seededRegions } from './seeded.ts'
const regions=seededRegions(1,6,48000)
const line=seededLine(2,600), {lng,lat}=seededPoints(3,2_000_000,line)
const out=new Int16Array(lng.length)
for (const side of [512,1024,1536,2048,1024,512]) {
const t0=performance.now(); const l=createRegionLookup(regions,{cellsPerSide:side}); const b=performance.now()-t0
const ts=[];for(let k=0;k<15;k++){const t=performance.now(); l.tag(lng,lat,out); ts.push(performance.now()-t)}
ts.sort((a,b)=>a-b); console.log(side,'build',b.toFixed(0),'min',ts[0]!.toFixed(1),'med',ts[7]!.toFixed(1))
}

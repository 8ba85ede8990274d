import { createRegionLookup } from '../../src/geometry/region-lookup.ts'
import { boxOf } from '../../src/geometry/polygon-box.ts'
import { seededLine, seededPoints, seededRegions } from './seeded.ts'
import { booleanPointInPolygon, tag, featureCollection, point, feature } from '@turf/turf'
const regions=seededRegions(1,6,48000)
const line=seededLine(2,600), {lng,lat}=seededPoints(3,2_000_000,line)
const fs=regions.map((r,i)=>({...feature(r,{id:i}),bbox:boxOf(r) as any}))
const N=20000
const pts=featureCollection(Array.from({length:N},(_,i)=>point([lng[i]!,lat[i]!])))
for(let k=0;k<3;k++){
let t=performance.now(); let s=0
for(let i=0;i<N;i++){const p=[lng[i]!,lat[i]!]; for(let j=0;j<fs.length;j++) if(booleanPointInPolygon(p,fs[j]!)){s+=j;break}}
console.log('loop bbox',(performance.now()-t)*2e6/N)
}
const M=2000
const plain=featureCollection(regions.map((r,i)=>feature(r,{id:i})))
for(let k=0;k<2;k++){
let t=performance.now(); tag(featureCollection(pts.features.slice(0,M)) as any,plain as any,'id','region'); console.log('tag',(performance.now()-t)*2e6/M)}

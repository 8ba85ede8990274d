import { createLineMeasure } from '../../src/geometry/line-measure.ts'
import { growCandidateTree, listAt } from '../../src/geometry/candidate-tree.ts'
import { segmentsOf } from '../../src/geometry/line-segments.ts'
import { seededLine, seededPoints, seededRandom } from './seeded.ts'
import { nearestPointOnLine, lineString, pointToLineDistance } from '@turf/turf'
const line=seededLine(2,600), {lng,lat}=seededPoints(3,2_000_000,line)
console.log(line.length)
for(let k=0;k<2;k++){const t=performance.now(); const T=growCandidateTree(segmentsOf(line)); console.log('build',performance.now()-t,'nodes',T.nodes.length/ (4**2),'lists',T.lists.length)}
{const T=growCandidateTree(segmentsOf(line)); const h:Record<string,number[]>={}; for(let i=0;i<50000;i++){ const l=listAt(T.nodes,lng[i]!,lat[i]!); const d=T.lists[l]!; (h[0]??=[]).push(d)} const a=h[0]!.sort((a,b)=>a-b); console.log('list mean',a.reduce((s,x)=>s+x)/a.length,'p50',a[25000],'p90',a[45000],'p99',a[49500],'max',a.at(-1))
for(const [x,y] of [[30.5,50.4],[24,49.8],[13,52],[-75,40],[-140,-48]]) console.log(x,y,T.lists[listAt(T.nodes,x!,y!)])}
const m=createLineMeasure(line); const out=new Float32Array(lng.length)
for(let k=0;k<6;k++){const t=performance.now(); m.measure(lng,lat,out); console.log('measure',(performance.now()-t).toFixed(1))}
const ls=lineString(line as any)
let worst=0; const rnd=seededRandom(9)
for(let i=0;i<1500;i++){ const x=i<1000?lng[i]!:36+rnd()*6,y=i<1000?lat[i]!:45+rnd()*6; const d=pointToLineDistance([x,y],ls), np=nearestPointOnLine(ls,[x,y]); const s=m.signedKm(x,y); worst=Math.max(worst,Math.abs(Math.abs(s)-d)); const n=m.nearest(x,y); const e=Math.hypot(n[0]-np.geometry.coordinates[0]!,n[1]-np.geometry.coordinates[1]!)*111; if(e>0.003) console.log('nearest',e,s,d) }
console.log('worst km',worst)

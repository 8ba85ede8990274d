import { readFileSync } from 'node:fs'
import { createLineMeasure } from '../../src/geometry/line-measure.ts'
import { growCandidateTree, listAt } from '../../src/geometry/candidate-tree.ts'
import { segmentsOf } from '../../src/geometry/line-segments.ts'
import { seededLine, seededPoints } from './seeded.ts'
const reach=JSON.parse(readFileSync('/work/shared/geodata/oracle/contact-line-reach-2017.geojson','utf8')).features[0].geometry.coordinates
for (const [name,line] of [['seeded600',seededLine(2,600)],['reach1528',reach]] as const) {
const {lng,lat}=seededPoints(3,2_000_000,line)
let t=performance.now(); const T=growCandidateTree(segmentsOf(line)); const b=performance.now()-t
let s=0,one=0; const a:number[]=[]; for(let i=0;i<50000;i++){const l=T.lists[listAt(T.nodes,lng[i]!,lat[i]!)]!; a.push(l); if(l===1)one++} a.sort((x,y)=>x-y)
console.log(name,'build',b.toFixed(0),'nodes',T.nodes.length/16,'lists',T.lists.length,'mean',a.reduce((s,x)=>s+x)/a.length,'one',one/50000,'p50',a[25000],'p90',a[45000],'p99',a[49500],'kyiv',T.lists[listAt(T.nodes,30.5,50.4)])
const m=createLineMeasure(line); const out=new Float32Array(lng.length); const ts=[]
for(let k=0;k<9;k++){const t=performance.now(); m.measure(lng,lat,out); ts.push(performance.now()-t)} ts.sort((a,b)=>a-b); console.log('measure min',ts[0]!.toFixed(0),'med',ts[4]!.toFixed(0))
}

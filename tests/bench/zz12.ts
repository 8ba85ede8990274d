import { growCandidateTree, listAt } from '../../src/geometry/candidate-tree.ts'
import { partsOf } from '../../src/geometry/line-parts.ts'
import { seededLine, seededPoints } from './seeded.ts'
const line=seededLine(2,600), {lng,lat}=seededPoints(3,2_000_000,line)
const out=new Float32Array(lng.length), R=Math.PI/180
function time(name:string,f:()=>void){const ts=[];for(let k=0;k<7;k++){const t=performance.now(); f(); ts.push(performance.now()-t)} ts.sort((a,b)=>a-b); console.log(name,'min',ts[0]!.toFixed(1),'med',ts[3]!.toFixed(1))}
time('trig 4',()=>{for(let i=0;i<lng.length;i++){const a=lng[i]!*R,b=lat[i]!*R; out[i]=Math.cos(b)*Math.cos(a)+Math.cos(b)*Math.sin(a)+Math.sin(b)}})
time('trig 2+sqrt',()=>{for(let i=0;i<lng.length;i++){const a=(lng[i]!-38)*R,b=lat[i]!*R; const sb=Math.sin(b),cb=Math.sqrt(1-sb*sb),sa=Math.sin(a),ca=Math.sqrt(1-sa*sa); out[i]=cb*ca+cb*sa+sb}})
time('asin',()=>{for(let i=0;i<lng.length;i++){out[i]=Math.asin(lng[i]!*0.001)}})
time('sqrt',()=>{for(let i=0;i<lng.length;i++){out[i]=Math.sqrt(lng[i]!)}})
const T=growCandidateTree(partsOf(line))
time('descent',()=>{let s=0;for(let i=0;i<lng.length;i++){out[i]=listAt(T.nodes,lng[i]!,lat[i]!)}})
time('descent+len',()=>{let s=0;for(let i=0;i<lng.length;i++){out[i]=T.lists[listAt(T.nodes,lng[i]!,lat[i]!)]!}})

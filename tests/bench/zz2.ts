import { boxOf } from '../../src/geometry/polygon-box.ts'
import { EDGE_STRIDE, edgesOf } from '../../src/geometry/region-edges.ts'
import { paintRaster } from '../../src/geometry/region-raster.ts'
import { seededLine, seededPoints, seededRegions } from './seeded.ts'
const regions=seededRegions(1,6,48000)
const line=seededLine(2,600), {lng,lat}=seededPoints(3,2_000_000,line)
const edges=edgesOf(regions)
const R=paintRaster(edges,boxOf(...regions),2048)
const out=new Int16Array(lng.length)
const {west,south,perLng,perLat,side,cells,rowStarts,rowEdges}=R
let nb=0; for(const c of cells) if(c===-2) nb++
console.log('border cells', nb/cells.length)
let len=0,q=0
for(let i=0;i<lng.length;i++){const c=(lng[i]!-west)*perLng|0,r=(lat[i]!-south)*perLat|0; if(c>=0&&c<side&&r>=0&&r<side&&cells[r*side+c]===-2){q++;len+=rowStarts[r+1]!-rowStarts[r]!}}
console.log('border points',q/lng.length, 'mean slab',len/q)
function A(){ for(let i=0;i<lng.length;i++){ const x=lng[i]!,y=lat[i]!; const c=(x-west)*perLng,r=(y-south)*perLat; if(!(c>=0&&c<side&&r>=0&&r<side)){out[i]=-1;continue} out[i]=cells[(r|0)*side+(c|0)]! } }
for(let k=0;k<6;k++){const t=performance.now(); A(); console.log('raster only |0',(performance.now()-t).toFixed(1))}
function B(){ for(let i=0;i<lng.length;i++){ const x=lng[i]!,y=lat[i]!; const c=(x-west)*perLng,r=(y-south)*perLat; if(!(c>=0&&c<side&&r>=0&&r<side)){out[i]=-1;continue} out[i]=cells[Math.trunc(r)*side+Math.trunc(c)]! } }
for(let k=0;k<6;k++){const t=performance.now(); B(); console.log('raster only trunc',(performance.now()-t).toFixed(1))}

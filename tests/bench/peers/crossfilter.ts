import crossfilter from 'crossfilter2';
import type { BrushPeer, BrushRows } from '../peers.ts';

/** A crossfilter over the rows: one dimension by day, the sums of counts grouped by region. */
export function brushByCrossfilter({ day, region, count }: BrushRows): BrushPeer {
  const filter = crossfilter(Array.from({ length: day.length }, (_, row) => row));
  const byDay = filter.dimension((row) => day[row]!);
  const byRegion = filter.dimension((row) => region[row]!);
  const sums = byRegion.group().reduceSum((row) => count[row]!);
  return {
    brush(from, to, out) {
      byDay.filterRange([from, to]);
      out.fill(0);
      for (const { key, value } of sums.all()) out[Number(key)] = value;
    },
  };
}

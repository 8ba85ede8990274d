import * as aq from 'arquero';
import type { BrushPeer, BrushRows } from '../peers.ts';

/** An arquero table: filtered by day, the sums of counts rolled up by region. */
export function brushByArquero({ day, region, count }: BrushRows): BrushPeer {
  const rows = aq.table({ day, region, count });
  return {
    brush(from, to, out) {
      out.fill(0);
      const rolled = rows
        .params({ from, to })
        .filter(
          (row: { day: number }, $: { from: number; to: number }) =>
            row.day >= $.from && row.day < $.to,
        )
        .groupby('region')
        .rollup({ sum: (row: { count: number }) => aq.op.sum(row.count) });
      for (const { region: key, sum } of rolled.objects() as { region: number; sum: number }[])
        out[key] = sum;
    },
  };
}

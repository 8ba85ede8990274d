import type { BenchResult } from './bench-line.ts';

/**
 * A table of our times by size, one line for each name, with the exponent of growth: the slope of the least-squares line
 * through the logarithms of time and rows (1: twice the rows take twice the time).
 */
export function growthText(results: readonly BenchResult[]): string {
  const names = [...new Set(results.map(({ name }) => name))];
  return names
    .map((name) => {
      const times = new Map<number, number>();
      for (const { name: other, rows, oursMs } of results)
        if (other === name) times.set(rows, Math.min(oursMs, times.get(rows) ?? Infinity));
      const cells = [...times].map(([rows, ms]) => `${rows}: ${ms.toPrecision(3)} ms`);
      return `${name}\n  ${cells.join(', ')}; exponent ${exponentOf(times).toFixed(2)}\n`;
    })
    .join('');
}

function exponentOf(times: ReadonlyMap<number, number>): number {
  const points = [...times].map(([rows, ms]) => [Math.log(rows), Math.log(ms)] as const);
  const mean = (index: 0 | 1): number =>
    points.reduce((sum, point) => sum + point[index], 0) / points.length;
  const [x, y] = [mean(0), mean(1)];
  const across = points.reduce((sum, point) => sum + (point[0] - x) * (point[1] - y), 0);
  const along = points.reduce((sum, point) => sum + (point[0] - x) ** 2, 0);
  return across / along;
}

import { DuckDBInstance } from '@duckdb/node-api';
import type { ScanPeer, ScanRows } from '../peers.ts';

/** DuckDB in the process on two threads: sums of counts by region under any mix of filters. */
export async function scanByDuckDb(rows: ScanRows): Promise<ScanPeer> {
  const instance = await DuckDBInstance.create(':memory:', { threads: '2' });
  const connection = await instance.connect();
  await connection.run(
    'create table rows (day integer, kind utinyint, side utinyint, region utinyint, count integer)',
  );
  const appender = await connection.createAppender('rows');
  for (let row = 0; row < rows.day.length; row++) {
    appender.appendInteger(rows.day[row]!);
    appender.appendUTinyInt(rows.kind[row]!);
    appender.appendUTinyInt(rows.side[row]!);
    appender.appendUTinyInt(rows.region[row]!);
    appender.appendInteger(rows.count[row]!);
    appender.endRow();
  }
  appender.closeSync();
  return {
    async sums({ from, to, kinds, sides }, out) {
      const found = await connection.runAndReadAll(
        `select region, sum(count) from rows where day >= ${from} and day < ${to}
         and kind in (${kinds.join()}) and side in (${sides.join()}) group by region`,
      );
      out.fill(0);
      for (const [region, sum] of found.getRows()) out[Number(region)] = Number(sum);
    },
    close() {
      connection.closeSync();
      instance.closeSync();
    },
  };
}

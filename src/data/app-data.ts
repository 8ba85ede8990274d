import type { FeatureCollection } from 'geojson';
import type { Geography } from '../model/geography.ts';
import type { Issue } from '../model/issue.ts';
import type { ObservationTable } from '../model/observation-table.ts';
import type { Report } from '../model/report.ts';

/** What the page starts from. Whatever could be read is here; what could not is named in `issues`. */
export interface AppData {
  /** By end of period, earliest first. */
  readonly reports: readonly Report[];
  readonly table: ObservationTable;
  readonly geography: Geography;
  /** What is drawn as it is, by id; a file that could not be read is missing. */
  readonly drawn: Readonly<Partial<Record<string, FeatureCollection>>>;
  readonly issues: readonly Issue[];
}

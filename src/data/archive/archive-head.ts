import * as v from 'valibot';
import type { Report } from '../../model/report.ts';
import { reportSchema } from '../workspace/report-schema.ts';

/** What an archive says beside its columns. */
export interface ArchiveHead {
  readonly version: number;
  /** With their declared totals, sources and licences. */
  readonly reports: readonly Report[];
  /** What it was packed from: of each file its name, its rows and how many of these were left out. */
  readonly files: readonly ArchivedFile[];
}

/** One file that went into an archive. */
export interface ArchivedFile {
  readonly name: string;
  readonly reader: string;
  readonly rows: number;
  readonly rejected: number;
}

const natural = v.pipe(v.number(), v.integer(), v.minValue(0));

/** The head of an archive, as it stands in its metadata. */
export const archiveHeadSchema: v.GenericSchema<unknown, ArchiveHead> = v.object({
  version: natural,
  reports: v.array(reportSchema),
  files: v.array(
    v.object({ name: v.string(), reader: v.string(), rows: natural, rejected: natural }),
  ),
});

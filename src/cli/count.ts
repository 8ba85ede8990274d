import { parseArgs } from 'node:util';
import { parsePeriod } from '../base/period.ts';
import type { Period } from '../base/period.ts';
import type { AppData } from '../data/app-data.ts';
import { readOwnRegions } from '../data/read-own-regions.ts';
import { kindMask } from '../model/count.ts';
import { createFilterable } from '../model/filter.ts';
import { divisionOf } from '../model/geography.ts';
import { KINDS } from '../model/kind.ts';
import { withOwnLevel } from '../model/own-level.ts';
import type { Counted, Summary } from '../model/summary.ts';
import { summarise } from '../model/summary.ts';
import { rowsOf, select } from '../model/selection.ts';
import { tagTable } from '../model/tagging.ts';
import { CliError } from './cli-error.ts';
import type { Command } from './command.ts';
import { COUNT_FORMATS, formatCount } from './count-formats.ts';
import { loadData } from './load-data.ts';
import { bytesOf } from './read-files.ts';

const HELP = `Usage: contactline count [FILE...] [options]

Counts observations by region, beside what the reports declare. Without FILE it counts the shipped reports;
a FILE is of any format that "contactline read" knows, or an archive that "contactline pack" wrote.

  --by LEVEL       oblast (default), side, area or band
  --kind KIND      a kind such as "impact", or a group: explosion, other, weapon (default: all violations)
  --regions FILE   count by the polygons of a GeoJSON file of your own; --by is then not looked at
  --between A..B   only what ends after A and up to B; instants with offset,
                   such as 2022-02-15T19:30+02:00..2022-02-16T19:30+02:00
  --format FORMAT  table (default), json or csv

A figure that no report prints is empty (null in JSON), never zero. A total that only partly lies in the period is
left out and named. Locations that are areas give a minimum, an expected and a maximum count.
`;

export const countCommand: Command = {
  name: 'count',
  summary: 'count observations by region, side, area or distance from the line',
  help: HELP,
  async run(args) {
    const { files, regions, levelId, counted, period, format } = readArguments(args);
    const { data, level } = await withRegions(await loadData(files), regions, levelId);
    const span = period ?? spanOf(data);
    process.stdout.write(
      formatCount(format, {
        data,
        levelId: level,
        period: span,
        summary: count(data, level, span, counted),
      }),
    );
  },
};

interface Arguments {
  readonly files: readonly string[];
  readonly regions: string | null;
  readonly levelId: string;
  readonly counted: Counted;
  readonly period: Period | null;
  readonly format: (typeof COUNT_FORMATS)[number];
}

function readArguments(args: readonly string[]): Arguments {
  const { values, positionals } = parseWords(args);
  const period = values.between === undefined ? null : parsePeriod(values.between);
  if (values.between !== undefined && period === null) {
    throw misuse(
      `--between expects two instants with offset, A..B with A before B, such as 2022-02-15T19:30+02:00..2022-02-16T19:30+02:00; got "${values.between}".`,
    );
  }
  const format = COUNT_FORMATS.find((each) => each === values.format);
  if (format === undefined)
    throw misuse(`--format expects ${COUNT_FORMATS.join(', ')}; got "${values.format}".`);
  return {
    files: positionals,
    regions: values.regions ?? null,
    levelId: values.by,
    counted: countedAs(values.kind),
    period,
    format,
  };
}

function parseWords(args: readonly string[]): {
  values: { by: string; format: string; regions?: string; kind?: string; between?: string };
  positionals: string[];
} {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        by: { type: 'string', default: 'oblast' },
        regions: { type: 'string' },
        kind: { type: 'string' },
        between: { type: 'string' },
        format: { type: 'string', default: 'table' },
      },
    });
    return { values: { ...values }, positionals };
  } catch (error) {
    throw misuse(error instanceof Error ? error.message : String(error));
  }
}

/** The kinds of a word, with the declared figure that answers to them. */
function countedAs(word: string | undefined): Counted {
  if (word === undefined)
    return { kinds: kindMask((kind) => kind.group !== 'weapon'), declaredAs: 'violations' };
  const group = KINDS.some((kind) => kind.group === word);
  const kinds = kindMask((kind) => (group ? kind.group === word : kind.id === word));
  if (!kinds.includes(1)) {
    throw misuse(
      `--kind expects a group (explosion, other, weapon) or one of ${KINDS.map((kind) => kind.id).join(', ')}; got "${word}".`,
    );
  }
  return { kinds, declaredAs: word === 'explosion' ? 'explosions' : null };
}

/** The data with the level of the file's polygons, as when it is dropped on the page; without a file as they are. */
async function withRegions(
  data: AppData,
  file: string | null,
  levelId: string,
): Promise<{ data: AppData; level: string }> {
  if (file === null) return { data, level: levelId };
  const own = await readOwnRegions(new Blob([await bytesOf(file)]));
  if (own === null)
    throw new CliError(`${file} holds no polygons to count by (GeoJSON, nothing observed).`, 1);
  const { geography, level } = withOwnLevel(data.geography, { en: file }, file, own);
  return { data: { ...data, geography }, level: level.id };
}

function count(data: AppData, levelId: string, period: Period, counted: Counted): Summary {
  const { geography, table, reports } = data;
  const division = divisionOf(geography, levelId);
  if (division === null) {
    const known = geography.divisions.map((each) => each.level.id).join(', ');
    throw misuse(`--by expects ${known}; got "${levelId}".`);
  }
  const rows = rowsOf(select(createFilterable(table, null), period, {}));
  const weapons = kindMask((kind) => kind.group === 'weapon');
  return summarise(
    table,
    tagTable(table, geography, division),
    reports,
    period,
    rows,
    counted,
    weapons,
  );
}

/** From the first start to the last end of all reports. */
function spanOf(data: AppData): Period {
  const [first] = data.reports;
  if (first === undefined) throw new CliError('No report could be read.', 1);
  return {
    start: Math.min(...data.reports.map((report) => report.period.start)),
    end: Math.max(...data.reports.map((report) => report.period.end)),
  };
}

function misuse(message: string): CliError {
  return new CliError(`${message}\nSee "contactline count --help".`, 2);
}

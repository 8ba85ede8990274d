import type { InputPlace, Issue } from '../../model/issue.ts';
import type { Observation } from '../../model/observation.ts';
import { sideContradictions } from '../../model/side-judge.ts';
import type { SideJudge } from '../../model/side-judge.ts';
import { createTableBuilder } from '../../model/table-builder.ts';
import { decideEncoding, refuseLarge } from '../encoding.ts';
import type { Decoding } from '../encoding.ts';
import { openCollection } from '../read-geojson.ts';
import type { OpenCollection } from '../read-geojson.ts';
import { UnreadableInput } from '../reader.ts';
import type { InputHead, ReadContext, Reader, ReaderInput, RejectedRow } from '../reader.ts';
import { featureLists, restOfCollection } from './feature-stream.ts';
import { refusal } from './refusal.ts';

/** The text is read in pieces; what is made of it has to be in memory. */
const MAX_BYTES = 2_000_000_000;

/** Our own report format: GeoJSON with the member `report`. Declared totals belong to the report and are no rows. */
export const reportGeojsonReader: Reader = {
  id: 'report-geojson',
  recognise: ({ text }: InputHead) =>
    text !== null &&
    /^\s*\{/u.test(text) &&
    /"report"\s*:\s*\{/u.test(text) &&
    text.includes('"schema"')
      ? 0.95
      : 0,
  async read(input, context) {
    refuseLarge(input, MAX_BYTES);
    const decoding = await decideEncoding(input, context);
    const collection = await readHead(input, decoding, context);
    const builder = createTableBuilder();
    const rejected: RejectedRow[] = [];
    const sides: Issue[] = [];
    let [observations, features] = [0, 0];
    const take = (feature: unknown): void => {
      features++;
      const issue = collection.read(feature, (observation) => {
        observations++;
        builder.add(observation);
        const place = { file: input.name, row: features };
        sides.push(...sideIssues(observation, place, context.ground.sides));
      });
      const row = issue?.place.row;
      if (issue !== null && row !== undefined)
        rejected.push({ row, text: JSON.stringify(feature), issue });
    };
    for await (const list of featureLists(input, decoding.encoding, context)) list.forEach(take);
    const { report, issues } = collection.finish();
    return {
      reader: 'report-geojson',
      reports: [report],
      table: builder.finish(),
      rows: observations + rejected.length,
      rejected,
      header: null,
      issues: [...decoding.issues, ...issues, ...sides],
      questions: decoding.questions,
      text: null,
      used: [],
    };
  },
};

/** What the observation says of sides that cannot have been so, as issues at its place in the file. */
function sideIssues(
  observation: Observation,
  place: InputPlace,
  judge: SideJudge,
): readonly Issue[] {
  return sideContradictions(observation, judge).map(({ of, said, found }) => ({
    code: 'side-contradiction',
    severity: 'warning',
    place: { ...place, column: of },
    value: `${observation.id}: ${said}`,
    expected: found,
  }));
}

/** All but the features. It is read first, since the report may stand behind them. */
async function readHead(
  input: ReaderInput,
  { encoding }: Decoding,
  { signal }: ReadContext,
): Promise<OpenCollection> {
  const silent = { signal, onProgress: (): void => undefined };
  const opened = openCollection(await restOfCollection(input, encoding, silent), input.name);
  if (!('issues' in opened)) return opened;
  const [reason] = opened.issues;
  throw reason === undefined ? refusal('file-damaged', input.name) : new UnreadableInput(reason);
}

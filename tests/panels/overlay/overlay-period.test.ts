import { describe, expect, test } from 'vitest';
import { showIfHidden } from '../../../src/panels/overlay/overlay-period.ts';
import { buildTable } from '../../../src/model/table-builder.ts';
import { createAppState } from '../../../src/state/app-state.ts';
import { DEFAULT_VIEW } from '../../../src/state/view.ts';
import { observation, smallWorld } from '../../model/small-world.ts';
import { reportOfDay } from '../small-report.ts';
import { smallReading } from './small-content.ts';

const EVENING = { start: 19 * 60, end: 43 * 60 };

describe('the period after a file was added', () => {
  const shown = (ends: readonly number[]): unknown => {
    const state = createAppState(
      {
        reports: [],
        table: buildTable([]),
        geography: smallWorld(),
        drawn: {},
        issues: [],
      },
      { ...DEFAULT_VIEW, period: EVENING },
    );
    const rows = ends.map((end, i) =>
      observation({ id: String(i), period: { start: end - 24 * 60, end } }),
    );
    const { content } = smallReading(rows, { reports: [reportOfDay(1, [])] });
    return [showIfHidden(state, content), state.view.value.period];
  };

  test('stays where an observation belongs to it', () => {
    expect(shown([43 * 60, 96 * 60])).toEqual([false, EVENING]);
  });

  test('is that of the file where all end later, though they begin in it', () => {
    expect(shown([48 * 60])).toEqual([true, { start: 24 * 60, end: 48 * 60 }]);
  });
});

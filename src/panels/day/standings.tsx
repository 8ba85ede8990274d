import type { JSX } from 'preact';
import { standingOf } from '../../model/compare.ts';
import type { Standing } from '../../model/compare.ts';
import type { RegionTotal } from '../../model/report.ts';
import { earlierReportIds } from '../../state/only-total.ts';
import { FigureButton } from '../parts/figure-button.tsx';
import { usePage } from '../parts/page-context.ts';

const WANTED = [7, 30] as const;

/** The median of the last periods with a figure, and the rank of this one among them. */
export function Standings({ total }: { readonly total: RegionTotal }): JSX.Element | null {
  const { state, t } = usePage();
  const standings = WANTED.flatMap((wanted) => {
    const standing = standingOf(state.data.value.reports, total, wanted);
    return standing === null ? [] : [standing];
  }).filter((each, index, all) => index === 0 || each.periods !== all[index - 1]?.periods);
  if (standings.length === 0) return null;
  return (
    <table class="standings">
      <caption class="unseen">{t('standing.caption')}</caption>
      <tbody>
        {standings.map((standing) => (
          <StandingRow key={standing.wanted} standing={standing} total={total} />
        ))}
      </tbody>
    </table>
  );
}

interface StandingRowProps {
  readonly standing: Standing;
  readonly total: RegionTotal;
}

function StandingRow({ standing, total }: StandingRowProps): JSX.Element {
  const { state, t, f } = usePage();
  const { periods, rank, median } = standing;
  const count = f.count(periods);
  return (
    <tr>
      <th scope="row">{t('standing.median', { n: periods, count })}</th>
      <td>
        <FigureButton
          explain={() => ({
            title: t('standing.median', { n: periods, count }),
            sentences: [t('standing.explained', { n: periods, count })],
            reportIds: earlierReportIds(state.data.value.reports, total, periods),
            regionId: total.regionId,
            rows: new Uint32Array(0),
          })}
        >
          {f.decimal(median)}
        </FigureButton>
      </td>
      <td>{t('standing.rank', { rank, of: f.count(periods + 1) })}</td>
    </tr>
  );
}

import type { JSX } from 'preact';
import type { Declared } from '../../model/declared.ts';
import type { Figure } from '../../model/report.ts';
import { onlyTotal } from '../../state/only-total.ts';
import { shownViolations } from '../../state/reconciled.ts';
import type { DeclaredRegion } from '../../state/reconciled.ts';
import { FigureButton } from '../parts/figure-button.tsx';
import { figureText } from '../parts/figure-text.ts';
import { regionName } from '../parts/names.ts';
import { usePage } from '../parts/page-context.ts';
import type { Provenance } from '../parts/provenance.ts';
import { liveFireText } from '../parts/report-sentences.ts';
import { changeOfRegion, changeText, rateOf } from './region-change.ts';
import { RateBars } from './rate-bars.tsx';
import { Standings } from './standings.tsx';
import { declaredProvenance } from './declared-provenance.ts';

interface RegionFiguresProps {
  readonly entry: DeclaredRegion;
  /** The rate per 24 hours that fills a bar. */
  readonly scale: number;
}

/** What the reports of the period declare for one region: the figures large, then what they compare with. */
export function RegionFigures({ entry, scale }: RegionFiguresProps): JSX.Element {
  const { state, chosen, t, f } = usePage();
  const { declared, regionId } = entry;
  const period = chosen.period.value;
  const { reports, geography } = state.data.value;
  const change = changeOfRegion(reports, entry, period);
  const total = onlyTotal(reports, regionId, period);
  const explain = (title: string) => (): Provenance =>
    declaredProvenance(state, t, f, entry, period, title);
  return (
    <section class="region-figures">
      <h3>{regionName(geography, regionId, chosen.language.value)}</h3>
      <LeadFigures declared={declared} explain={explain} />
      <RateBars
        rate={rateOf(declared)}
        explosionShare={explosionShare(declared)}
        previousRate={change?.previousRate ?? null}
        scale={scale}
      />
      <PreviousLine declared={declared} explain={explain} />
      {change === null ? null : <p class="change">{changeText(t, f, change)}</p>}
      <LiveFireLines declared={declared} />
      {total === null ? null : <Standings total={total} />}
      <Cautions declared={declared} />
      <ShownLine entry={entry} />
    </section>
  );
}

interface LeadProps {
  readonly declared: Declared;
  readonly explain: (title: string) => () => Provenance;
}

function LeadFigures({ declared, explain }: LeadProps): JSX.Element {
  const { t } = usePage();
  const { violations, explosions, trend } = declared;
  if (violations === null && explosions === null) {
    return (
      <p class="lead lead-none">
        <FigureButton explain={explain(t('figure.none'))}>{t('figure.none')}</FigureButton>
        {trend === null ? null : <span class="lead-words">{t(`trend.${trend}`)}</span>}
      </p>
    );
  }
  return (
    <div class="lead">
      {violations === null ? null : (
        <Lead figure={violations} name="violations" explain={explain} isLarge />
      )}
      {explosions === null ? null : (
        <Lead
          figure={explosions}
          name="explosions"
          explain={explain}
          isLarge={violations === null}
        />
      )}
    </div>
  );
}

interface OneLeadProps {
  readonly figure: Figure;
  readonly name: 'violations' | 'explosions';
  readonly explain: LeadProps['explain'];
  readonly isLarge: boolean;
}

function Lead({ figure, name, explain, isLarge }: OneLeadProps): JSX.Element {
  const { t, f } = usePage();
  const noun = t(`noun.${name}`, { n: figure.value });
  return (
    <p class={isLarge ? 'lead-line lead-large' : 'lead-line'}>
      <FigureButton explain={explain(`${figureText(t, f, figure)} ${noun}`)}>
        {figure.qualifier === 'exact' ? null : (
          <span class="qualifier">{t(`qualifier.${figure.qualifier}`)} </span>
        )}
        {f.count(figure.value)}
      </FigureButton>
      <span class="lead-words">
        {name === 'explosions' ? <span class="swatch swatch-explosion" aria-hidden="true" /> : null}
        {noun}
      </span>
    </p>
  );
}

function PreviousLine({ declared, explain }: LeadProps): JSX.Element | null {
  const { t, f } = usePage();
  const { previous, previousExplosions, basis } = declared;
  const shown = previous ?? previousExplosions;
  if (shown === null) return null;
  const key = previous === null ? 'previous.shortExplosions' : 'previous.short';
  const words = t(key, { basis: t(`basis.${basis ?? 'unknown'}`), n: shown.value });
  return (
    <p class="lead-line previous">
      <FigureButton explain={explain(t('previous.title'))}>{figureText(t, f, shown)}</FigureButton>
      <span class="lead-words">{words}</span>
    </p>
  );
}

/** Of several reports the sentences are folded: which of them speaks of what is told by its report alone. */
function LiveFireLines({ declared }: { readonly declared: Declared }): JSX.Element | null {
  const { t, f } = usePage();
  const sentences = declared.liveFire.map((each, index) => (
    <p key={index} class="small">
      {liveFireText(t, f, each)}
    </p>
  ));
  if (sentences.length === 0) return null;
  if (declared.totals === 1) return <>{sentences}</>;
  return (
    <details class="live-fire">
      <summary class="small">{t('day.liveFire', { n: sentences.length })}</summary>
      {sentences}
    </details>
  );
}

/** What the shown observations of the region add up to, beside what is declared; nothing while that is worked out. */
function ShownLine({ entry }: { readonly entry: DeclaredRegion }): JSX.Element | null {
  const { state, chosen, t, f } = usePage();
  const period = chosen.period.value;
  const shown = shownViolations(state, entry.regionId);
  if (shown === null) return null;
  const count = f.count(shown);
  return (
    <p class="lead-line shown-sum">
      <FigureButton
        explain={() => declaredProvenance(state, t, f, entry, period, `${count} ${t('day.shown')}`)}
      >
        {count}
      </FigureButton>
      <span class="lead-words">{t('day.shown')}</span>
    </p>
  );
}

function Cautions({ declared }: { readonly declared: Declared }): JSX.Element | null {
  const { t, f } = usePage();
  const { isContradictory, partialIds } = declared;
  return (
    <>
      {isContradictory ? (
        <p class="caution">{t('day.contradictory', { reports: f.list(declared.reportIds) })}</p>
      ) : null}
      {partialIds.length > 0 ? (
        <p class="caution">
          {t('day.partial', { reports: f.list(partialIds), n: partialIds.length })}
        </p>
      ) : null}
    </>
  );
}

function explosionShare({ violations, explosions }: Declared): number {
  if (explosions === null) return 0;
  if (violations === null) return 1;
  return violations.value === 0 ? 0 : Math.min(1, explosions.value / violations.value);
}

import type { JSX } from 'preact';
import { divisionOf } from '../../model/geography.ts';
import type { Observation } from '../../model/observation.ts';
import { createSideJudge, sideContradictions } from '../../model/side-judge.ts';
import type { SideContradiction } from '../../model/side-judge.ts';
import { nameIn, sideName } from '../parts/names.ts';
import { usePage } from '../parts/page-context.ts';
import type { LineDistance } from './line-distance.ts';
import { kmText, rangeText } from './location-text.ts';
import { Fact } from './fact.tsx';
import { sharesAt } from './side-facts.ts';
import type { NamedShare } from './side-facts.ts';

/** The distance from the contact line with what it may be off. */
export function LineFacts({
  distance,
}: {
  readonly distance: LineDistance | null;
}): JSX.Element | null {
  const { t, f } = usePage();
  if (distance === null) return null;
  const { minKm, maxKm, lineKm, isAcross } = distance;
  const range = rangeText(t, f, [roundTenth(minKm), roundTenth(maxKm)]);
  return (
    <Fact name={t('fact.lineDistance')}>
      <p>{range}</p>
      <p class="quiet">{t('fact.lineMargin', { km: kmText(t, f, lineKm) })}</p>
      {isAcross ? <p class="quiet">{t('fact.acrossLine')}</p> : null}
    </Fact>
  );
}

/**
 * The sides by the report's words and by the location, and which of the words the contact line of that date contradicts
 * for sure; of a date whose line is not known that is said instead.
 */
export function SideFacts({ observation }: { readonly observation: Observation }): JSX.Element {
  const { state, chosen, t } = usePage();
  const { geography } = state.data.value;
  const { side, location, observer, period } = observation;
  const judge = createSideJudge(geography);
  const contradictions = sideContradictions(observation, judge);
  const shares = sharesAt(geography, 'side', location);
  const nameOf = (id: string | null): string =>
    id === null ? t('regions.outside') : sideName(geography, id, chosen.language.value);
  const observerSide = observer?.side ?? null;
  const isCompared = shares.length > 0 && side !== null;
  return (
    <>
      {observerSide === null ? null : (
        <Fact name={t('fact.observerSide')}>
          <p>{nameOf(observerSide)}</p>
          <Contradicted contradictions={contradictions} of="observerSide" nameOf={nameOf} />
        </Fact>
      )}
      <Fact name={t('fact.sideWord')}>
        <p>{side === null ? t('side.unstated') : nameOf(side)}</p>
        <Contradicted contradictions={contradictions} of="side" nameOf={nameOf} />
      </Fact>
      {shares.length === 0 ? null : (
        <Fact name={t('fact.sideByPlace')}>
          <ShareList shares={shares} nameOf={nameOf} />
          {isCompared && !judge.isInForce(period) ? (
            <p class="quiet">{t('fact.sideOtherDate')}</p>
          ) : null}
        </Fact>
      )}
    </>
  );
}

interface ContradictedProps {
  readonly contradictions: readonly SideContradiction[];
  readonly of: SideContradiction['of'];
  readonly nameOf: (side: string) => string;
}

function Contradicted({ contradictions, of, nameOf }: ContradictedProps): JSX.Element | null {
  const { t } = usePage();
  const found = contradictions.find((each) => each.of === of)?.found;
  if (found === undefined) return null;
  return <p class="caution">{t('fact.sideContradiction', { side: nameOf(found) })}</p>;
}

/** The region of each level, with the least, expected and greatest share where it is not sure. */
export function RegionFacts({ observation }: { readonly observation: Observation }): JSX.Element {
  const { state, chosen, t } = usePage();
  const { geography } = state.data.value;
  const language = chosen.language.value;
  const levels = geography.hierarchy.levels.filter((level) => level.id !== 'side');
  return (
    <>
      {levels.map((level) => {
        const shares = sharesAt(geography, level.id, observation.location);
        if (shares.every((share) => share.unitId === null)) return null;
        // One band says less than the distance above it does.
        if (level.id === 'band' && shares.length === 1) return null;
        const units = divisionOf(geography, level.id)?.units ?? [];
        const nameOf = (id: string | null): string => {
          const unit = units.find((each) => each.id === id);
          return unit === undefined ? t('regions.outside') : nameIn(unit.name, language);
        };
        return (
          <Fact key={level.id} name={nameIn(level.name, language)}>
            <ShareList shares={shares} nameOf={nameOf} />
          </Fact>
        );
      })}
    </>
  );
}

interface ShareListProps {
  readonly shares: readonly NamedShare[];
  readonly nameOf: (unitId: string | null) => string;
}

function ShareList({ shares, nameOf }: ShareListProps): JSX.Element {
  const { t, f } = usePage();
  return (
    <ul class="shares">
      {shares.map(({ unitId, min, expected, max }) => (
        <li key={unitId ?? ''}>
          {nameOf(unitId)}
          {min === 1 ? null : (
            <span class="quiet">
              {' '}
              {t('share', {
                expected: f.percent(expected),
                min: f.percent(min),
                max: f.percent(max),
              })}
            </span>
          )}
        </li>
      ))}
    </ul>
  );
}

function roundTenth(value: number): number {
  return Math.round(value * 10) / 10;
}

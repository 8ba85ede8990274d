import type { JSX } from 'preact';
import type { Observation } from '../../model/observation.ts';
import { usePage } from '../parts/page-context.ts';
import type { LineDistance } from './line-distance.ts';
import { kmText } from './location-text.ts';
import { Fact } from './fact.tsx';
import { disagrees, weaponEstimate } from './weapon-estimate.ts';

interface WeaponFactsProps {
  readonly observation: Observation;
  readonly distance: LineDistance | null;
}

/** The mission's own word on a weapon and, beside it, an estimate from the distance; nothing for what is not a weapon. */
export function WeaponFacts({ observation, distance }: WeaponFactsProps): JSX.Element | null {
  const { t, f } = usePage();
  const estimate = weaponEstimate(observation, distance);
  if (estimate === null) return null;
  const { verdict, requiredKm, distanceKm, marginKm } = estimate;
  return (
    <>
      <Fact name={t('fact.weaponState')}>
        {t(`state.${observation.weaponState ?? 'unstated'}`)}
      </Fact>
      <Fact name={t('fact.estimate')}>
        <p>{t(`verdict.${verdict}`)}</p>
        <p class="quiet">{reasonText()}</p>
        {disagrees(observation, estimate) ? <p class="caution">{t('estimate.disagrees')}</p> : null}
      </Fact>
    </>
  );

  function reasonText(): string {
    if (requiredKm === null) return t('estimate.noRule');
    const required = kmText(t, f, requiredKm);
    if (distanceKm === null) return t('estimate.noPlace', { required });
    return t('estimate.reason', {
      required,
      distance: kmText(t, f, distanceKm),
      margin: kmText(t, f, marginKm),
    });
  }
}

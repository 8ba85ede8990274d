import type { JSX } from 'preact';
import type { Observation } from '../../model/observation.ts';
import { regionName } from '../parts/names.ts';
import { statusWord } from '../parts/status-word.ts';
import { usePage } from '../parts/page-context.ts';
import { ReportLink } from '../parts/report-link.tsx';
import { Fact } from './fact.tsx';
import { lineDistance } from './line-distance.ts';
import { locationText } from './location-text.ts';
import { LineFacts, RegionFacts, SideFacts } from './place-facts.tsx';
import { WeaponFacts } from './weapon-facts.tsx';

/** Everything that is known of one observation, and where it is read. */
export function ObservationDetails({
  observation,
}: {
  readonly observation: Observation;
}): JSX.Element {
  const { state, chosen, t, f } = usePage();
  const { geography, reports } = state.data.value;
  const { location, period, timeText, means, flight, regionId } = observation;
  const language = chosen.language.value;
  const distance = lineDistance(geography, location);
  const report = reports.find((each) => each.id === observation.reportId);
  return (
    <dl class="facts">
      <Fact name={t('fact.when')}>
        {timeText === null ? null : <p>{timeText}</p>}
        <p class={timeText === null ? '' : 'quiet'}>{f.period(period)}</p>
      </Fact>
      <Fact name={t('fact.means')}>{t(`means.${means}`)}</Fact>
      <Fact name={t('fact.where')}>
        <p>{locationText({ words: t, formats: f, geography }, observation)}</p>
        <p class="quiet">{t(`precision.${location.precision}`)}</p>
      </Fact>
      {flight === null ? null : (
        <Fact name={t('fact.flight')}>
          {t('flight', { from: t(`wind.${flight.from}`), to: t(`wind.${flight.to}`) })}
        </Fact>
      )}
      <LineFacts distance={distance} />
      <SideFacts observation={observation} />
      <RegionFacts observation={observation} />
      {regionId === null ? null : (
        <Fact name={t('fact.reportRegion')}>{regionName(geography, regionId, language)}</Fact>
      )}
      <WeaponFacts observation={observation} distance={distance} />
      <Fact name={t('fact.report')} isAsWritten>
        {report === undefined ? observation.reportId : <ReportLink report={report} />}
        <p class="quiet">{t(`status.${statusWord(observation, reports)}`)}</p>
      </Fact>
    </dl>
  );
}

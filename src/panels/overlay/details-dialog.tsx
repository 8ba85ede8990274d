import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { parseInstant } from '../../base/period.ts';
import type { Overlay } from '../../model/overlay.ts';
import { changeView } from '../../state/app-state.ts';
import { MOST_WRITTEN } from '../../data/write-geojson.ts';
import { exportOverlay, renameOverlay } from '../../state/overlay-actions.ts';
import { wordFor } from '../parts/figure-text.ts';
import { Modal } from '../parts/modal.tsx';
import { usePage } from '../parts/page-context.ts';
import { AdditionsView } from './additions-view.tsx';
import { countsText } from './counts-text.ts';
import { download } from './download.ts';
import { Findings } from './findings.tsx';
import { periodOfContent } from './overlay-period.ts';

interface DetailsDialogProps {
  readonly id: string;
  readonly onClose: () => void;
}

/** Everything about one overlay; it closes itself where the overlay is taken away. */
export function DetailsDialog({ id, onClose }: DetailsDialogProps): JSX.Element | null {
  const { overlays } = usePage();
  const overlay = overlays.list.value.find((each) => each.id === id);
  if (overlay === undefined) return null;
  return (
    <Modal title={overlay.name} onClose={onClose}>
      <div class="overlay-wide">
        <Facts overlay={overlay} />
        <Actions overlay={overlay} onClose={onClose} />
        <AdditionsView id={id} />
        <Findings content={overlay.content} />
      </div>
    </Modal>
  );
}

function Facts({ overlay }: { readonly overlay: Overlay }): JSX.Element {
  const { overlays, t, f } = usePage();
  const { id, name, source, licence, importedAt, content } = overlay;
  const [draft, setDraft] = useState(name);
  const imported = parseInstant(importedAt);
  const period = periodOfContent(content);
  const facts = [
    ['overlay.fact.source', source],
    ['overlay.fact.licence', licence],
    ['overlay.fact.imported', imported === null ? importedAt : f.instant(imported)],
    ['overlay.fact.reader', wordFor(t, 'reader', content.reader)],
    ['overlay.fact.period', period === null ? '' : f.period(period)],
    ['overlay.fact.reports', content.reports.map((report) => report.title).join('; ')],
  ] as const;
  const rename = (): void => {
    const next = draft.trim();
    if (next !== '' && next !== name) void renameOverlay(overlays, id, next);
  };
  return (
    <section>
      <label class="field">
        <span>{t('overlay.fact.name')}</span>
        <input
          type="text"
          class="text-input"
          value={draft}
          onInput={(event) => setDraft(event.currentTarget.value)}
          onBlur={rename}
          onKeyDown={(event) => {
            if (event.key === 'Enter') rename();
          }}
        />
      </label>
      <p>{countsText(t, f, content.counts)}</p>
      <dl class="facts">
        {facts.map(([key, value]) => (
          <div key={key}>
            <dt>{t(key)}</dt>
            <dd class="url">{value === '' ? t('overlay.fact.unstated') : value}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

function Actions({
  overlay,
  onClose,
}: {
  readonly overlay: Overlay;
  readonly onClose: () => void;
}): JSX.Element {
  const { state, overlays, t } = usePage();
  const period = periodOfContent(overlay.content);
  const save = (): void => {
    for (const { fileName, text } of exportOverlay(overlays, overlay.id))
      download(fileName, text, 'application/geo+json');
  };
  return (
    <div class="overlay-buttons">
      {period === null ? null : (
        <button
          type="button"
          class="text-button"
          onClick={() => {
            changeView(state, { period, picked: [] });
            onClose();
          }}
        >
          {t('reports.show')}
        </button>
      )}
      {overlay.content.counts.observations > MOST_WRITTEN ? (
        <p class="small">{t('overlay.export-too-many', { most: MOST_WRITTEN })}</p>
      ) : (
        <button type="button" class="text-button" onClick={save}>
          {t('overlay.export', { n: overlay.content.reports.length })}
        </button>
      )}
    </div>
  );
}

import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { Modal } from '../parts/modal.tsx';
import { usePage } from '../parts/page-context.ts';
import { ExportAsPage } from './export-as-page.tsx';
import { ExportActions } from './export-actions.tsx';
import { ExportChoices } from './export-choices.tsx';
import { ExportPreview } from './export-preview.tsx';
import { reasonOf, useExportWork } from './export-work.ts';
import type { ExportWork } from './export-work.ts';
import './export.css';
import { FIRST_CHOICE } from './exporter.ts';
import type { ExportFormat, ExportPage, Exporter } from './exporter.ts';

export interface ExportDialogProps {
  readonly exporter: Exporter;
  readonly onClose: () => void;
}

/** Composes a page with a live preview, and saves, copies, prints or shares it. */
export function ExportDialog({ exporter, onClose }: ExportDialogProps): JSX.Element {
  const { state, t } = usePage();
  const [choice, setChoice] = useState(FIRST_CHOICE);
  const [format, setFormat] = useState<ExportFormat>('png');
  const [page, setPage] = useState<ExportPage | null>(null);
  const work = useExportWork();
  const view = state.view.value;
  const isCounting = state.progress.value !== null;
  useEffect(() => {
    // A page without the figures that are on their way would say that there are none.
    if (isCounting) {
      setPage(null);
      work.say(t('regions.counting'));
      return;
    }
    try {
      const composed = exporter.compose(choice);
      setPage(composed);
      setFormat((now) => (composed.formats.includes(now) ? now : (composed.formats[0] ?? now)));
      work.say('');
    } catch (error) {
      setPage(null);
      work.say(t('export.failed', { reason: reasonOf(error) }));
    }
  }, [choice, view, isCounting]);
  return (
    <Modal title={t('export.title')} onClose={onClose}>
      <div class="export">
        <ExportPreview page={page} onChange={setPage} />
        <div class="export-side">
          <ExportChoices choice={choice} format={format} onChange={setChoice} />
          <ExportActions page={page} format={format} onFormat={setFormat} work={work} />
          <ExportProgress work={work} />
          <ExportAsPage exporter={exporter} work={work} />
        </div>
      </div>
    </Modal>
  );
}

/** How far the work is, with a way to stop it, or how it went. */
function ExportProgress({ work }: { readonly work: ExportWork }): JSX.Element {
  const { t, f } = usePage();
  const { share, said, stop } = work;
  return (
    <div class="export-progress small">
      <p role="status">
        {share === null ? said : t('export.working', { percent: f.percent(share) })}
      </p>
      {share === null ? null : (
        <>
          <progress max={1} value={share} aria-label={t('export.title')} />
          <button type="button" class="text-button" onClick={stop}>
            {t('export.stop')}
          </button>
        </>
      )}
    </div>
  );
}

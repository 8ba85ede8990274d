import type { JSX } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { Modal } from '../parts/modal.tsx';
import { usePage } from '../parts/page-context.ts';
import { ExportChoices } from './export-choices.tsx';
import { ExportPreview } from './export-preview.tsx';
import './export.css';
import type { ExportChoice, ExportFormat, ExportPage, Exporter } from './exporter.ts';
import { printPicture } from './print-picture.ts';
import { saveFile } from './save-file.ts';

export interface ExportDialogProps {
  readonly exporter: Exporter;
  readonly onClose: () => void;
}

const FIRST: ExportChoice = {
  series: 'single',
  by: 'day',
  size: 'a4',
  orientation: 'landscape',
  dpi: 300,
  title: '',
  frame: 'view',
};

/** Composes a page with a live preview, and saves, copies, prints or shares it. */
export function ExportDialog({ exporter, onClose }: ExportDialogProps): JSX.Element {
  const { state, t } = usePage();
  const [choice, setChoice] = useState(FIRST);
  const [page, setPage] = useState<ExportPage | null>(null);
  const [said, setSaid] = useState('');
  const [share, setShare] = useState<number | null>(null);
  const work = useRef<AbortController | null>(null);
  const view = state.view.value;
  useEffect(() => {
    try {
      setPage(exporter.compose(choice));
      setSaid('');
    } catch (error) {
      setPage(null);
      setSaid(t('export.failed', { reason: reasonOf(error) }));
    }
  }, [choice, view]);
  useEffect(() => () => work.current?.abort(), []);
  const run = async (format: ExportFormat, use: (file: File) => Promise<string>): Promise<void> => {
    if (page === null || work.current !== null) return;
    const controller = new AbortController();
    work.current = controller;
    setSaid('');
    setShare(0);
    try {
      setSaid(await use(await page.write(format, controller.signal, setShare)));
    } catch (error) {
      setSaid(
        controller.signal.aborted
          ? t('export.stopped')
          : t('export.failed', { reason: reasonOf(error) }),
      );
    } finally {
      work.current = null;
      setShare(null);
    }
  };
  const save = async (file: File): Promise<string> => {
    saveFile(file);
    return t('export.done', { name: file.name });
  };
  const copy = async (file: File): Promise<string> => {
    await navigator.clipboard.write([new ClipboardItem({ [file.type]: file })]);
    return t('export.copied');
  };
  const print = async (file: File): Promise<string> => {
    await printPicture(file);
    return '';
  };
  const give = async (file: File): Promise<string> => {
    await navigator.share({ files: [file], title: document.title });
    return '';
  };
  const isBusy = share !== null || page === null;
  const isPicture = page?.formats.includes('png') === true;
  return (
    <Modal title={t('export.title')} onClose={onClose}>
      <div class="export">
        <ExportPreview page={page} onChange={setPage} />
        <div class="export-side">
          <ExportChoices choice={choice} onChange={setChoice} page={page} />
          <div class="export-actions">
            {(page?.formats ?? []).map((format) => (
              <button
                key={format}
                type="button"
                class="text-button"
                disabled={isBusy}
                onClick={() => void run(format, save)}
              >
                {t('export.save', { format: format.toUpperCase() })}
              </button>
            ))}
            <button
              type="button"
              class="text-button"
              disabled={isBusy || !isPicture}
              onClick={() => void run('png', copy)}
            >
              {t('export.copy')}
            </button>
            <button
              type="button"
              class="text-button"
              disabled={isBusy || !isPicture}
              onClick={() => void run('png', print)}
            >
              {t('export.print')}
            </button>
            {'share' in navigator ? (
              <button
                type="button"
                class="text-button"
                disabled={isBusy}
                onClick={() => void run(page?.formats[0] ?? 'png', give)}
              >
                {t('export.share')}
              </button>
            ) : null}
          </div>
          <p class="small" role="status">
            {share === null ? (
              said
            ) : (
              <ExportProgress share={share} onStop={() => work.current?.abort()} />
            )}
          </p>
          <EmbedCode />
        </div>
      </div>
    </Modal>
  );
}

function ExportProgress({
  share,
  onStop,
}: {
  readonly share: number;
  readonly onStop: () => void;
}): JSX.Element {
  const { t, f } = usePage();
  return (
    <>
      {t('export.working', { percent: f.percent(share) })}{' '}
      <button type="button" class="text-button" onClick={onStop}>
        {t('export.stop')}
      </button>
    </>
  );
}

/** The view in a frame of another page; the address carries it whole. */
function EmbedCode(): JSX.Element {
  const { t } = usePage();
  const address = location.href.replaceAll('&', '&amp;').replaceAll('"', '&quot;');
  const code = `<iframe src="${address}" width="800" height="600" title="${t('app.title')}" loading="lazy"></iframe>`;
  return (
    <label class="export-embed small">
      {t('export.embed')}
      <textarea readOnly rows={3} value={code} onFocus={(event) => event.currentTarget.select()} />
    </label>
  );
}

function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

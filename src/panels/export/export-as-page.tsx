import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { usePage } from '../parts/page-context.ts';
import type { ExportWork } from './export-work.ts';
import type { Exporter } from './exporter.ts';
import { saveFile } from './save-file.ts';

interface ExportAsPageProps {
  readonly exporter: Exporter;
  readonly work: ExportWork;
}

/** The view as a page to go on using: one file that holds everything, or code for a frame in another page. */
export function ExportAsPage({ exporter, work }: ExportAsPageProps): JSX.Element {
  const { t } = usePage();
  const save = (): Promise<void> =>
    work.run(async (signal) => {
      const file = await exporter.webPage(signal);
      saveFile(file);
      const size = (file.size / 1e6).toFixed(1);
      return t('export.html-done', { name: file.name, size });
    });
  return (
    <section class="export-as-page">
      <h3>{t('export.as-page')}</h3>
      <button
        type="button"
        class="text-button"
        disabled={work.share !== null}
        onClick={() => void save()}
      >
        {t('export.html')}
      </button>
      <p class="small">{t('export.html-note')}</p>
      <EmbedCode />
    </section>
  );
}

/** The frame's code to copy; the address in it carries the view whole. */
function EmbedCode(): JSX.Element {
  const { t } = usePage();
  const [said, setSaid] = useState('');
  const code = embedCode(location.href, t('app.title'));
  const copy = async (): Promise<void> => {
    try {
      await navigator.clipboard.writeText(code);
      setSaid(t('export.embed-copied'));
    } catch {
      setSaid(t('export.copy-denied'));
    }
  };
  return (
    <details class="export-embed small">
      <summary>{t('export.embed')}</summary>
      <p>{t('export.embed-note')}</p>
      <textarea
        readOnly
        rows={5}
        aria-label={t('export.embed')}
        value={code}
        onFocus={(event) => event.currentTarget.select()}
      />
      <button type="button" class="text-button" onClick={() => void copy()}>
        {t('export.embed-copy')}
      </button>
      <span role="status">{said}</span>
    </details>
  );
}

/** HTML that shows the page at the address in its read-only form (`?embed`). */
export function embedCode(address: string, title: string): string {
  const url = new URL(address);
  url.search = 'embed';
  return `<iframe src="${attribute(url.href)}" title="${attribute(title)}" width="800" height="600" loading="lazy" allow="fullscreen"></iframe>`;
}

function attribute(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');
}

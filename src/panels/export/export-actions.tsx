import type { JSX } from 'preact';
import { useRef } from 'preact/hooks';
import { usePage } from '../parts/page-context.ts';
import type { ExportWork } from './export-work.ts';
import type { ExportFormat, ExportPage } from './exporter.ts';
import { canSharePicture, copyPicture, shareFile } from './give-away.ts';
import { printPage } from './print-page.ts';
import { saveFile } from './save-file.ts';

interface ExportActionsProps {
  readonly page: ExportPage | null;
  readonly format: ExportFormat;
  readonly onFormat: (format: ExportFormat) => void;
  readonly work: ExportWork;
}

/** The format, and what is done with the page: save, copy, print, share. */
export function ExportActions({ page, format, onFormat, work }: ExportActionsProps): JSX.Element {
  const { t } = usePage();
  const shared = useRef<{ readonly page: ExportPage; readonly file: File } | null>(null);
  const isBusy = work.share !== null || page === null;
  const isPicture = page?.formats.includes('png') === true;
  const save = (): Promise<void> =>
    work.run(async (signal, onShare) => {
      if (page === null) return '';
      const file = await page.write(format, signal, onShare);
      saveFile(file);
      return t('export.done', { name: file.name });
    });
  const copy = (): Promise<void> =>
    work.run(async (signal, onShare) => {
      if (page === null) return '';
      await copyPicture(page.write('png', signal, onShare), t);
      return t('export.copied');
    });
  const share = (): Promise<void> =>
    work.run(async (signal, onShare) => {
      if (page === null) return '';
      if (shared.current?.page !== page)
        shared.current = {
          page,
          file: await page.write(isPicture ? 'png' : format, signal, onShare),
        };
      await shareFile(shared.current.file, t);
      return '';
    });
  const print = (): Promise<void> =>
    work.run(async () => {
      if (page !== null) printPage(page);
      return '';
    });
  return (
    <>
      <fieldset class="export-formats">
        <legend>{t('export.format')}</legend>
        {(page?.formats ?? [format]).map((each) => (
          <label key={each}>
            <input
              type="radio"
              name="export-format"
              checked={each === format}
              onChange={() => onFormat(each)}
            />
            <span>{nameOf(each)}</span>
          </label>
        ))}
      </fieldset>
      <p class="small export-format-note">
        <FormatNote page={page} format={format} />
      </p>
      <div class="export-actions">
        <button type="button" class="main-button" disabled={isBusy} onClick={() => void save()}>
          {t('export.save', { format: nameOf(format) })}
        </button>
        <button
          type="button"
          class="text-button"
          disabled={isBusy || !isPicture}
          onClick={() => void copy()}
        >
          {t('export.copy')}
        </button>
        <button
          type="button"
          class="text-button"
          disabled={isBusy || !isPicture}
          onClick={() => void print()}
        >
          {t('export.print')}
        </button>
        {canSharePicture() ? (
          <button type="button" class="text-button" disabled={isBusy} onClick={() => void share()}>
            {t('export.share')}
          </button>
        ) : null}
      </div>
    </>
  );
}

function FormatNote({ page, format }: Pick<ExportActionsProps, 'page' | 'format'>): string {
  const { t, f } = usePage();
  if (page === null) return '';
  const isVector = format === 'svg' || format === 'pdf';
  const form = isVector
    ? t('export.vectors')
    : t('export.pixels', { width: f.count(page.pixelWidth), height: f.count(page.pixelHeight) });
  return page.maps > 1 ? `${form} · ${t('export.maps', { n: page.maps })}` : form;
}

function nameOf(format: ExportFormat): string {
  return format === 'webp' ? 'WebP' : format.toUpperCase();
}

import type { ComponentType, JSX } from 'preact';
import { useState } from 'preact/hooks';
import { usePage } from '../parts/page-context.ts';
import type { ExportDialogProps } from './export-dialog.tsx';
import type { Exporter } from './exporter.ts';

interface Opened {
  readonly Dialog: ComponentType<ExportDialogProps>;
  readonly exporter: Exporter;
}

/** Opens the dialog for exporting a map; it and what draws pages are loaded when first asked for. */
export function ExportButton(): JSX.Element | null {
  const { loadExporter, t } = usePage();
  const [opened, setOpened] = useState<Opened | null>(null);
  const [fault, setFault] = useState<string | null>(null);
  if (loadExporter === null) return null;
  const open = async (): Promise<void> => {
    try {
      const [{ ExportDialog }, exporter] = await Promise.all([
        import('./export-dialog.tsx'),
        loadExporter(),
      ]);
      setFault(null);
      setOpened({ Dialog: ExportDialog, exporter });
    } catch (error) {
      setFault(error instanceof Error ? error.message : String(error));
    }
  };
  return (
    <>
      <button type="button" class="text-button" onClick={() => void open()}>
        {t('export.open')}
      </button>
      {fault === null ? null : <span role="alert">{t('export.failed', { reason: fault })}</span>}
      {opened === null ? null : (
        <opened.Dialog exporter={opened.exporter} onClose={() => setOpened(null)} />
      )}
    </>
  );
}

import type { JSX } from 'preact';
import { usePage } from '../parts/page-context.ts';
import { lazy } from './lazy.tsx';

const ImportDialog = lazy(async () => (await import('./import-dialog.tsx')).ImportDialog);
const PasteDialog = lazy(async () => (await import('./paste-dialog.tsx')).PasteDialog);
const DetailsDialog = lazy(async () => (await import('./details-dialog.tsx')).DetailsDialog);
const DuplicatesDialog = lazy(
  async () => (await import('./duplicates-dialog.tsx')).DuplicatesDialog,
);
const LedgerDialog = lazy(async () => (await import('./ledger-dialog.tsx')).LedgerDialog);
const EditDialog = lazy(async () => (await import('./edit-dialog.tsx')).EditDialog);

/** The dialog about overlays that is open, if any. Each is loaded when it is first opened. */
export function OverlayDialogs(): JSX.Element | null {
  const { desk } = usePage();
  const open = desk.dialog.value;
  const close = (): void => {
    if (desk.dialog.value === open) desk.dialog.value = null;
  };
  switch (open?.kind) {
    case 'import':
      return <ImportDialog onClose={close} />;
    case 'paste':
      return <PasteDialog text={open.text} onClose={close} />;
    case 'details':
      return <DetailsDialog key={open.id} id={open.id} onClose={close} />;
    case 'duplicates':
      return <DuplicatesDialog onClose={close} />;
    case 'ledger':
      return <LedgerDialog onClose={close} />;
    case 'edit':
      return <EditDialog key={open.key ?? ''} open={open} onClose={close} />;
    default:
      return null;
  }
}

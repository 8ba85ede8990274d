import type { JSX } from 'preact';
import { faultText } from '../../cartography/fault-words.ts';
import { usePage } from '../parts/page-context.ts';

/** Whether what is here survives a reload, and what could not be read again. */
export function StorageLine(): JSX.Element {
  const { overlays, t, f } = usePage();
  const storage = overlays.storage.value;
  const lost = overlays.lost.value;
  const isFault = storage.kind === 'not-stored';
  return (
    <>
      <p class={isFault ? 'caution' : 'small'} role="status" data-storage={storage.kind}>
        {isFault
          ? faultText(t, `storage.fault.${storage.fault.code}`, { detail: storage.fault.detail })
          : t(`storage.${storage.kind}`)}
        {isFault && storage.fault.code === 'elsewhere' ? (
          <button type="button" class="text-button" onClick={() => void overlays.open()}>
            {t('storage.readAgain')}
          </button>
        ) : null}
      </p>
      {lost.length === 0 ? null : (
        <p class="caution">{t('storage.lost', { names: f.list([...lost]), n: lost.length })}</p>
      )}
    </>
  );
}

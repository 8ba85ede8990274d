import type { JSX } from 'preact';
import { dismissNotice, notify } from '../state/actions.ts';
import { changeView } from '../state/app-state.ts';
import { LANGUAGES } from '../state/view.ts';
import { ExportButton } from './export/export-button.tsx';
import { usePage } from './parts/page-context.ts';

/** How long "link copied" stays, in milliseconds. */
const COPIED_MS = 4000;

/** The name of the page, the language, and a button that copies the link to what is shown. */
export function TitleLine(): JSX.Element {
  const { state, chosen, t } = usePage();
  const copyLink = async (): Promise<void> => {
    try {
      await navigator.clipboard.writeText(location.href);
      notify(state, 'link-copied', location.href);
      setTimeout(() => dismissNotice(state, 'link-copied'), COPIED_MS);
    } catch {
      notify(state, 'clipboard-unavailable', location.href);
    }
  };
  return (
    <header class="title-line">
      <h1>{t('app.title')}</h1>
      <button type="button" class="text-button" onClick={() => void copyLink()}>
        {t('link.copy')}
      </button>
      <ExportButton />
      <label>
        <span class="unseen">{t('display.language')}</span>
        <select
          value={chosen.language.value}
          onChange={(event) => {
            const language = LANGUAGES.find((each) => each === event.currentTarget.value);
            if (language !== undefined) changeView(state, { language });
          }}
        >
          {LANGUAGES.map((language) => (
            <option key={language} value={language} lang={language}>
              {t(`language.${language}`)}
            </option>
          ))}
        </select>
      </label>
    </header>
  );
}

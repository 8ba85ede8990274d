import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import { computed, signal } from '@preact/signals';
import type { ReadonlySignal, Signal } from '@preact/signals';
import { createFormats } from '../../cartography/formats.ts';
import type { Formats } from '../../cartography/formats.ts';
import { legendEntries } from '../../cartography/legend.ts';
import type { LegendEntry } from '../../cartography/legend-entry.ts';
import type { OnMap } from '../../cartography/legend-input.ts';
import { PALETTES } from '../../cartography/palette.ts';
import type { Palette } from '../../cartography/palette.ts';
import { createWords } from '../../cartography/words/words.ts';
import type { Words } from '../../cartography/words/words.ts';
import type { AppState } from '../../state/app-state.ts';
import { createChosen } from '../../state/chosen.ts';
import type { Chosen } from '../../state/chosen.ts';
import type { Overlays } from '../../state/overlays.ts';
import type { OpenSnapshot } from '../overlay/file-handlers.ts';
import type { Exporter } from '../export/exporter.ts';
import { createImportDesk } from '../overlay/import-desk.ts';
import type { ImportDesk } from '../overlay/import-desk.ts';
import type { LoadGround } from '../overlay/item-reader.ts';
import type { Provenance } from './provenance.ts';

/** What stands in the main area: the map, or the same observations as a table. */
export type MainView = 'map' | 'table';

/** What every panel works with: the state, the words and formats of the language, and what is open on the page. */
export interface PageContext {
  readonly state: AppState;
  readonly chosen: Chosen;
  readonly words: ReadonlySignal<Words>;
  readonly formats: ReadonlySignal<Formats>;
  readonly palette: ReadonlySignal<Palette>;
  /** What the map draws at the moment; null without a map. The page's owner keeps it in step. */
  readonly onMap: Signal<OnMap | null>;
  readonly legend: ReadonlySignal<readonly LegendEntry[]>;
  readonly mainView: Signal<MainView>;
  /** The answer to "where does this number come from", while it is open. */
  readonly provenance: Signal<Provenance | null>;
  readonly overlays: Overlays;
  /** The files that are being taken in as overlays. */
  readonly desk: ImportDesk;
  /** Loads what composes pages for export; null where there is none. */
  readonly loadExporter: (() => Promise<Exporter>) | null;
}

/** Creates the context of one page; `prefersDark` is the system's wish, for the theme "auto". */
export function createPageContext(
  overlays: Overlays,
  loadGround: LoadGround,
  prefersDark: ReadonlySignal<boolean>,
  loadExporter: PageContext['loadExporter'] = null,
  openSnapshot: OpenSnapshot | null = null,
): PageContext {
  const { state } = overlays;
  const chosen = createChosen(state);
  const words = computed(() => createWords(chosen.language.value));
  const palette = computed(() => {
    const theme = chosen.theme.value;
    return PALETTES[theme === 'auto' ? (prefersDark.value ? 'dark' : 'light') : theme];
  });
  const onMap = signal<OnMap | null>(null);
  return {
    state,
    chosen,
    words,
    palette,
    onMap,
    legend: computed(() =>
      onMap.value === null
        ? []
        : legendEntries({
            layers: chosen.layers.value,
            onMap: onMap.value,
            palette: palette.value,
            words: words.value,
          }),
    ),
    formats: computed(() => createFormats(chosen.language.value)),
    mainView: signal('map'),
    provenance: signal(null),
    loadExporter,
    overlays,
    desk: createImportDesk(overlays, loadGround, openSnapshot),
  };
}

export const Page = createContext<PageContext | null>(null);

/** The page's context, with words `t` and formats `f` of the language. Throws outside a page. */
export function usePage(): PageContext & { readonly t: Words; readonly f: Formats } {
  const page = useContext(Page);
  if (page === null) throw new Error('Expected to be inside a page, got no context');
  return { ...page, t: page.words.value, f: page.formats.value };
}

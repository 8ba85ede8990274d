import { loadShipped } from './data/load-shipped.ts';
import type { ReadText } from './data/load-shipped.ts';
import { createNoStore } from './data/overlay-store.ts';
import { followLook, systemPrefersDark } from './follow-look.ts';
import { mountEmbed } from './panels/embed/embed-page.tsx';
import { createPageContext } from './panels/parts/page-context.ts';
import { namesCamera, startMap } from './start-map.ts';
import { notify } from './state/actions.ts';
import { decodeView } from './state/address.ts';
import { createAppState } from './state/app-state.ts';
import { firstCamera } from './state/first-camera.ts';
import { createOverlays } from './state/overlays.ts';
import { DEFAULT_VIEW } from './state/view.ts';

/** The size in px of the map that the camera of an address is taken to be meant for. */
const USUAL_MAP = { width: 1000, height: 750 };
/** In a small frame the names at the edge of the first extent reach this far beyond it, in px. */
const NAMES_PX = 12;

export interface EmbedOptions {
  readonly readText: ReadText;
  /** The view, as the hash of an address; without a camera the first one. */
  readonly hash: string;
  /** The address of the whole page, for a link; null for no link. */
  readonly home: string | null;
}

/** Starts the read-only page in the element. It stores nothing, takes no files, and asks for nothing beyond `readText`. */
export async function startEmbed(element: HTMLElement, options: EmbedOptions): Promise<void> {
  const { readText, hash, home } = options;
  const decoded = decodeView(hash);
  const view = decoded.ok ? decoded.value : DEFAULT_VIEW;
  const state = createAppState(await loadShipped(readText), view);
  if (!decoded.ok) notify(state, 'address-invalid', decoded.reason.join(', '));
  const overlays = createOverlays(state, createNoStore());
  const context = createPageContext(
    overlays,
    () => Promise.reject(new Error('A view in a frame reads no files')),
    systemPrefersDark(),
  );
  followLook(context);
  element.classList.remove('loading');
  mountEmbed(element, context, home);
  const { camera } = view;
  await startMap(context, (width, height) => {
    if (!namesCamera(hash)) return firstCamera(width, height, NAMES_PX);
    const share = Math.min(width / USUAL_MAP.width, height / USUAL_MAP.height);
    return { ...camera, zoom: Math.max(0, camera.zoom + Math.log2(share)) };
  });
}

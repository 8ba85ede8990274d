import type { ExportPage } from '../panels/export/exporter.ts';
import { composePage } from '../snapshot/page/compose-page.ts';
import type { MapPicture, PageRequest } from '../snapshot/page/page.ts';
import type { AppState } from '../state/app-state.ts';
import { movedExtent } from './moved-extent.ts';
import { basicPage, pictureOf } from './written-page.ts';

/** The page of one map of the state. */
export function singlePage(state: AppState, picture: MapPicture, request: PageRequest): ExportPage {
  const page = composePage(state, picture, request);
  return {
    ...basicPage(page.scene, page.frame, page.content, request, (format, progress) => {
      if (format === 'gif') throw new Error('Expected the form of a picture, got gif');
      return pictureOf(state, page, request, format, progress);
    }),
    formats: ['png', 'svg', 'pdf', 'jpeg', 'webp'],
    maps: 1,
    moved(x, y, nearer) {
      const extent = movedExtent(page, x, y, nearer);
      return singlePage(state, picture, { ...request, extent });
    },
  };
}

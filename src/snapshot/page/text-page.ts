import type { ComposedPage } from './compose-page.ts';

/** A page without one map of its own: a cover, or one of several maps. */
export type TextPage = Pick<ComposedPage, 'scene' | 'content'>;

/** A layer of the map as it is listed, switched and drawn: bottom first. What draws it is another floor's. */
export interface LayerEntry {
  readonly id: string;
  readonly isShownAtFirst: boolean;
  /** Files of geodata/ whose credit stands while the layer is shown. */
  readonly credits: readonly Credit[];
}

export type Credit =
  | 'natural-earth'
  | 'gshhg'
  | 'geonames'
  | 'osce-smm'
  | 'contact-line'
  | 'codifier';

/** From the ground up: what is known best and matters least below, events on top, names above all. */
export const LAYERS = [
  { id: 'sides', isShownAtFirst: true, credits: ['contact-line'] },
  { id: 'base', isShownAtFirst: true, credits: ['natural-earth', 'gshhg'] },
  { id: 'regions', isShownAtFirst: false, credits: ['natural-earth', 'contact-line', 'osce-smm'] },
  { id: 'zones', isShownAtFirst: false, credits: ['contact-line'] },
  { id: 'areas', isShownAtFirst: true, credits: ['osce-smm'] },
  { id: 'density', isShownAtFirst: true, credits: ['osce-smm'] },
  { id: 'line', isShownAtFirst: true, credits: ['contact-line', 'codifier'] },
  { id: 'shapes', isShownAtFirst: true, credits: ['osce-smm'] },
  { id: 'observers', isShownAtFirst: true, credits: ['osce-smm'] },
  { id: 'violations', isShownAtFirst: true, credits: ['osce-smm'] },
  { id: 'explosions', isShownAtFirst: true, credits: ['osce-smm'] },
  { id: 'weapons', isShownAtFirst: true, credits: ['osce-smm'] },
  { id: 'labels', isShownAtFirst: true, credits: ['geonames', 'codifier'] },
] as const satisfies readonly LayerEntry[];

export type LayerId = (typeof LAYERS)[number]['id'];

import type { Period } from '../base/period.ts';
import type { LayerId } from '../cartography/layer-catalogue.ts';
import { LAYERS } from '../cartography/layer-catalogue.ts';
import type { Choices } from '../model/filter.ts';

export const LANGUAGES = ['en', 'uk'] as const;
export type Language = (typeof LANGUAGES)[number];

/** The figure that shades the regions and leads the tables. */
export const MEASURES = ['violations', 'explosions'] as const;
export type Measure = (typeof MEASURES)[number];

export const THEME_CHOICES = ['auto', 'light', 'dark'] as const;
export type ThemeChoice = (typeof THEME_CHOICES)[number];

/** The extent by its centre in degrees and MapLibre's zoom. */
export interface Camera {
  readonly lng: number;
  readonly lat: number;
  readonly zoom: number;
}

/** All that a user can choose; the address carries exactly this. */
export interface View {
  readonly camera: Camera;
  readonly period: Period;
  readonly choices: Choices;
  readonly layers: readonly LayerId[];
  readonly level: string;
  readonly measure: Measure;
  readonly language: Language;
  readonly theme: ThemeChoice;
  /** Picked observations as "report#observation", in the order of picking. */
  readonly picked: readonly string[];
}

/** The day the product was founded on: Daily Report 37/2022, 19:30 EET on 15 to 19:30 EET on 16 February 2022. */
const FOUNDING_PERIOD: Period = {
  start: Date.UTC(2022, 1, 15, 17, 30) / 60_000,
  end: Date.UTC(2022, 1, 16, 17, 30) / 60_000,
};

/** The view of somebody who has chosen nothing yet. */
export const DEFAULT_VIEW: View = {
  camera: { lng: 38.3, lat: 48.05, zoom: 7.1 },
  period: FOUNDING_PERIOD,
  choices: {},
  layers: LAYERS.filter((layer) => layer.isShownAtFirst).map((layer) => layer.id),
  level: 'oblast',
  measure: 'violations',
  language: 'en',
  theme: 'auto',
  picked: [],
};

/** The view of somebody who comes without an address: the first one, in the first of the preferred languages (BCP 47 tags) that there is. */
export function firstViewFor(preferred: readonly string[]): View {
  const codes = preferred.map((tag) => tag.toLowerCase().split('-')[0]);
  return { ...DEFAULT_VIEW, language: codes.find(isOffered) ?? DEFAULT_VIEW.language };
}

function isOffered(code: string | undefined): code is Language {
  return LANGUAGES.some((language) => language === code);
}

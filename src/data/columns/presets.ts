import type { Preset } from './preset.ts';
import { acled } from './presets/acled.ts';
import { bellingcatTimeMap } from './presets/bellingcat-timemap.ts';
import { deepState } from './presets/deepstate.ts';
import { eyesOnRussia, eyesOnRussiaMapHub } from './presets/eyes-on-russia.ts';
import { geoConfirmed, geoConfirmedKml } from './presets/geoconfirmed.ts';
import { liveuamap } from './presets/liveuamap.ts';
import { ucdpGed } from './presets/ucdp-ged.ts';
import { viinaEventInfo, viinaEventPerDay } from './presets/viina.ts';
import { createHeaderIndex } from './header.ts';

/** The sources that are known by their header. The first that matches is taken. */
export const PRESETS: readonly Preset[] = [
  acled,
  ucdpGed,
  viinaEventInfo,
  viinaEventPerDay,
  geoConfirmed,
  geoConfirmedKml,
  eyesOnRussia,
  eyesOnRussiaMapHub,
  bellingcatTimeMap,
  liveuamap,
  deepState,
];

/** The preset whose columns these are, or null. */
export function presetOf(
  header: readonly string[],
  sample: readonly (readonly string[])[],
): Preset | null {
  const index = createHeaderIndex(header);
  return PRESETS.find((preset) => preset.matches(index, sample)) ?? null;
}

/** The preset that a row without a header proves, or null. */
export function headerlessPresetOf(cells: readonly string[]): Preset | null {
  return PRESETS.find((preset) => preset.headerless?.matches(cells) === true) ?? null;
}

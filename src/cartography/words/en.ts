import { enOverlay } from './en-overlay.ts';
import { enPage } from './en-page.ts';
import { enReading } from './en-reading.ts';
import { enSnapshot } from './en-snapshot.ts';
import { enTerms } from './en-terms.ts';
import { enTime } from './en-time.ts';

/** English, the reference catalogue: plain, exact, neutral; the reports' own terms. */
export const en = {
  ...enTerms,
  ...enPage,
  ...enTime,
  ...enReading,
  ...enOverlay,
  ...enSnapshot,
  'app.title': 'Contact Line',
  // map and legend
  'map.title': 'Map of recorded ceasefire violations and weapon sightings',
  'map.zoom-in': 'Zoom in',
  'map.zoom-out': 'Zoom out',
  'map.no-webgl':
    'The map needs WebGL 2, which this browser does not offer. The tables work without it.',
  'map.context-lost':
    'The browser took the drawing surface away from the map. Reload the page to see it again; the tables still work.',
  'map.about': 'about',
  'map.at-least': 'at least',
  'map.explosions': '{count, plural, one {explosion} other {explosions}}',
  'map.no-figure': 'no figure',
  'map.distance': '{km} km',
  'map.area-approximate': 'outline approximate',
  'legend.count': '{count, number}',
  'legend.explosions': '{count, plural, one {# explosion} other {# explosions}}',
  'legend.violations': '{count, plural, one {# other violation} other {# other violations}}',
  'legend.nested-gathered':
    'Inside explosions, in the ring other violations; the number is their sum',
  'legend.gathered':
    'Counts of nearby places in one circle (+: and some that print no number); zoom in to see each place',
  'legend.sampled': 'While the period moves: estimated from one observation in {each}',
  'legend.weapons-gathered': 'Heavy weapons sighted nearby, of all classes and states',
  'legend.no-number': 'Recorded, no number printed',
  'legend.nested': 'At one place: explosions inside, other violations as the ring around them',
  'legend.open': 'Outline only: bearing or distance unknown',
  'legend.hollow-explosions':
    '{unit, plural, one {An explosion} other {# explosions}} without a published place',
  'legend.hollow-others':
    '{unit, plural, one {Another violation} other {# other violations}} without a published place',
  'legend.hollow-caveat': 'Hollow dots: their number is real, their positions are illustrative',
  'legend.sector': 'Where it may lie: range and bearing from the observer',
  'legend.ray': 'Bearing without a distance',
  'legend.ring': 'Distance without a bearing',
  'legend.place': 'Near a settlement',
  'legend.patrol': 'Observer',
  'legend.camera': 'Camera',
  'legend.line-band': 'Uncertainty of the line: 90% of it within {km} km',
  'legend.zone': 'Withdrawal distances from the line: {list} km (an aid to the eye)',
  'legend.area': 'Disengagement area, outline approximate',
  'legend.area-named': 'Disengagement area with observations in the period',
  'legend.class': '{from} to {to}',
  'legend.class-figures':
    '{n, plural, one {# region} other {# regions}} with a figure: smallest {smallest}, largest {largest}',
  'legend.weapon-violation': 'In violation of withdrawal lines',
  'legend.weapon-beyond': 'Beyond withdrawal lines, outside storage',
  'legend.weapon-other': 'In storage, or not a violation',
} as const;

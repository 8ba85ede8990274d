import { KINDS } from '../model/kind.ts';
import type { KindId } from '../model/kind.ts';
import type { WeaponState } from '../model/observation.ts';

const wheel = (x: number, y: number, r: number): string =>
  `M${x - r} ${y}a${r} ${r} 0 1 1 ${2 * r} 0a${r} ${r} 0 1 1 ${-2 * r} 0z`;

const CARRIAGE = `${wheel(9.5, 16.5, 4)}M8.4 13.6l2.2 2.2-8 4.6-1.2-1.8z`;
const TOWED = `${CARRIAGE}M6 12.4L21.6 4.6l1 1.9L8.2 14.8z`;
const TRUCK = `M1.5 15.5h21v2h-21z${wheel(5.5, 19, 2.2)}${wheel(11.5, 19, 2.2)}${wheel(18.5, 19, 2.2)}`;
const SHELL = 'M12 2c3 2.8 4 5.8 4 9.2V18H8v-6.8C8 7.8 9 4.8 12 2zM8 19.4h8V22H8z';
const DIAMOND = 'M12 3l9 9-9 9-9-9z';

/** Silhouettes of the weapon classes from the side, as SVG path data in a box of 24 x 24, muzzle to the right. */
const PATHS: Partial<Readonly<Record<KindId, string>>> = {
  tank: 'M1.5 14h21l-2.4 4.7a1.6 1.6 0 0 1-1.4.8H5.3a1.6 1.6 0 0 1-1.4-.8zM6.5 12.8L8.2 8h6.3l.6 1.5h8.4v1.8h-7.7l.7 1.5z',
  'self-propelled-howitzer':
    'M1.5 15h20l-2.2 4a1.6 1.6 0 0 1-1.4.8H5a1.6 1.6 0 0 1-1.4-.8zM2.5 13.8V7.6h8.8l1.6 2.2 9.6-5.4.9 1.6-8.8 5.4 1 2.4z',
  'towed-howitzer': TOWED,
  mlrs: `${TRUCK}M18 14.3V9.6h2.6l2 2.4v2.3zM2.6 12.6L13.4 4.4l1 1.3L3.6 13.9zM4.8 14.3L15 6.6l1 1.3-8.5 6.4zM9.3 14.3l7.3-5.5v1.6l-5.2 3.9z`,
  mortar: 'M6.4 17.6L14.6 3l2.6 1.4L9 19zM13.6 9.8l6.2 11h-2.2L12.4 12zM3 18.6h9.5v2.2H3z',
  'anti-tank-gun': `${CARRIAGE}M8 5.6h2.2v8H8zM10 9.4h13.4v1.8H10z`,
  'anti-tank-missile':
    'M2 5.2h2.6l1.8 2H18l4.4 2.1L18 11.4H6.4l-1.8 2H2zM10.6 12.4h2.8L18 21h-2.3L12 14.6 8.3 21H6z',
  'surface-to-air-missile': `${TRUCK}M3.6 12.6L13.2 3.8l3.2-1-.9 3.2-9.7 8.3H5zM10.4 14.3l6.7-6 3.2-1-.9 3.2-4.3 3.8z`,
  'anti-aircraft-gun': `M7.6 13.4L17.8 2.8l1.3 1.2L9 14.7zM11.4 15.3l9.8-10.2 1.3 1.2-9.8 10.2zM3 17.2h15v2.2H3zM9 13h3.4l1.4 4.5H6.5z${wheel(7, 19.2, 2.6)}`,
  'armoured-vehicle': `M1 13.4L4 9.6h13.6l5.4 3.6v3H1zM8.4 8.4V5.8h5l.7 1.1h6.3v1.5z${wheel(5, 18, 2.5)}${wheel(11.5, 18, 2.5)}${wheel(18, 18, 2.5)}`,
  artillery: SHELL,
  weapon: DIAMOND,
};

/** The silhouette of a weapon class; a plain diamond for a kind that has none. */
export function weaponPath(kind: KindId): string {
  return PATHS[kind] ?? DIAMOND;
}

/** The weapon classes that have a silhouette of their own, in the order of the kinds. */
export const WEAPON_KINDS: readonly KindId[] = KINDS.map((kind) => kind.id).filter(
  (id) => id in PATHS,
);

/** How the plate behind a silhouette is painted. */
export type Plate = 'filled' | 'half' | 'outline';
export const PLATES = ['filled', 'half', 'outline'] as const satisfies readonly Plate[];

/** Filled: in violation of withdrawal lines. Half: beyond the lines but outside storage. Outline: all else. */
export function plateOf(state: WeaponState | null): Plate {
  if (state === 'violation') return 'filled';
  return state === 'beyond-lines-outside-storage' ? 'half' : 'outline';
}

/** What an observation was made with: a camera, or anything else that has a position. */
export type ObserverMark = 'patrol' | 'camera';

/** Hollow marks of observers, stroked rather than filled, as SVG path data in a box of 24 x 24. */
export const OBSERVER_PATHS: Readonly<Record<ObserverMark, string>> = {
  patrol: 'M7 7h10v10H7z',
  camera: 'M4 8h11v9H4zM15 11.5l5-3v8l-5-3z',
};

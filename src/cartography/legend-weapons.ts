import type { LegendInput } from './legend-input.ts';
import type { LegendEntry } from './legend-entry.ts';
import { OBSERVER_PATHS, PLATES, weaponPath } from './symbols.ts';
import type { Plate } from './symbols.ts';
import type { WordKey } from './words/words.ts';

const PLATE_WORDS = {
  filled: 'legend.weapon-violation',
  half: 'legend.weapon-beyond',
  outline: 'legend.weapon-other',
} as const satisfies Readonly<Record<Plate, WordKey>>;

/** Legend of weapon plates by state, of silhouettes by class, and of observers. */
export function weaponEntries({ onMap, palette, words }: LegendInput): readonly LegendEntry[] {
  const colours = { ink: palette.weapon, paper: palette.weaponPlate };
  const isGathered = onMap.gathered !== null && onMap.weapons.length > 0;
  const gathered: LegendEntry = {
    layer: 'weapons',
    symbol: { type: 'icon', path: weaponPath('weapon'), plate: 'outline', ...colours },
    label: words('legend.weapons-gathered'),
  };
  const states = PLATES.flatMap((plate): LegendEntry[] => {
    const first = onMap.weapons.find((each) => each.plate === plate);
    if (first === undefined) return [];
    const path = weaponPath(first.kind);
    return [
      {
        layer: 'weapons',
        symbol: { type: 'icon', path, plate, ...colours },
        label: words(PLATE_WORDS[plate]),
      },
    ];
  });
  const kinds = [...new Set(onMap.weapons.map(({ kind }) => kind))].map((kind): LegendEntry => ({
    layer: 'weapons',
    symbol: { type: 'icon', path: weaponPath(kind), plate: 'outline', ...colours },
    label: words(`kind.${kind}`),
  }));
  const observers = (['patrol', 'camera'] as const)
    .filter((mark) => onMap.observers.has(mark))
    .map((mark): LegendEntry => ({
      layer: 'observers',
      symbol: {
        type: 'mark',
        path: OBSERVER_PATHS[mark],
        ink: palette.observer,
        paper: palette.mapHalo,
      },
      label: words(`legend.${mark}`),
    }));
  return [...(isGathered ? [gathered] : [...states, ...kinds]), ...observers];
}

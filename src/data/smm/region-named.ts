import type { RegionName } from './reading.ts';

/** The region of a chief town's name as it is printed: "Donetsk", else "Luhansk" or "Lugansk". */
export function regionNamed(town: string): RegionName {
  return town.startsWith('D') ? 'donetsk' : 'luhansk';
}

import { readFileSync } from 'node:fs';
import { learnGround } from '../../src/data/ground.ts';
import type { Ground } from '../../src/data/ground.ts';
import { SHIPPED } from '../../src/data/shipped-files.ts';

/** What readers know of the ground, as it is shipped. */
export const SHIPPED_GROUND: Ground = learnGround({
  gazetteer: shipped(SHIPPED.gazetteer),
  hierarchy: shipped(SHIPPED.hierarchy),
  regions: shipped(SHIPPED.regions),
  contactLine: shipped(SHIPPED.contactLine),
});

function shipped(name: string): string {
  return readFileSync(new URL(`../../geodata/${name}`, import.meta.url), 'utf8');
}

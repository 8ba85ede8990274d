import { learnGround, loadGroundTexts } from '../data/ground.ts';
import type { Ground } from '../data/ground.ts';
import { readShipped } from './read-files.ts';

/** What the readers know of the ground, from the shipped files. */
export async function loadGround(): Promise<Ground> {
  return learnGround(await loadGroundTexts(readShipped));
}

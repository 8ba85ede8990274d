import { readGeodata } from '../data/geodata-folder.ts';
import { learnGround, loadGroundTexts } from '../data/ground.ts';
import type { Ground } from '../data/ground.ts';

const GEODATA = new URL('../../geodata/', import.meta.url);

/** What the readers know of the ground, from the shipped files. */
export async function loadGround(): Promise<Ground> {
  return learnGround(await loadGroundTexts((name) => readGeodata(GEODATA, name)));
}

import type { Preset } from '../preset.ts';

const LANGUAGES = ' /// ';

/** DeepState's history: areas of control and marks of positions, named in several languages at once; no observations. */
export const deepState: Preset = {
  id: 'deepstate',
  source: {
    mission: 'DeepState',
    publisher: 'DeepState',
    url: 'https://deepstatemap.live',
    licence: '',
  },
  notes: [],
  matches: ({ set }, sample) => {
    const isDrawn =
      set.has('fill') || set.has('fill opacity') || set.has('stroke') || set.has('icon');
    return (
      set.has('name') &&
      isDrawn &&
      sample.some((cells) => cells.some((cell) => cell.includes(LANGUAGES)))
    );
  },
  columns: { date: 'date', description: 'name' },
  described: ['name'],
  refuse: (cells) => ({ code: 'not-an-observation', value: cells('name'), expected: 'DeepState' }),
};

import { describe, expect, it } from 'vitest';
import { standOf } from '../../src/data/smm-stand.ts';

describe('standOf', () => {
  it('reads kilometres, metres, ranges and decimal commas', () => {
    expect(standOf('1.5km W of')).toEqual({ km: 1.5, bearingDeg: 270 });
    expect(standOf('about 1,5km west of')).toEqual({ km: 1.5, bearingDeg: 270 });
    expect(standOf('500m south-east of')).toEqual({ km: 0.5, bearingDeg: 135 });
    expect(standOf('2-3km north-north-east of the')).toEqual({ km: 2.5, bearingDeg: 22.5 });
  });

  it('reads nothing else', () => {
    for (const text of [null, '', 'west of', '2km of', '2km towards', 'km W of']) {
      expect(standOf(text), String(text)).toBeNull();
    }
  });
});

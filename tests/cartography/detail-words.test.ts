import { describe, expect, test } from 'vitest';
import { detailText } from '../../src/cartography/detail-words.ts';
import { createWords } from '../../src/cartography/words/words.ts';

const uk = createWords('uk');
const en = createWords('en');

describe('detailText', () => {
  test('says what was found or expected in the language of the page', () => {
    expect(detailText(uk, 'lng, lat')).toBe('довгота, широта');
    expect(detailText(uk, '1 pages')).toBe('1 сторінка');
    expect(detailText(uk, '300 pages')).toBe('300 сторінок');
    expect(detailText(uk, '2000000 rows').replaceAll(/\s/gu, ' ')).toBe('2 000 000 рядків');
    expect(detailText(uk, '12.5 MB')).toBe('12,5 МБ');
    expect(detailText(uk, '17 km NNE of Luhansk')).toBe('17 км від Luhansk, північ-північний схід');
    expect(detailText(uk, 'NGCA')).toBe('НПУТ');
    expect(detailText(uk, 'Zolote: GCA')).toBe('Zolote: ПУТ');
    expect(detailText(en, '1 pages')).toBe('1 page');
    expect(detailText(en, '17 km NNE of Luhansk')).toBe('17 km north-north-east of Luhansk');
  });

  test('leaves the words of a file as they are', () => {
    for (const text of ['31/31/2021', 'Kadiivka', '3 rows of teeth', 'side: neither of them', '']) {
      expect(detailText(uk, text)).toBe(text);
      expect(detailText(en, text)).toBe(text);
    }
  });
});

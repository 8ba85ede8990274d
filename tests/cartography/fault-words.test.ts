import { describe, expect, test } from 'vitest';
import { faultText } from '../../src/cartography/fault-words.ts';
import { createWords } from '../../src/cartography/words/words.ts';

const uk = createWords('uk');

describe('faultText', () => {
  test('says a reason of ours in the language of the page', () => {
    const text = faultText(uk, 'notice.map-unavailable', { detail: 'map.no-webgl' });
    expect(text).toBe(`${uk('notice.map-unavailable')} ${uk('map.no-webgl')}`);
  });

  test('names the words of a program as such', () => {
    expect(faultText(uk, 'notice.map-unavailable', { detail: 'Failed to fetch' })).toBe(
      `${uk('notice.map-unavailable')} Технічна подробиця англійською: Failed to fetch`,
    );
  });

  test('has no detail behind what holds it within, or where there is none', () => {
    const within = faultText(uk, 'notice.archive-refused', { detail: 'http://a/b' });
    expect(within).toMatch(/: http:\/\/a\/b$/u);
    expect(faultText(uk, 'storage.fault.failed', { detail: '' })).toBe(uk('storage.fault.failed'));
    const foreign = { name: 'a.json', detail: '' };
    expect(faultText(uk, 'overlay.fault.workspace-foreign', foreign)).toBe(
      'a.json не є збереженим робочим простором.',
    );
  });
});

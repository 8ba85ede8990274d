import { describe, expect, test } from 'vitest';
import { DEFAULT_VIEW, firstViewFor } from '../../src/state/view.ts';

describe('the first view', () => {
  test('is in the first preferred language that there is, whatever the country', () => {
    expect(firstViewFor(['uk-UA', 'en']).language).toBe('uk');
    expect(firstViewFor(['de', 'UK', 'en']).language).toBe('uk');
    expect(firstViewFor(['en-GB', 'uk']).language).toBe('en');
  });

  test('is the default where none of them is there', () => {
    expect(firstViewFor(['de-AT', ''])).toEqual(DEFAULT_VIEW);
    expect(firstViewFor([])).toEqual(DEFAULT_VIEW);
  });
});

import { describe, expect, test } from 'vitest';
import { isSeenAgain, modelOf } from '../../src/model/weapon-words.ts';

describe('modelOf', () => {
  test.each([
    ['six self-propelled howitzers (2S1 Gvozdika, 122mm)', '2S1'],
    ['towed howitzer (D-30, 122mm)', 'D-30'],
    ['multiple launch rocket systems (BM-21 Grad, 122mm)', 'BM-21'],
    ['танк (Т-64)', 'T-64'],
    ['САУ (2С1 «Гвоздика», 122 мм)', '2S1'],
    ['tank (type undetermined)', null],
    ['a 122mm round', null],
  ])('of "%s" is %s', (words, model) => {
    expect(modelOf(words)).toBe(model);
  });
});

describe('isSeenAgain', () => {
  test.each([
    ['saw again six howitzers', true],
    ['знову бачили', true],
    ['снова наблюдали', true],
    ['directed against the ground', false],
    ['установа', false],
  ])('of "%s" is %s', (words, isAgain) => {
    expect(isSeenAgain(words)).toBe(isAgain);
  });
});

import { expect, it } from 'vitest';
import { sayPageProfile, sayPressProfile } from './profile-words.ts';

it('says the page and the press of a newspaper as far as it told, and nothing where it told nothing', () => {
  expect(sayPageProfile({ page: { widthMm: 255, heightMm: 370, colour: 'цветная', columns: 5 } })).toBe('полоса 255\u00A0×\u00A0370\u00A0мм, цвет, 5\u00A0колонок');
  expect(sayPageProfile({})).toBeUndefined();
  expect(sayPressProfile({ press: { inkLimit: 240, bleedMm: 0, standard: 'PDF 1.4' } })).toBe('краски до\u00A0240\u00A0%, вылеты 0\u00A0мм, PDF 1.4');
  expect(sayPressProfile({ press: {} })).toBeUndefined();
});

import { describe, expect, it } from 'vitest';
import { otherForm, otherForms } from './word-forms.ts';

describe('the fleeting vowel', () => {
  it.each([
    ['площадка', 'площадок'],
    ['Площадкой', 'площадок'],
    ['площадок', 'площадка'],
    ['скамейки', 'скамеек'],
    ['скамеек', 'скамейка'],
    ['дорожками', 'дорожек'],
    ['дорожек', 'дорожка'],
    ['участки', 'участок'],
    ['участок', 'участка'],
    ['посёлка', 'поселок'],
    ['беседку', 'беседок'],
    ['детской', undefined],
    ['дом', undefined],
    ['человек', undefined],
    ['сквер', undefined],
  ])('%s → %s', (word, form) => expect(otherForm(word)).toBe(form));

  it('names each form once', () => expect(otherForms('Лавочка, лавочки и лавочку; 3 урны.')).toEqual(['лавочек']));
});

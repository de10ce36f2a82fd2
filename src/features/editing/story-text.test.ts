import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseBody, plainText } from '../../reader/body.ts';
import { bodyToStory, storyToBody } from './story-text.ts';

/** Signs of the markup more often than chance would have them. */
const typed = fc.array(fc.oneof(fc.constantFrom('{', '}', '<', '>', '*', '_', '#', '- ', '1. ', 'import ', 'export x', '\n', '|', '~~', '&amp;', '[a](b)', 'www.a.ru', 'https://a.ru', 'a@b.ru', '\\', '`', '!', '---', '===', '    ', '<!--', '{/*', '$$', ':::', '+ '), fc.string({ unit: 'grapheme', maxLength: 6 }), fc.constantFrom('слово ', 'Дом', ' 3 ')), { maxLength: 12 }).map((parts) => parts.join(''));

const withoutBlanks = (text: string): string => text.replace(/[\s\u200B\p{Cc}]+/gu, '');
/** Without what is markup on purpose. */
const letters = (text: string): string =>
  withoutBlanks(
    text
      .split(/\r\n|[\n\r\u2028\u2029]/)
      .map((line) => line.trim().replace(/^(?:##|-)[\t\u00A0 ]+(?=\S)/, ''))
      .join(''),
  );

describe('a story typed as plain text', () => {
  it('is read back as the same letters, and nothing in it is code', () => {
    fc.assert(
      fc.property(typed, (text) => {
        const body = storyToBody(text);
        const { problems, nodes } = parseBody(body, 'a.mdx', 1);
        expect(problems.filter(({ severity }) => severity === 'error').map(({ found }) => found)).toEqual([]);
        expect(withoutBlanks(plainText(nodes, () => ''))).toBe(letters(text.normalize('NFC')));
      }),
      { numRuns: 600, seed: 24 },
    );
  });

  it('comes back to the field and goes out again unchanged', () => {
    fc.assert(fc.property(typed, (text) => {
        expect(storyToBody(bodyToStory(storyToBody(text)))).toBe(storyToBody(text));
      }), { numRuns: 400, seed: 24 });
  });

  it('keeps subheadings and lists', () => {
    expect(storyToBody('## Начало\nСначала {так} <b>\n- раз\n- два')).toBe('## Начало\n\nСначала \\{так\\} \\<b\\>\n\n- раз\n\n- два');
  });
});

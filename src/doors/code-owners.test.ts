import { expect, it } from 'vitest';
import { withFolders } from './code-owners.ts';

const HEAD = '# Кто смотрит\n# папки муниципалитетов: строки ставит npm run field-tables, имена впишите сами\n';
const TAIL = '# /папки муниципалитетов\n';

it('gives every municipality a line, keeps written names and is content with itself', () => {
  const text = withFolders(`${HEAD}/content/tos/pskov/  @anna\n/content/tos/bylo/ @x\n${TAIL}`, ['zarechensky', 'pskov']);
  expect(text).toContain('/content/tos/pskov/  @anna\n# /content/tos/zarechensky/');
  expect(text).not.toContain('bylo');
  expect(withFolders(text, ['pskov', 'zarechensky'])).toBe(text);
});

it('says which marks are missing', () => {
  expect(() => withFolders('/src/ @x\n', [])).toThrow('верните их');
});

import { expect, test } from 'vitest';
import { codeSlug, routes } from './routes.ts';

test('короткий код становится латинским адресом', () => {
  expect([codeSlug('П-147'), codeSlug('Т-3'), codeSlug('В-1')]).toEqual(['p147', 't3', 'v1']);
  expect(routes.shortCode('П-147')).toBe('/k/p147/');
});

test('все адреса страниц начинаются и кончаются косой чертой', () => {
  const pages = [routes.home(), routes.project('a'), routes.indicator('i01'), routes.projectsByYear(2025), routes.municipality('b'), routes.fullIndex()];
  for (const address of pages) expect(address).toMatch(/^\/(.*\/)?$/);
});

/** Every document has its place on the page, and its file is there byte for byte. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Catalogue } from '../../src/catalogue.ts';
import { routes } from '../../src/kernel/routes.ts';
import { catalogueOfSite } from './content-of.ts';
import { SITES } from './sites.ts';

describe.each(SITES)('$name', (site) => {
  let catalogue: Catalogue;
  const { document } = site.pages.find(({ address }) => address === routes.documents())!;
  beforeAll(async () => {
    catalogue = await catalogueOfSite(site);
  });

  test('each record stands on the page once, with a way to read it or with a word that there is none', () => {
    expect(document.querySelectorAll('main article').map(({ id }) => id).toSorted()).toEqual(catalogue.all.documents.map(({ id }) => id).toSorted());
    for (const { id, data } of catalogue.all.documents) {
      if (!data.file && !data.url) expect(document.getElementById(id)!.textContent, id).toMatch(/Прочитать|пока\s+не\s+найден/u);
    }
  });

  test('files are the same bytes as in the content', () => {
    for (const { id, file, data } of catalogue.all.documents) {
      if (!data.file) continue;
      const address = routes.documentFile(id, data.file);
      expect(document.querySelector(`[id="${id}"] a[href="${address}"]`), id).not.toBeNull();
      expect(readFileSync(join(site.folder, address)).equals(readFileSync(file.replace(/index\.yaml$/, data.file)))).toBe(true);
    }
  });
});

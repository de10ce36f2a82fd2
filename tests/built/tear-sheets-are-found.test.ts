import { beforeAll, describe, expect, test } from 'vitest';
import type { Catalogue } from '../../src/catalogue.ts';
import { projectsOf, takesOf } from '../../src/compositions/takes.ts';
import { routes } from '../../src/kernel/routes.ts';
import { catalogueOfSite } from './content-of.ts';
import { SITES, visibleText } from './sites.ts';

/** What newspapers took stands in the archive, with the insert, with the newspaper and with every project. */
describe.each(SITES)('$name', (site) => {
  let catalogue: Catalogue;
  const page = (address: string) => site.pages.find((p) => p.address === address)!;
  const links = (address: string): string[] => page(address).document.querySelectorAll('main a').map((a) => a.getAttribute('href')!);
  beforeAll(async () => {
    catalogue = await catalogueOfSite(site);
  });

  test('the archive has a row for every tear sheet; where there is none it says so with dignity', () => {
    const archive = page('/gazeta/');
    for (const { id } of catalogue.all.tearSheets) expect(archive.document.getElementById(`vyrezka-${id}`), id).not.toBeNull();
    expect(visibleText(archive).replaceAll('\u00A0', ' ').includes('Ни одной газетной вырезки')).toBe(catalogue.all.tearSheets.length === 0);
    if (catalogue.all.tearSheets.length > 0) expect(visibleText(archive)).toMatch(/не.меньше|Тираж/);
  });

  test('each is reached from its insert and from every project that it carried', () => {
    for (const take of takesOf(catalogue)) {
      const address = routes.tearSheet(take.sheet.id);
      expect(links(routes.insert(take.insert.id))).toContain(address);
      for (const project of projectsOf(take)) expect([project, links(routes.project(project)).includes(address)]).toEqual([project, true]);
    }
  });

  test('a newspaper says what is known of its page, or that it is unknown', () => {
    for (const { id, data } of catalogue.all.newspapers) {
      const text = page('/gazeta/').document.getElementById(id)!.textContent.replaceAll('\u00A0', ' ');
      expect(text, id).toContain(data.page ? `полоса ${data.page.widthMm} × ${data.page.heightMm} мм` : 'размер полосы неизвестен');
    }
  });
});

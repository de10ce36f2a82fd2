/** The working page of a coordinator: its numbers are those of the records, it is hidden from search and easy to find. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Catalogue } from '../../src/catalogue.ts';
import { parseCsv } from '../../src/features/open-data/parse-csv.ts';
import { routes } from '../../src/kernel/routes.ts';
import { searchDocuments } from '../../src/search-index.ts';
import { catalogueOfSite } from './content-of.ts';
import { SITES } from './sites.ts';

describe.each(SITES)('$name', (site) => {
  let catalogue: Catalogue;
  beforeAll(async () => {
    catalogue = await catalogueOfSite(site);
  });
  const page = (address: string) => site.pages.find((p) => p.address === address)!.document;
  const table = (id: string, section: string) => {
    const part = page(routes.coordinator(id)).querySelector(`section[aria-labelledby="${section}"]`);
    const heads = part?.querySelectorAll('thead th').map((th) => th.textContent.trim()) ?? [];
    const foot = part?.querySelectorAll('tfoot td').map((td) => td.textContent.trim()) ?? [];
    return { rows: part?.querySelectorAll('tbody tr').length ?? 0, lacks: Object.fromEntries(heads.slice(1).map((head, i) => [head, Number(foot[i])])), words: part?.querySelectorAll('td.lacks').length ?? 0 };
  };

  test('a row for every record, and as many «нет» as the records lack', () => {
    for (const { id } of catalogue.all.municipalities) {
      const tos = catalogue.tosOfMunicipality(id);
      const living = tos.filter(({ data }) => data.statusHistory.at(-1)!.status !== 'ликвидирован');
      const projects = catalogue.projectsOfMunicipality(id);
      const [ofTos, ofProjects] = [table(id, 'tos'), table(id, 'proekty')];
      expect([id, ofTos.rows, ofProjects.rows]).toEqual([id, tos.length, projects.length]);
      if (tos.length > 0) {
        expect([id, ofTos.lacks['В сети'], ofTos.lacks['Границы'], ofTos.lacks['Номер'], ofTos.lacks['Источник'], ofTos.lacks['Снимок']]).toEqual([
          id,
          living.filter(({ data }) => data.web.length === 0).length,
          living.filter(({ data }) => !data.boundary).length,
          living.filter(({ data }) => !data.regNo).length,
          living.filter(({ data }) => data.sources.length === 1).length,
          living.filter((t) => catalogue.projectsOfTos(t.id).every((p) => p.data.media.length === 0)).length,
        ]);
        const { Свежесть, ...others } = ofTos.lacks;
        expect(ofTos.words).toBe([...Object.values(others), Свежесть!].filter((n) => Number.isFinite(n)).reduce((all, n) => all + n, 0));
      }
      if (projects.length > 0) expect([id, ofProjects.lacks['Снимок'], ofProjects.lacks['Год']]).toEqual([id, projects.filter(({ data }) => data.media.length === 0).length, projects.filter(({ data }) => data.year === null).length]);
    }
  });

  test('reached from its municipality and from the list; hidden from search engines, search and the map of the site', () => {
    const found = new Set(searchDocuments(catalogue).map(({ url }) => url));
    const map = readFileSync(join(site.folder, 'sitemap-0.xml'), 'utf8');
    for (const { id } of catalogue.all.municipalities) {
      const address = routes.coordinator(id);
      expect(page(routes.municipality(id)).querySelector(`a[href="${address}"]`), id).not.toBeNull();
      expect(page(routes.municipalities()).querySelector(`a[href="${address}"]`), id).not.toBeNull();
      expect([page(address).querySelector('meta[name="robots"]')?.getAttribute('content'), found.has(address), map.includes(address)]).toEqual(['noindex', false, false]);
    }
  });

  test('at most two things to do first, and limits are told', () => {
    for (const { id } of catalogue.all.municipalities) {
      const document = page(routes.coordinator(id));
      expect(document.querySelectorAll('section[aria-labelledby="nachat"] li').length).toBeLessThanOrEqual(2);
    }
    const text = site.pages.filter(({ address }) => address.endsWith('/koordinatoru/')).map(({ document }) => document.querySelector('main')!.textContent.replaceAll('\u00A0', ' ')).join(' ');
    for (const limit of ['За 2 года нет завершённого проекта', 'Вес дела умножен']) expect(text).toContain(limit);
  });

  test('the table to correct has a row for every ТОС and two empty columns', () => {
    for (const { id } of catalogue.all.municipalities) {
      const text = readFileSync(join(site.folder, routes.coordinatorFile(id)), 'utf8');
      expect(text.startsWith('\uFEFF')).toBe(true);
      const [header = [], ...rows] = parseCsv(text);
      expect(header.slice(0, 3)).toEqual(['id', 'code', 'name']);
      expect(header.slice(-2)).toEqual(['correction', 'remark']);
      expect(rows.map(([tos]) => tos).toSorted()).toEqual(catalogue.tosOfMunicipality(id).map((t) => t.id).toSorted());
      expect(rows.flatMap((row) => row.slice(-2)).filter((cell) => cell !== '')).toEqual([]);
    }
  });
});

test('where the region says how, each record of the page leads to its own file', () => {
  const { document } = SITES.find(({ name }) => name === 'dist-vymyshlensk')!.pages.find(({ address }) => address === routes.coordinator('vymyshlensk'))!;
  expect(document.querySelectorAll('section[aria-labelledby="tos"] .edit a').map((a) => a.getAttribute('href'))).toContain('https://git.example/vymyshlensk/atlas/_edit/main/tests/fixtures/vymyshlensk/tos/vymyshlensk/chaynaya-sloboda.yaml');
});

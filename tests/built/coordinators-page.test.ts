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

  test('nobody is thanked for a page with holes: where the atlas knows no ТОС, the number and the first names are asked for', () => {
    for (const { id, data } of catalogue.all.municipalities) {
      const first = page(routes.coordinator(id)).querySelector('section[aria-labelledby="nachat"]')!.textContent.replaceAll('\u00A0', ' ');
      if (data.tosCount.every(({ value }) => value === null)) expect([id, first.includes('Спасибо')]).toEqual([id, false]);
      if (data.tosCount.length === 0 && catalogue.tosOfMunicipality(id).length === 0) expect([id, /Скажите, сколько здесь ТОС.*Назовите первые ТОС/.test(first)]).toEqual([id, true]);
    }
  });

  test('where to send is told', () => {
    const { contact, url } = catalogue.region.publisher;
    const post = page(routes.coordinator(catalogue.all.municipalities[0]!.id)).querySelector('.post a')!.getAttribute('href');
    expect(post).toBe(contact?.email ? `mailto:${contact.email}` : url);
  });

  test('a column that asks nobody is not shown, a mark is a word or a sign of its own', () => {
    for (const { id } of catalogue.all.municipalities) {
      for (const table of page(routes.coordinator(id)).querySelectorAll('.scroll table')) {
        const rows = table.querySelectorAll('tbody tr').map((row) => row.querySelectorAll('td[data-gap]'));
        const marks = new Set(rows.flat().map((cell) => cell.querySelector('span:last-of-type')!.textContent));
        expect([...marks].filter((mark) => !['✓', 'нет', 'неясно', '—'].includes(mark))).toEqual([]);
        if (rows.length > 0) expect(rows[0]!.map((_, i) => i).filter((i) => rows.every((row) => row[i]!.classList.contains('idle')))).toEqual([]);
      }
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

  test('the tables to correct have a row for every record, two empty columns after the name and no point that is but a centre', () => {
    for (const { id } of catalogue.all.municipalities) {
      const tables = [
        { file: routes.coordinatorFile(id), name: 'name', ids: catalogue.tosOfMunicipality(id).map((t) => t.id) },
        { file: routes.coordinatorProjectsFile(id), name: 'title', ids: catalogue.projectsOfMunicipality(id).map((p) => p.id) },
      ];
      for (const { file, name, ids } of tables) {
        expect(page(routes.coordinator(id)).querySelector(`a[href="${file}"]`), file).not.toBeNull();
        const text = readFileSync(join(site.folder, file), 'utf8');
        expect(text.startsWith('\uFEFF')).toBe(true);
        const [header = [], ...rows] = parseCsv(text);
        expect(header.slice(0, 5)).toEqual(['id', 'code', name, 'correction', 'remark']);
        expect(rows.map(([record]) => record).toSorted()).toEqual(ids.toSorted());
        expect(rows.flatMap((row) => row.slice(3, 5)).filter((cell) => cell !== '')).toEqual([]);
        const [lat, precision] = [header.indexOf('lat'), header.indexOf('precision')];
        expect(rows.filter((row) => row[precision] === 'центр муниципалитета' && row[lat] !== '')).toEqual([]);
      }
    }
  });
});

test('where the region says how, each record of the page leads to its own file', () => {
  const { document } = SITES.find(({ name }) => name === 'dist-vymyshlensk')!.pages.find(({ address }) => address === routes.coordinator('vymyshlensk'))!;
  expect(document.querySelectorAll('section[aria-labelledby="tos"] .edit a').map((a) => a.getAttribute('href'))).toContain('https://git.example/vymyshlensk/atlas/_edit/main/tests/fixtures/vymyshlensk/tos/vymyshlensk/chaynaya-sloboda.yaml');
});

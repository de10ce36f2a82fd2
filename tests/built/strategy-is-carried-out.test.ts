/** Measures, tasks, results, plans, events and publications stand on their pages whole, once, and under their own address. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Catalogue } from '../../src/catalogue.ts';
import { publicationsOf } from '../../src/compositions/publications.ts';
import { workLinks } from '../../src/compositions/works-on.ts';
import { parseCsv } from '../../src/features/open-data/parse-csv.ts';
import { routes } from '../../src/kernel/routes.ts';
import { catalogueOfSite } from './content-of.ts';
import { SITES } from './sites.ts';

describe.each(SITES)('$name', (site) => {
  const page = (address: string) => site.pages.find((p) => p.address === address)!.document;
  const main = (address: string): string => plain(page(address).querySelector('main')!.textContent);
  const table = (name: string): string[][] => parseCsv(readFileSync(join(site.folder, 'dannye', `${name}.csv`), 'utf8')).slice(1);
  let catalogue: Catalogue;
  beforeAll(async () => {
    catalogue = await catalogueOfSite(site);
  });

  test('every measure stands word for word in one place, under its own address, with its state', () => {
    for (const { id, data } of catalogue.all.measures) {
      const places = page(routes.stages()).querySelectorAll('.measures > li').filter((li) => plain(li.querySelector('.text')!.textContent) === plain(data.text));
      expect(places.map((li) => li.id), id).toEqual([id]);
      expect(plain(places[0]!.querySelector('.mark')!.textContent), id).toBe(data.status);
      for (const { title } of data.evidence) expect(plain(places[0]!.textContent), id).toContain(plain(title));
    }
    expect(page(routes.stages()).querySelectorAll('.measures > li')).toHaveLength(catalogue.all.measures.length);
  });

  test('the page says of how many measures nothing is known', () => {
    const untold = catalogue.all.measures.filter(({ data }) => data.status === 'нет данных' && data.evidence.length === 0).length;
    expect(untold).toBeGreaterThan(0);
    expect(main(routes.stages())).toContain(`По ${untold} мерам из ${catalogue.all.measures.length} сведений нет`);
  });

  test('every task has its page with the official words, or the plain word that nothing works on it yet', () => {
    for (const { id, data } of catalogue.all.tasks) {
      expect(main(routes.task(id)).split(plain(data.text)), id).toHaveLength(2);
      expect(main(routes.tasks()).split(plain(data.text)), id).toHaveLength(2);
      const records = [...catalogue.all.projects, ...catalogue.all.events, ...catalogue.all.contests, ...catalogue.all.guides, ...catalogue.all.surveys].filter((r) => r.data.tasks.includes(id)).length + catalogue.all.plans.flatMap((p) => p.data.items).filter((item) => item.tasks.includes(id)).length;
      const lists = page(routes.task(id)).querySelectorAll('.record-group').filter((s) => /^(Проекты|События|Конкурсы|Пункты|Руководства|Опросы)/.test(s.querySelector('h2')!.textContent));
      expect(lists.reduce((sum, list) => sum + list.querySelectorAll('li').length, 0), id).toBe(records);
      expect(main(routes.task(id)).includes('Ни одна запись пока не названа работой на эту задачу'), id).toBe(records === 0);
    }
  });

  test('every promise stands once, and one that nothing shows says so', () => {
    const list = page(routes.results()).querySelectorAll('.results > li');
    expect(list.map((li) => li.id).toSorted()).toEqual(catalogue.all.results.map(({ id }) => id).toSorted());
    for (const { id, data } of catalogue.all.results) {
      const [place] = list.filter((li) => li.id === id);
      expect(plain(place!.querySelector('.official')!.textContent), id).toBe(plain(data.text));
      expect(place!.textContent.includes('пока не сказано'), id).toBe(data.evidence.length + data.indicators.length === 0);
    }
  });

  test('a plan lists its items in order; one without items says why', () => {
    for (const { id, data } of catalogue.all.plans) {
      const items = page(routes.plan(id)).querySelectorAll('.items > li');
      expect(items.map((li) => [li.id, plain(li.querySelector('.text')!.textContent)]), id).toEqual(data.items.map((item, i) => [`punkt-${i + 1}`, plain(item.text)]));
      if (!data.textKnown) expect(main(routes.plan(id)), id).toContain(plain(data.reason!));
      expect(page(routes.stages()).querySelector(`a[href="${routes.plan(id)}"]`), id).not.toBeNull();
    }
  });

  test('every event has its address and every project, event and contest leads to what it works on', () => {
    const articles = page(routes.events()).querySelectorAll('main article');
    expect(articles.map((a) => a.id).toSorted()).toEqual(catalogue.all.events.map(({ id }) => id).toSorted());
    for (const { id, data } of catalogue.all.events) {
      const links = page(routes.event(id)).querySelectorAll('.works-on a').map((a) => a.getAttribute('href'));
      expect(links, id).toEqual(workLinks(catalogue, data).map(({ href }) => href));
    }
    for (const { id, data } of catalogue.all.projects) {
      const links = page(routes.project(id)).querySelectorAll('.works-on a').map((a) => a.getAttribute('href'));
      expect(links, id).toEqual(workLinks(catalogue, { ...data, directions: [data.direction] }).map(({ href }) => href));
    }
    for (const { id, data } of catalogue.all.contests) {
      const links = page(routes.contest(id)).querySelectorAll('.works-on a').map((a) => a.getAttribute('href'));
      expect(links, id).toEqual(workLinks(catalogue, { tasks: data.tasks, measures: data.measures }).map(({ href }) => href));
    }
  });

  test('the log counts what the records say: on the page, by year, by municipality, in the file', () => {
    const all = publicationsOf(catalogue);
    const log = page(routes.mediaLog());
    expect(log.querySelectorAll('main .publication')).toHaveLength(all.length);
    expect(table('publications')).toHaveLength(all.length);
    for (const [year, list] of Map.groupBy(all, ({ item }) => item.date.slice(0, 4))) expect(log.querySelector(`section[aria-labelledby="god-${year}"]`)!.querySelectorAll('.publication'), year).toHaveLength(list.length);
    for (const row of log.querySelectorAll('main table tbody tr')) {
      const municipality = row.querySelector('a')!.getAttribute('href')!;
      const total = publicationsOf(catalogue).filter((p) => p.municipalities.some((id) => routes.municipality(id) === municipality)).length;
      expect([municipality, Number(row.querySelector('b')!.textContent)]).toEqual([municipality, total]);
    }
  });

  test('what was written stands on the pages of those it is about', () => {
    const [item] = catalogue.all.mediaLog.flatMap(({ data }) => data.items).filter(({ projects, url }) => projects.length > 0 && url !== undefined);
    for (const address of [routes.project(item!.projects[0]!), routes.tos(catalogue.get('projects', item!.projects[0]!).data.tos[0]!)]) {
      expect(page(address).querySelector(`.written-about a[href="${item!.url}"]`), address).not.toBeNull();
    }
  });
});

/** Typography changes spaces, quotes and dashes; words it never touches. */
function plain(text: string): string {
  return text.replace(/[«»„“"]/g, '').replace(/[—–-]\u2060?/g, '-').replace(/[\s\u00A0\u202F]+/g, ' ').replace(/т\. (?=д|е|п)/g, 'т.').trim();
}

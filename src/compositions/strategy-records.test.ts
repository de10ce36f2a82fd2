/** Do records stand at every task and measure they name, once, whatever the order of files? Over the fictional region. */
import { beforeAll, describe, expect, it } from 'vitest';
import { joinCatalogue, type Catalogue } from '../catalogue.ts';
import { checkContent } from '../check.ts';
import { placesOf, publicationsAbout, publicationsOf } from './publications.ts';
import { recordsNaming } from './strategy-records.ts';
import { workLinks } from './works-on.ts';

const run = { cacheFolder: '.cache/test', projectRoot: process.cwd(), today: '2026-11-22' };
let catalogue: Catalogue;
let reversed: Catalogue;
beforeAll(async () => {
  const { content } = await checkContent('tests/fixtures/vymyshlensk', run);
  const join = (turn: boolean) => joinCatalogue({ region: content.region!, today: run.today, records: Object.fromEntries(Object.entries(content.entries).map(([name, list]) => [name, turn ? list.toReversed() : list])) as never, redirects: [] });
  catalogue = join(false);
  reversed = join(true);
});

describe('records that name a task', () => {
  it('are counted as the files say', () => {
    for (const { id } of catalogue.all.tasks) {
      const count = (list: readonly { data: { tasks: readonly string[] } }[]): number => list.filter((r) => r.data.tasks.includes(id)).length;
      const items = catalogue.all.plans.flatMap((p) => p.data.items).filter((item) => item.tasks.includes(id)).length;
      const told = Object.fromEntries(recordsNaming(catalogue, 'tasks', id).map((g) => [g.title, g.records.length]));
      const expected = { Проекты: count(catalogue.all.projects), События: count(catalogue.all.events), Конкурсы: count(catalogue.all.contests), 'Пункты ежегодных планов': items, Руководства: count(catalogue.all.guides), 'Опросы жителей': count(catalogue.all.surveys) };
      expect(told).toEqual(Object.fromEntries(Object.entries(expected).filter(([, n]) => n > 0)));
    }
  });

  it('do not depend on the order of files', () => {
    for (const what of ['tasks', 'measures'] as const) for (const { id } of catalogue.all[what]) expect(recordsNaming(reversed, what, id)).toEqual(recordsNaming(catalogue, what, id));
  });

  it('are none for a name that nobody named', () => expect(recordsNaming(catalogue, 'tasks', 'net-takoy')).toEqual([]));
});

describe('links back', () => {
  it('say the stage of a measure and the number of a task', () => {
    expect(workLinks(catalogue, { tasks: ['zadacha-opyt', 'zadacha-opyt'], measures: ['koordinatory', 'malye-granty'] })).toEqual([
      { kind: 'Задача 3', label: 'Передавать опыт', href: '/strategiya/zadachi/zadacha-opyt/' },
      { kind: 'Мера, первый этап. Знакомство', label: expect.stringContaining('координатора'), href: '/strategiya/etapy/#koordinatory' },
      { kind: 'Мера на все годы', label: expect.stringContaining('малые гранты'), href: '/strategiya/etapy/#malye-granty' },
    ]);
  });

  it('are none where the record says nothing or the region has no strategy', () => {
    expect(workLinks(catalogue, {})).toEqual([]);
    expect(workLinks({ ...catalogue, region: { ...catalogue.region, sections: [] } }, { tasks: ['zadacha-opyt'] })).toEqual([]);
  });
});

describe('publications', () => {
  it('stand in the municipality of their project, once', () => {
    const bridge = publicationsOf(catalogue).find((p) => p.item.projects.includes('most-cherez-priskazku'))!;
    expect(bridge.municipalities.toSorted()).toEqual(['priskazkinsky', 'zateevsky']); // two ТОС of one, one of the other
    expect(placesOf(catalogue, { ...bridge.item, municipality: 'zateevsky' })).toHaveLength(2);
  });

  it('about a project are about its ТОС too', () => {
    const about = publicationsAbout(catalogue, { tos: 'chaynaya-sloboda' }).map((p) => p.item.date);
    expect(about).toEqual(['2026-04-28', '2026-04-27', '2025-04-28']); // two of the shared clean-up, one of its own page
  });
});

import { expect, test } from 'vitest';
import { joinCatalogue, type Catalogue } from './catalogue.ts';
import { checkContent } from './check.ts';

const run = { cacheFolder: '.cache/test', projectRoot: process.cwd(), today: '2026-11-22' };

async function catalogueOf(root: string, reverse = false): Promise<Catalogue> {
  const { content } = await checkContent(root, run);
  const records = Object.fromEntries(Object.entries(content.entries).map(([name, list]) => [name, reverse ? list.toReversed() : list]));
  return joinCatalogue({ region: content.region!, today: run.today, records: records as never, redirects: content.redirects });
}

const fixture = 'tests/fixtures/vymyshlensk';

test('порядок файлов ничего не меняет', async () => {
  const ids = (c: Catalogue) => Object.fromEntries(Object.entries(c.all).map(([name, list]) => [name, list.map((r) => r.id)]));
  expect(ids(await catalogueOf(fixture, true))).toEqual(ids(await catalogueOf(fixture)));
});

test('черновик в каталог не попадает', async () => {
  const { content } = await checkContent(fixture, run);
  const drafts = content.entries.projects.filter((p) => p.data.draft).map((p) => p.id);
  expect(drafts.length).toBeGreaterThan(0);
  const catalogue = await catalogueOf(fixture);
  for (const id of drafts) expect(catalogue.find('projects', id)).toBeUndefined();
});

test('проект трёх ТОС из двух муниципалитетов виден в обоих', async () => {
  const catalogue = await catalogueOf(fixture);
  const shared = catalogue.all.projects.find((p) => new Set(p.data.tos.map((id) => catalogue.get('tos', id).municipality)).size > 1)!;
  for (const id of new Set(shared.data.tos.map((tos) => catalogue.get('tos', tos).municipality))) {
    expect(catalogue.projectsOfMunicipality(id)).toContain(shared);
  }
});

test('копии видны от образца', async () => {
  const catalogue = await catalogueOf(fixture);
  const copy = catalogue.all.projects.find((p) => p.data.replicatedFrom.length > 0)!;
  expect(catalogue.copiesOf(copy.data.replicatedFrom[0]!)).toContain(copy);
});

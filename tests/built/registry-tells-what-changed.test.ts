/** The ledger on the built pages: what they count is what the snapshots hold; contradictions stand with both numbers. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Catalogue } from '../../src/catalogue.ts';
import { parseCsv } from '../../src/features/open-data/parse-csv.ts';
import { routes } from '../../src/kernel/routes.ts';
import { hashOfSnapshot } from '../../src/reader/row-hash.ts';
import { catalogueOfSite } from './content-of.ts';
import { SITES, type BuiltSite } from './sites.ts';

const page = (site: BuiltSite, address: string) => site.pages.find((p) => p.address === address)!.document;
/** «new 1», «vanished 2»: the kinds of a page's section with the number of their lines. */
const kindsOf = (site: BuiltSite, address: string, section: string): string[] =>
  page(site, address).querySelectorAll(`section[aria-labelledby="${section}"] [data-kind]`).map((kind) => {
    expect(kind.querySelector('.count')!.textContent).toBe(String(kind.querySelectorAll('li').length));
    return `${kind.getAttribute('data-kind')} ${kind.querySelectorAll('li').length}`;
  });

describe.each(SITES)('$name', (site) => {
  let catalogue: Catalogue;
  beforeAll(async () => {
    catalogue = await catalogueOfSite(site);
  });

  test('every snapshot has its page, its whole hash on it, and a file with its rows', () => {
    for (const { id, data } of catalogue.all.snapshots) {
      expect(page(site, routes.registrySnapshot(id)).querySelector('main')!.textContent).toContain(data.hash);
      const [header, ...rows] = parseCsv(readFileSync(join(site.folder, routes.snapshotFile(id)), 'utf8'));
      expect(rows.map((row) => row[header!.indexOf('id')])).toEqual(data.rows.map((row) => row.id));
      // Anybody can check the hash with the file alone.
      const cell = (row: string[], name: string): string => row[header!.indexOf(name)]!;
      const read = rows.map((row) => ({ id: cell(row, 'id'), name: cell(row, 'name'), municipality: cell(row, 'municipality'), status: cell(row, 'status'), regNo: cell(row, 'regNo') || undefined, boundary: cell(row, 'boundary') || undefined }));
      const places = rows.map((row) => ({ id: cell(row, 'municipality'), name: cell(row, 'municipalityName') }));
      const [first] = rows;
      expect(hashOfSnapshot({ asOf: cell(first!, 'snapshot'), coverage: cell(first!, 'coverage'), rows: read, municipalities: places })).toBe(data.hash);
    }
  });

  test('the table of municipalities adds up to the snapshot', () => {
    const [last] = catalogue.all.snapshots;
    const cells = page(site, routes.registry()).querySelectorAll('section[aria-labelledby="okruga"] tbody tr').map((row) => Number(row.querySelectorAll('td.number:not(.change)').at(-1)!.textContent));
    expect(cells.reduce((all, n) => all + n, 0)).toBe(last!.data.rows.filter(({ status }) => status !== 'ликвидирован').length);
  });

  test('the registry is linked from every municipality, from ТОС and from the list of municipalities', () => {
    const from = [routes.allTos(), routes.municipalities(), ...catalogue.all.municipalities.map(({ id }) => routes.municipality(id))];
    expect(from.filter((address) => !page(site, address).querySelector(`main a[href^="${routes.registry()}"]`))).toEqual([]);
  });
});

describe('the fictional region', () => {
  const site = SITES.find(({ name }) => name === 'dist-vymyshlensk')!;

  // As tests/fixtures/make-vymyshlensk-registry.ts tells it, quarter by quarter.
  test('every kind of change is told, in its quarter', () => {
    expect(kindsOf(site, routes.registrySnapshot('2025-12-31'), 'izmeneniya')).toEqual([]);
    expect(kindsOf(site, routes.registrySnapshot('2026-03-31'), 'izmeneniya')).toEqual(['new 1', 'status 1', 'outlined 1', 'number 1']);
    expect(kindsOf(site, routes.registrySnapshot('2026-06-30'), 'izmeneniya')).toEqual(['new 1', 'closed 1', 'renamed 1', 'moved 2', 'boundary 1']);
    expect(kindsOf(site, routes.registrySnapshot('2026-09-30'), 'izmeneniya')).toEqual(['new 1', 'vanished 2']);
    expect(kindsOf(site, routes.registry(), 'kvartal')).toEqual(['new 1', 'vanished 2']);
    expect(kindsOf(site, routes.registry(), 'segodnya')).toEqual(['status 1', 'boundary 1']);
  });

  test('what is gone is «not found» and never «deleted»; a municipality that is no more keeps its name', () => {
    const texts = site.pages.filter(({ address }) => address.startsWith(routes.registry())).map(({ document }) => document.querySelector('main')!.textContent);
    expect(texts.filter((text) => /удал/i.test(text))).toEqual([]);
    expect(page(site, routes.registrySnapshot('2026-06-30')).querySelector('[data-kind="moved"]')!.textContent).toContain('Небывальский округ');
  });

  // 13 and 12 on 1 July; 19 and 23 within 50 days; 0 stated, one record; 31 and 34 on 31 December; the last counts
  // 34 + 9 + 16 + 0 + 12 + 23 + 11 + 0 + 10 make 115 against 118.
  test('contradictions have both numbers, the difference and both days', () => {
    const told = page(site, routes.registry()).querySelectorAll('[data-verdict="contradiction"]').map((item) => `${item.getAttribute('data-finding')} ${item.querySelectorAll('dt').map((dt) => dt.textContent.trim()).join(' ')}`);
    expect(told.toSorted()).toEqual(['more-records 0 1 +1', 'sum 118 115 −3', 'two-sources 13 12 −1', 'two-sources 19 23 +4', 'two-sources 31 34 +3']);
    expect(page(site, routes.registry()).querySelectorAll('[data-verdict="contradiction"] dd').filter((dd) => !/на .*\d{4}|числа \d{4}|разница/.test(dd.textContent)).length).toBe(0);
    expect(page(site, routes.municipality('pridumansk')).querySelector('a[href="/reestr/#protivorechiya"]')).not.toBeNull();
  });
});

test('the real region: with one snapshot nothing is compared and that is said; the two counts of one quarter stand side by side', async () => {
  const site = SITES.find(({ name }) => name === 'dist')!;
  const { all } = await catalogueOfSite(site);
  const document = page(site, routes.registry());
  expect(document.querySelectorAll('[data-verdict="cannot-tell"] .difference').length).toBe(0);
  expect(document.querySelector('[data-finding="sum"]')!.textContent).toMatch(/числа 20\d\d–20\d\d/);
  const quarter = document.querySelector('section[aria-labelledby="kvartal"]')!.textContent.replaceAll('\u00A0', ' ');
  expect(quarter.includes('сравнивать его не с чем')).toBe(all.snapshots.length === 1);
  // From 12 January to 24 February: 43 days, 60 and 72.
  const told = document.querySelectorAll('[data-finding="two-sources"]').map((item) => item.querySelectorAll('dt').map((dt) => dt.textContent.trim()).join(' '));
  expect(told).toContain('60 72 +12');
});

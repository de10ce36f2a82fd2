/** A number on an indicator's page is the same in the drawing, in the table and in the file; what is unknown is unknown in all three. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Catalogue } from '../../src/catalogue.ts';
import { parseCsv } from '../../src/features/open-data/parse-csv.ts';
import { readings } from '../../src/features/strategy/progress.ts';
import { formatNumber } from '../../src/kernel/text.ts';
import { catalogueOfSite } from './content-of.ts';
import { SITES } from './sites.ts';

const plain = (text: string): string => text.replace(/&nbsp;|[\s\u00A0]+/g, ' ').trim();

describe.each(SITES)('$name', (site) => {
  let catalogue: Catalogue;
  beforeAll(async () => {
    catalogue = await catalogueOfSite(site);
  });
  const main = (address: string) => site.pages.find((p) => p.address === address)!.document.querySelector('main')!;
  const page = (id: string) => main(`/strategiya/pokazateli/${id}/`);
  const file = (id: string) => {
    const [header = [], ...rows] = parseCsv(readFileSync(join(site.folder, 'dannye', `pokazatel-${id}.csv`), 'utf8'));
    return rows.map((row) => Object.fromEntries(header.map((name, i) => [name, row[i]!])));
  };

  test('the file has a line for every observation, and the page leads to it', () => {
    for (const { id, data } of catalogue.all.indicators) {
      const lines = file(id).filter((line) => line.origin === 'источник');
      expect(lines.map((l) => [l.period, l.municipality, l.value]), id).toEqual(data.observations.map((o) => [o.period, o.municipality ?? '', o.value === null ? '' : String(o.value)]));
      for (const line of file(id)) expect([line.indicator, line.nameOfficial], id).toEqual([id, data.nameOfficial]);
      expect(page(id).querySelector(`a[href="/dannye/pokazatel-${id}.csv"]`), id).not.toBeNull();
      const shown = /(\d+)\s+строк/.exec(plain(page(id).querySelector('.facts')!.textContent))?.[1] ?? '0';
      expect(Number(shown), id).toBe(file(id).length);
    }
  });

  test('every known number of the region stands in the table, and in the words of the drawing if there is one', () => {
    for (const { id, data } of catalogue.all.indicators) {
      const drawing = page(id).querySelector('svg[role="img"] desc');
      for (const o of data.observations.filter((seen) => seen.municipality === undefined && seen.value !== null)) {
        const table = page(id).querySelectorAll('[aria-labelledby="ryad"] td.number').map((cell) => plain(cell.textContent));
        expect(table.some((cell) => cell.includes(plain(formatNumber(o.value!)))), `${id} ${o.period}`).toBe(true);
      }
      const ways = data.denominator?.readings?.map((r) => data.observations.filter((o) => o.reading === r.id)) ?? [data.observations];
      if (drawing) for (const { value } of ways.flatMap(readings)) expect(plain(drawing.textContent), id).toContain(plain(formatNumber(value)));
    }
  });

  test('labels of the drawing are numbers of the table, and every dot has its own', () => {
    for (const { id } of catalogue.all.indicators) {
      const table = page(id).querySelectorAll('[aria-labelledby="ryad"] td.number').map((cell) => plain(cell.textContent)).join(' ');
      const labels = page(id).querySelectorAll('svg[role="img"] text.value').map((text) => plain(text.textContent).replace(/^[≈≥] ?/, ''));
      for (const label of labels) expect(table, id).toContain(label);
      if (page(id).querySelector('svg[role="img"]')) expect(labels.length, id).toBeGreaterThan(1);
    }
  });

  test('each municipality stands in the break-down with its number or as unknown', () => {
    for (const { id, data } of catalogue.all.indicators) {
      const rows = page(id).querySelectorAll('.places tbody tr');
      // A year that still runs is compared with nothing; of several readings of a share the first that anybody sent is shown.
      const isOver = (period: string): boolean => !data.kind.includes('за год') || period.slice(0, 4) < catalogue.today.slice(0, 4);
      const known = data.observations.filter((o) => o.municipality !== undefined && o.value !== null && isOver(o.period));
      const reading = data.denominator?.readings?.map((r) => r.id).find((r) => known.some((o) => o.reading === r));
      const local = known.filter((o) => o.reading === reading);
      if (rows.length === 0) {
        expect(local, id).toEqual([]);
        expect(plain(page(id).textContent), id).toContain('Чисел по отдельным муниципалитетам нет');
        continue;
      }
      expect(rows, id).toHaveLength(catalogue.all.municipalities.length);
      for (const row of rows) expect(plain(row.textContent), id).toMatch(/нет данных|\d/);
      for (const municipality of new Set(local.map((o) => o.municipality!))) {
        const row = rows.find((r) => r.querySelector(`a[href="/municipalitety/${municipality}/"]`))!;
        expect(plain(row.textContent), `${id} ${municipality}`).not.toContain('нет данных');
      }
    }
  });

  test('municipalities against indicators: as many rows and columns as there are, and each municipality tells its own on its page', () => {
    const broken = catalogue.all.indicators.filter(({ id, data }) => !data.retired && page(id).querySelector('.places'));
    const table = main('/strategiya/municipalitety/').querySelector('[aria-label="Показатели по муниципалитетам"] table');
    if (broken.length > 0) expect(table!.querySelectorAll('tbody tr')).toHaveLength(catalogue.all.municipalities.length);
    for (const { id } of broken) expect(table!.querySelector(`thead a[href="/strategiya/pokazateli/${id}/#okruga"]`), id).not.toBeNull();
    for (const { id } of catalogue.all.municipalities) {
      const here = plain(main(`/municipalitety/${id}/`).querySelector('.here')!.textContent);
      expect(here, id).toMatch(/Числа есть по \d+ из|Ни по одному из \d+ показателей/);
    }
  });

  test('the overview says where we are behind, by how much and by whom, or plainly that nobody can know', () => {
    const said = main('/strategiya/').querySelector('[aria-labelledby="otstayom"]')!;
    const rows = said.querySelectorAll('.lagging > li');
    const behind = main('/strategiya/').querySelectorAll('.indicators tbody tr').filter((row) => /ниже пути/.test(row.textContent));
    expect(rows).toHaveLength(behind.length);
    for (const row of rows) {
      expect(plain(row.textContent)).toMatch(/Не хватает \d/);
      expect(plain(row.textContent)).toMatch(/Кто отвечает за число .+ Где меньше всего .+/);
    }
    if (rows.length === 0) expect(plain(said.textContent)).toMatch(/нельзя сказать|ни один не отстаёт/);
  });
});

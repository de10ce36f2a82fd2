/** Who is who and the registers: the drawing and the text agree, totals are honest, small numbers stay closed, passports are whole. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Catalogue } from '../../src/catalogue.ts';
import { registersOf } from '../../src/compositions/registers.ts';
import { countWords, heapWords, openTopics } from '../../src/features/appeals/small-numbers.ts';
import { parseCsv } from '../../src/features/open-data/parse-csv.ts';
import { formatNumber } from '../../src/kernel/text.ts';
import { routes } from '../../src/kernel/routes.ts';
import { isSmall } from '../../src/kernel/small-count.ts';
import { catalogueOfSite } from './content-of.ts';
import { SITES, visibleText } from './sites.ts';

/** From the standard, not from our code: names and order. */
const META = ['standardversion', 'identifier', 'title', 'description', 'creator', 'created', 'modified', 'subject', 'format', 'provenance', 'valid', 'publishername', 'publisherphone', 'publishermbox'];
const STRUCTURE = ['field name', 'english description', 'russian description', 'format'];
const DAY = /^(\d{8})?$/;
const INVITATION = /t\.me\/|chat\.whatsapp|vk\.me|joinchat|invite/i;

describe.each(SITES)('$name', (site) => {
  const page = (address: string) => site.pages.find((p) => p.address === address)!;
  const rowsOf = (file: string): Record<string, string>[] => {
    const [head = [], ...rows] = parseCsv(readFileSync(join(site.folder, 'dannye', file), 'utf8'));
    return rows.map((row) => Object.fromEntries(head.map((name, i) => [name, row[i]!])));
  };
  let catalogue: Catalogue;
  beforeAll(async () => {
    catalogue = await catalogueOfSite(site);
  });

  test('the scheme and the words tell of the same roles and the same links', () => {
    const { document } = page(routes.people());
    const attribute = (selector: string, name: string): string[] => document.querySelectorAll(selector).map((node) => node.getAttribute(name)!).toSorted();
    const roles = catalogue.all.roles.map(({ id }) => id).toSorted();
    expect(roles.length).toBeGreaterThan(0);
    expect(attribute('.scheme [data-role]', 'data-role')).toEqual(roles);
    expect(attribute('article[data-role]', 'data-role')).toEqual(roles);
    const drawn = attribute('.scheme [data-link]', 'data-link').map((pair) => pair.split(' ').toSorted().join(' '));
    const told = document.querySelectorAll('article[data-role]').flatMap((role) => role.querySelectorAll('[data-with]').map((other) => [role.getAttribute('data-role')!, other.getAttribute('data-with')!].toSorted().join(' ')));
    expect(drawn.toSorted()).toEqual([...new Set(told)].toSorted());
    expect(told.length).toBe(drawn.length * 2);
  });

  test('a published contact has its row, and every silent municipality is named once', () => {
    const known = catalogue.all.municipalities.filter(({ data }) => data.coordinator).length;
    const { document } = page(routes.people());
    expect(document.querySelectorAll('[aria-label="Служебные контакты координаторов"] tbody tr').length).toBe(known);
    expect(document.querySelectorAll('.silent li').length).toBe(catalogue.all.municipalities.length - known);
    expect(rowsOf('coordinators.csv').filter((row) => row.isKnown === 'true').length).toBe(known);
  });

  test('no link of invitation is published anywhere on the page', () => {
    const links = page(routes.people()).document.querySelectorAll('main a').map((a) => a.getAttribute('href') ?? '');
    expect(links.filter((href) => INVITATION.test(href))).toEqual([]);
  });

  test('totals of ID cards say over how many municipalities they run; nobody’s silence is a zero', () => {
    const text = visibleText(page(routes.people()));
    const telling = catalogue.all.municipalities.filter(({ data }) => data.idCards.length > 0);
    if (telling.length === 0) return expect(text).toMatch(/нет данных[^]*Сколько удостоверений выдали/);
    for (const year of new Set(telling.flatMap(({ data }) => data.idCards.map((told) => told.year)))) {
      const known = telling.flatMap(({ data }) => data.idCards.filter((told) => told.year === year && told.issued.value !== null));
      const sum = known.reduce((whole, { issued }) => whole + issued.value!, 0);
      expect(text.replaceAll('\u00A0', ' ')).toMatch(new RegExp(`${year}:\\s+выдано ${sum}, по ${known.length} муниципалитет\\S+ из ${catalogue.all.municipalities.length}`));
    }
  });

  test('every record of a register stands on its page and in its table', () => {
    const { cooperation, projects, initiatives, lost } = registersOf(catalogue);
    const linked = (address: string): Set<string> => new Set(page(address).document.querySelectorAll('main tbody th a').map((a) => a.getAttribute('href')!));
    for (const { id } of cooperation) expect(linked(routes.registerOfTos()).has(routes.tos(id)), id).toBe(true);
    for (const { id } of projects.slice(0, 300)) expect(linked(routes.registerOfProjects()).has(routes.project(id)), id).toBe(true);
    for (const { id } of initiatives) expect(linked(routes.registerOfInitiatives()).has(routes.project(id)), id).toBe(true);
    expect(rowsOf('register-tos.csv').map((row) => row.tos)).toEqual(cooperation.map(({ id }) => id));
    expect(rowsOf('register-projects.csv').length).toBe(projects.length);
    expect(rowsOf('register-initiatives.csv').reduce((sum, row) => sum + Number(row.count), 0)).toBe(initiatives.length + lost.reduce((sum, { count }) => sum + count, 0));
  });

  test('small numbers of appeals are closed on the page and in the file alike', () => {
    const rows = rowsOf('register-appeals.csv');
    for (const { id, data } of catalogue.all.appeals) {
      const article = page(routes.registerOfAppeals()).document.getElementById(id)!;
      const said = article.querySelectorAll('dd').map((dd) => dd.textContent.trim());
      expect(said[0]).toBe(countWords(data.total) ?? 'нет данных');
      const shown = article.querySelectorAll('td.number').map((td) => td.textContent.trim());
      const { open, heap } = openTopics(data.topics, data.total);
      expect(shown).toEqual([...open.map(({ count }) => formatNumber(count)), ...(heap ? [heapWords(heap)] : [])]);
      expect(shown.some((text) => isSmall(Number(text.replace(/\s/g, ''))))).toBe(false);
      const whole = rows.find((row) => row.record === id && row.what === 'всего')!;
      expect([whole.countWords, whole.answeredWords, whole.helpedWords]).toEqual(said.map((words) => (words === 'нет данных' ? 'неизвестно' : words)));
      expect(rows.filter((row) => row.record === id && row.count !== '' && isSmall(Number(row.count)))).toEqual([]);
    }
  });

  test('the two registers are told apart, each from the other’s page', () => {
    const leads = (from: string, to: string): boolean => page(from).document.querySelectorAll('main a').some((a) => a.getAttribute('href') === to);
    expect([leads(routes.registers(), routes.registry()), leads(routes.registry(), routes.registers())]).toEqual([true, true]);
  });

  test('measures of the strategy lead to the part of the site that shows them', () => {
    for (const { id, data } of catalogue.all.measures.filter((measure) => measure.data.shownOn.length > 0)) {
      const links = page(routes.stages()).document.getElementById(id)!.querySelectorAll('a').map((a) => a.getAttribute('href'));
      expect(links.filter((href) => /^\/(reestry|kto-est-kto)\//.test(href ?? '')).length, id).toBeGreaterThanOrEqual(data.shownOn.length);
    }
  });

  describe('passports', () => {
    const folder = (file: string): string => join(site.folder, 'dannye/pasporta', file);
    const packed = JSON.parse(readFileSync(join(site.folder, 'dannye/datapackage.json'), 'utf8')) as { resources: { name: string; format: string; schema?: { fields: { name: string }[] } }[] };
    const [head, version, ...sets] = parseCsv(readFileSync(folder('list.csv'), 'utf8'));

    test('the list names every table once, by the standard', () => {
      expect(head).toEqual(['property', 'title', 'value', 'format']);
      expect(version).toEqual(['standardversion', 'Версия методических рекомендаций', 'http://opendata.gosmonitor.ru/standard/3.0', '']);
      expect(sets.map(([, , address]) => new URL(address!).pathname)).toEqual(packed.resources.filter(({ format }) => format === 'csv').map(({ name }) => `/dannye/pasporta/${name}/meta.csv`));
      expect(new Set(sets.map(([identifier]) => identifier)).size).toBe(sets.length);
    });

    test('every passport has the fields of the standard in order, its links lead to files, its structure is the table’s', () => {
      const { inn } = catalogue.region.publisher;
      for (const [identifier, title, address, format] of sets) {
        const name = new URL(address!).pathname.split('/').at(-2)!;
        const lines = parseCsv(readFileSync(folder(`${name}/meta.csv`), 'utf8'));
        const value = Object.fromEntries(lines);
        expect(lines.slice(0, META.length + 1).map(([property]) => property), name).toEqual(['property', ...META]);
        expect([value.identifier, value.title, value.format, format]).toEqual([identifier, title, 'csv', 'csv']);
        expect(identifier).toBe(inn ? `${inn}-${name}` : name);
        for (const property of ['created', 'modified', 'valid']) expect(value[property], `${name}, ${property}`).toMatch(DAY);
        const files = lines.slice(META.length + 1);
        const day = /^data-(\d{8})-/.exec(files[0]![0]!)![1]!;
        if (value.modified !== '') expect(value.modified).toBe(day);
        expect(files.map(([property]) => property)).toEqual([`data-${day}-structure-${day}`, `structure-${day}`]);
        for (const [property, link] of files) {
          expect(new URL(link!).pathname).toBe(`/dannye/pasporta/${name}/${property}.csv`);
          expect(site.files.has(new URL(link!).pathname), link).toBe(true);
        }
        const [fields, ...structure] = parseCsv(readFileSync(folder(`${name}/structure-${day}.csv`), 'utf8'));
        expect(fields).toEqual(STRUCTURE);
        for (const cells of structure) expect(cells.every((cell) => cell !== ''), `${name}: ${cells.join(' | ')}`).toBe(true);
        const columns = structure.map(([field]) => field);
        expect(columns).toEqual(packed.resources.find((resource) => resource.name === name && resource.format === 'csv')!.schema!.fields.map((field) => field.name));
        const data = readFileSync(folder(`${name}/data-${day}-structure-${day}.csv`));
        expect(parseCsv(data.toString('utf8'))[0]).toEqual(columns);
        expect(data.equals(readFileSync(join(site.folder, 'dannye', `${name}.csv`)))).toBe(true);
      }
    });
  });
});

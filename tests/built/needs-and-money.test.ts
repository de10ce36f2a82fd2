/** Pages of needs, of grants and of contests against the files beside them and against the records they are made of. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Catalogue } from '../../src/catalogue.ts';
import { parseCsv } from '../../src/features/open-data/parse-csv.ts';
import { catalogueOfSite } from './content-of.ts';
import { SITES, visibleText, type BuiltPage } from './sites.ts';

const plain = (text: string): string => text.replaceAll('\u00A0', ' ').replaceAll('\u2060', '').replace(/\s+/g, ' ');

describe.each(SITES)('$name', (site) => {
  let catalogue: Catalogue;
  beforeAll(async () => {
    catalogue = await catalogueOfSite(site);
  });
  const page = (address: string): BuiltPage => site.pages.find((p) => p.address === address)!;
  const rows = (file: string): Record<string, string>[] => {
    const [header = [], ...lines] = parseCsv(readFileSync(join(site.folder, 'dannye', file), 'utf8'));
    return lines.map((line) => Object.fromEntries(header.map((name, i) => [name, line[i]!])));
  };

  test('titles of the standard stand in the table of grants word for word', () => {
    const [header = []] = parseCsv(readFileSync(join(site.folder, 'dannye', 'grants-360.csv'), 'utf8'));
    for (const title of ['Identifier', 'Title', 'Description', 'Currency', 'Amount Applied For', 'Amount Awarded', 'Amount Disbursed', 'Award Date', 'Recipient Org:Identifier', 'Recipient Org:Name', 'Beneficiary Location:Name', 'Beneficiary Location:Latitude', 'Beneficiary Location:Longitude', 'Funding Org:Identifier', 'Funding Org:Name', 'Grant Programme:Code', 'Grant Programme:Title', 'From An Open Call?', 'Last Modified', 'Data Source']) {
      expect(header).toContain(title);
    }
  });

  test('every win is one grant: a project that stands in a list is not told twice', () => {
    const grants = rows('grants-360.csv');
    const listed = catalogue.all.applications.flatMap(({ id, data }) => data.items.filter(({ decision }) => decision === 'победа').map((item) => ({ contest: id, ...item })));
    const told = new Set(listed.map(({ contest, project }) => `${contest} ${project}`));
    const own = catalogue.all.projects.flatMap((p) => [...new Set(p.data.contests.filter(({ outcome }) => ['победа', 'призовое место'].includes(outcome)).map(({ contest }) => `${contest} ${p.id}`))]).filter((key) => !told.has(key));
    expect(grants.length).toBe(listed.length + own.length);
    expect(grants.filter((row) => row['Amount Awarded'] === '0' || row['Amount Applied For'] === '0')).toEqual([]);
    expect(plain(visibleText(page('/konkursy/dengi/')))).toContain(`Известно о ${grants.length} грант`);
  });

  test('the file of applications has a row for each, and names only winners', () => {
    const applications = rows('applications.csv');
    expect(applications.length).toBe(catalogue.all.applications.reduce((sum, { data }) => sum + data.items.length, 0));
    for (const row of applications.filter(({ decision }) => decision !== 'победа')) expect([row.title, row.municipality, row.tos, row.tosName, row.theme, row.direction, row.asked].join('')).toBe('');
  });

  test('no page says the name under which somebody asked in vain', () => {
    const lost = catalogue.all.applications.flatMap(({ data }) => data.items.filter(({ decision, title, project }) => decision !== 'победа' && title && !project).map(({ title }) => title!));
    const known = new Set(catalogue.all.applications.flatMap(({ data }) => data.items.filter(({ decision }) => decision === 'победа').map(({ title }) => title)));
    const texts = site.pages.filter(({ address }) => /^\/(konkursy|potrebnosti|municipalitety)\//.test(address)).map((p) => plain(visibleText(p)));
    const said = lost.filter((title) => !known.has(title) && texts.some((text) => text.includes(plain(title))));
    expect(said).toEqual([]);
  });

  test('the page of needs says first what it rests on', () => {
    const lead = plain(page('/potrebnosti/').document.querySelector('.lead')!.textContent);
    const whole = catalogue.all.applications.filter(({ data }) => data.coverage === 'все заявки');
    const items = whole.flatMap(({ data }) => data.items);
    if (whole.length === 0) expect(lead.trim()).toMatch(/^Списков всех заявок пока нет\. Ниже — о чём были поддержанные проекты; это не то же самое/);
    else expect(lead).toContain(`подали ${items.length} `);
  });

  test('the page of needs and its file say the same; closed cells are empty in both', () => {
    const needs = rows('needs.csv');
    for (const row of needs.filter(({ isClosed }) => isClosed === 'true')) expect([row.applications, row.asked, row.askedKnown].join('')).toBe('');
    const table = page('/potrebnosti/').document.querySelector('#tema-i-mesto table');
    if (!table) return void expect(needs).toEqual([]);
    const heads = table.querySelectorAll('thead th').slice(1, -1).map((th) => plain(th.textContent).trim().toLowerCase());
    const shown = table.querySelectorAll('tbody tr').flatMap((tr) => {
      const place = plain(tr.querySelector('th')!.textContent).trim();
      return tr.querySelectorAll('td').slice(0, -1).map((td, i) => [`${place} / ${heads[i]}`, /^\s*(закрыто|—|\d+)/.exec(plain(td.textContent))![1]!] as const);
    });
    const filed = new Map(needs.filter(({ face }) => face === 'тема и место').map((row) => [`${row.municipalityName!.replaceAll('\u00A0', ' ')} / ${row.themeName!.toLowerCase()}`, row.isClosed === 'true' ? 'закрыто' : row.applications!]));
    expect(shown.filter(([, number]) => number !== '—').map(([cell, number]) => `${cell}: ${number}`).toSorted()).toEqual([...filed].map(([cell, number]) => `${cell}: ${number}`).toSorted());
  });
});

describe('вымышленный регион', () => {
  const site = SITES[1]!;
  const text = (address: string): string => plain(visibleText(site.pages.find((p) => p.address === address)!));

  test('the totals are those of the lists, added up by hand', () => {
    // 41 + 52 + 61 = 154 applications; 13 + 18 + 20 = 51 winners. Lists of 2022 (winners only) and 2023 (a part) are not in.
    expect(text('/potrebnosti/')).toContain('За 2024–2026 годы ТОС подали 154 заявки, победили 51.');
    expect(text('/potrebnosti/')).toContain('Поэтому здесь этот список не учтён');
  });
  test('a theme asked for six times and never given is said to be so', () => {
    // Sports grounds: 1 + 2 + 3 = 6 applications, none won.
    expect(text('/potrebnosti/')).toMatch(/Спортивные площадки — во всём регионе: просили 6 раз, не победила ни одна/);
  });
  test('a contest shows both numbers where the report and the list disagree', () => {
    // Reported 52 different ТОС; in the list one of them applied twice: 51.
    expect(text('/konkursy/sosedi-goda-2025/')).toMatch(/ТОС подали заявки — источник и список расходятся 52 .*По списку заявок — 51/);
    expect(text('/konkursy/sosedi-goda-2025/')).toContain('По списку заявок — 7,49 млн ₽, столько же');
  });
  test('what may be counted is said with its basis', () => expect(text('/konkursy/sosedi-goda-2026/')).toMatch(/Присуждено [\d,]+ млн ₽ по 18 грантам из 20; у 2 сумма не названа/));
  test('rules of years stand side by side with their changes', () => {
    const page = text('/konkursy/sosedi-goda-2026/');
    expect(page).toContain('Правила меняются каждый год');
    expect(page).toMatch(/Своё участие Не меньше 5 % Не меньше 5 % Не меньше 5 % стало Не меньше 7 % Не меньше 7 %/);
  });
  test('the bridge stands with its recipient, its beneficiary and its initiator', () => {
    const [header = [], ...lines] = parseCsv(readFileSync(join(site.folder, 'dannye', 'grants-360.csv'), 'utf8'));
    const bridge = lines.find((line) => line[header.indexOf('URL')]!.endsWith('/most-cherez-priskazku/'))!;
    const cell = (name: string): string => bridge[header.indexOf(name)]!;
    expect([cell('Recipient Org:Identifier'), cell('Beneficiary TOS:Identifier'), cell('Initiator TOS:Identifier')]).toEqual(['priskazkinsky', 'posidelki', 'dolgaya-ulitsa']);
    // Spent is the grant, 600 000; the whole bridge cost 1 284 000.
    expect([cell('Amount Applied For'), cell('Amount Awarded'), cell('Amount Disbursed')]).toEqual(['600000', '600000', '600000']);
  });
});

/** What an import must never do in silence: lose a sheet, a unit, a doubt; write a name; put a ТОС under another municipality. */
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { parse } from 'yaml';
import { exportRegistry } from '../src/doors/export-registry.ts';
import { importRegistry, type ImportWish } from '../src/doors/import-registry.ts';
import type { Settings } from '../src/settings.ts';
import { madeBook, type MadeSheet } from './made-workbook.ts';

const FIXTURE = join(process.cwd(), 'tests/fixtures/vymyshlensk');
let folder: string;
let run: Settings;

beforeAll(() => {
  process.env.TODAY = '2026-11-22';
  folder = mkdtempSync(join(tmpdir(), 'atlas-losses-'));
  run = { projectRoot: folder, contentRoot: join(folder, 'content'), cacheFolder: join(process.cwd(), '.cache', 'tests'), outFolder: '', kitFolder: '', today: '2026-11-22' };
  cpSync(FIXTURE, run.contentRoot, { recursive: true });
});
beforeEach(() => {
  for (const name of ['tos', 'applications']) {
    rmSync(join(run.contentRoot, name), { recursive: true, force: true });
    cpSync(join(FIXTURE, name), join(run.contentRoot, name), { recursive: true });
  }
});
afterAll(() => {
  delete process.env.TODAY;
  rmSync(folder, { recursive: true, force: true });
});

const recordOf = (inside: string) => parse(readFileSync(join(run.contentRoot, inside), 'utf8'));
const files = (): string[] => readdirSync(join(run.contentRoot, 'tos'), { recursive: true, encoding: 'utf8' });
const bring = (sheets: Record<string, MadeSheet>, wish: ImportWish = {}) => {
  const file = join(folder, 'kniga.xlsx');
  writeFileSync(file, madeBook(sheets));
  return importRegistry(run, file, wish);
};
const TITLE = ['Сведения о ТОС (выдуманы) на 15.11.2026 г.'];
const HEAD = ['№', 'Название ТОС', 'Где находится', 'Жителей, чел.', 'Статус'];

it('an unknown group of rows is an error at its rows, an abbreviated one is understood', async () => {
  const rows = (group: string): MadeSheet => ({ rows: [TITLE, HEAD, ['Грёзовский район'], [1, 'Ромашка', 'село Грёзово', '1 234', 'действует'], [group], [2, 'Одуванчик', 'деревня Затеи', 120, 'действует']], merges: ['A3:E3', 'A5:E5'] });
  const before = files();
  const outcome = await bring({ Лист1: rows('Заречье и Затеи') });
  expect(outcome.text).toContain('строка 6: Муниципалитета «Заречье и Затеи» в атласе нет.');
  expect(outcome.text).toContain('Так сказано выше, в клетке A5.');
  expect(files()).toEqual(before);
  const right = await bring({ Лист1: rows('Затеевский р-он') });
  expect(right.ok, right.text).toBe(true);
  expect(recordOf('tos/zateevsky/oduvanchik.yaml').sources).toEqual([{ title: 'Сведения о ТОС (выдуманы)', kind: 'реестр', date: '2026-11-15' }]);
});

it('a heading in thousands makes its numbers larger, aloud; «около» stays; a limit is no number', async () => {
  const sheet = (count: string): MadeSheet => ({ rows: [TITLE, ['Название ТОС', 'Муниципалитет', 'Где находится', 'Количество жителей, тыс. чел.', 'Кол-во МКД'], ['Ромашка', 'Грёзовский', 'село Грёзово', '1,2', count]] });
  expect((await bring({ Лист1: sheet('более 10') })).text).toContain('граница («более»), а не число');
  const outcome = await bring({ Лист1: sheet('ок. 10') });
  expect(outcome.ok, outcome.text).toBe(true);
  expect(outcome.text).toContain('Столбец «Количество жителей, тыс. чел.»: числа умножены на 1000');
  const { residents, houses } = recordOf('tos/gryozovsky/romashka.yaml');
  expect([residents.value, residents.approximate, houses.apartment.value, houses.apartment.approximate]).toEqual([1200, undefined, 10, true]);
});

it('a sheet that is not read is named', async () => {
  const outcome = await bring({ Осень: { rows: [['Община', 'Район'], ['Ландыш', 'Затеевский район']] }, Реестр: { rows: [TITLE, ['Название ТОС', 'Муниципалитет', 'Где находится'], ['Ромашка', 'Грёзовский', 'село Грёзово']] } }, { dry: true });
  expect(outcome.text).toContain('Лист «Осень» не прочитан: в нём не узнались заголовки. Взят лист «Реестр»');
});

it('a name and a local telephone in a note are refused', async () => {
  for (const note of ['Председатель Иванова Мария Петровна', 'Староста Выдумщиков А. Б.', 'звонить т. 2-33-44', 'Выдумщикова Анна Петровна']) {
    const outcome = await bring({ Лист1: { rows: [TITLE, ['Название ТОС', 'Муниципалитет', 'Где находится', 'Примечание'], ['Ромашка', 'Грёзовский', 'улица имени Ивана Петровича Выдумщикова', note]] } });
    expect(outcome.text, note).toContain('D3: ');
    expect(outcome.text, note).toContain('удалите');
  }
  expect(files().join()).not.toContain('romashka');
});

it('a file name is no source', async () => {
  const sheets = { Лист1: { rows: [['Название ТОС', 'Муниципалитет', 'Где находится'], ['Ромашка', 'Грёзовский', 'село Грёзово']] } };
  expect((await bring(sheets)).text).toContain('Назовите источник ключом --source');
  expect((await bring(sheets, { source: 'Письмо (выдумано)' })).ok).toBe(true);
});

it('an export that lay for a month does not bring the old values back', async () => {
  process.env.TODAY = '2026-10-20';
  const file = join(folder, 'staraya.xlsx');
  await exportRegistry(run, file, {});
  process.env.TODAY = '2026-11-22';
  const inside = join(run.contentRoot, 'tos/ponaroshkinsky/hlebosolovo.yaml');
  const text = readFileSync(inside, 'utf8');
  const fresh = text.replace('place: Деревня Хлебосолово', 'place: Деревня Хлебосолово и выселки').replace(/^asOf: .*$/m, 'asOf: 2026-11-01');
  writeFileSync(inside, fresh);
  const outcome = await importRegistry(run, file, { source: 'Выгрузка (выдумана)' });
  expect(outcome.text).toContain('на 20\u00A0октября 2026\u00A0года (день выгрузки из атласа');
  expect(outcome.text).toContain('это позже выгрузки');
  expect(readFileSync(inside, 'utf8')).toBe(fresh);
});

it('those refused stay without names, and sums are shown', async () => {
  const rows = [['Список (выдуман)'], ['№ п/п', 'Муниципалитет', 'Заявитель', 'Название проекта', 'Запрошено, тыс. руб.', 'Сумма гранта', 'Результат'], [1, 'Небылицкий', 'ТОС «Выселки»', 'Мостки', 1200, '250 т.р.', 'победитель'], [2, 'Затеевский район', 'ТОС «Ближние Дали»', 'Фонарь', '120,5', null, 'отклонена']];
  const outcome = await bring({ Заявки: { rows } }, { contest: 'svoy-dvor-2024' });
  expect(outcome.ok, outcome.text).toBe(true);
  expect(outcome.text).toContain('Название проекта и ТОС не взяты у 1');
  expect(outcome.text).toMatch(/Запрошено, тыс\. руб\.: 1.200.000/);
  expect(recordOf('applications/svoy-dvor-2024.yaml').items).toEqual([
    { no: '1', title: 'Мостки', municipality: 'nebylitsky', tosName: 'Выселки', asked: 1_200_000, awarded: 250_000, decision: 'победа' },
    { no: '2', municipality: 'zateevsky', asked: 120_500, decision: 'отказ' },
  ]);
});

it('a number that belongs to an application of another place is a question, and a table of years says what to do', async () => {
  const rows = [['Список (выдуман)'], ['№ п/п', 'Муниципалитет', 'Заявитель', 'Результат'], [1, 'Затеевский район', 'Ближние Дали', 'отклонена']];
  const outcome = await bring({ Заявки: { rows } }, { contest: 'sosedi-goda-2025' });
  expect(outcome.text).toContain('Номера заявок взяты из столбца «№ п/п»');
  expect(outcome.text).toContain('Под номером «1» в атласе заявка другого муниципалитета');
  expect((await bring({ Лист1: { rows: [['Территория', 'на 01.01.2024', 'на 01.01.2025'], ['Затеевский район', 8000, 7900]] } })).text).toContain('В столбцах годы: «на 01.01.2024»');
});

it('copies with remarks do not pile up, and one that was saved by hand stays', async () => {
  const wrong = { Лист1: { rows: [TITLE, ['Название ТОС', 'Муниципалитет', 'Где находится'], ['Ромашка', 'Нигде', 'село Грёзово']] } };
  const copies = (): string[] => readdirSync(folder).filter((name) => name.startsWith('kniga-zamechaniya')).sort();
  for (const name of copies()) rmSync(join(folder, name));
  await bring(wrong);
  await bring({ Лист1: { rows: [...wrong.Лист1.rows, ['Лютик', 'Нигде', 'село Грёзово']] } });
  expect(copies()).toEqual(['kniga-zamechaniya.xlsx']);
  writeFileSync(join(folder, 'kniga-zamechaniya.xlsx'), madeBook(wrong));
  await bring(wrong);
  expect(copies()).toEqual(['kniga-zamechaniya-2.xlsx', 'kniga-zamechaniya.xlsx']);
});

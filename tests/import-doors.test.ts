/** Other tables and other ways: a coordinator's CSV, applications, values of indicators, population, an edit in Git meanwhile. */
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { exportRegistry } from '../src/doors/export-registry.ts';
import { importRegistry, type ImportWish } from '../src/doors/import-registry.ts';
import { expandColumns } from '../src/features/open-data/column.ts';
import { writeCsv } from '../src/features/open-data/csv.ts';
import { CORRECTION_COLUMNS } from '../src/features/tos/correction-columns.ts';
import { readContent } from '../src/reader/read-content.ts';
import type { Settings } from '../src/settings.ts';

const FIXTURE = join(process.cwd(), 'tests/fixtures/vymyshlensk');
let folder: string;
let run: Settings;

beforeAll(() => {
  process.env.TODAY = '2026-11-22';
  folder = mkdtempSync(join(tmpdir(), 'atlas-doors-'));
  run = { projectRoot: folder, contentRoot: join(folder, 'content'), cacheFolder: join(process.cwd(), '.cache', 'tests'), outFolder: '', kitFolder: '', today: '2026-11-22' };
  cpSync(FIXTURE, run.contentRoot, { recursive: true });
});
beforeEach(() => {
  for (const name of ['tos', 'applications', 'municipalities', 'strategy']) {
    rmSync(join(run.contentRoot, name), { recursive: true, force: true });
    cpSync(join(FIXTURE, name), join(run.contentRoot, name), { recursive: true });
  }
});
afterAll(() => {
  delete process.env.TODAY;
  rmSync(folder, { recursive: true, force: true });
});

const textOf = (inside: string): string => readFileSync(join(run.contentRoot, inside), 'utf8');
const dataOf = (inside: string) => parse(textOf(inside));
const changed = (): string[] => readdirSync(run.contentRoot, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.yaml') && (!existsSync(join(FIXTURE, name)) || textOf(name) !== readFileSync(join(FIXTURE, name), 'utf8'))).sort();
/** A table as CSV: headings, then rows. */
function table(name: string, ...lines: readonly (readonly string[])[]): string {
  const file = join(folder, name);
  writeFileSync(file, lines.map((cells) => cells.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(';')).join('\r\n'));
  return file;
}
const bring = (file: string, wish: ImportWish = {}) => importRegistry(run, file, wish);

describe("the coordinator's CSV", () => {
  const csv = async (edit: (text: string) => string = (text) => text): Promise<string> => {
    const content = await readContent(run.contentRoot, run);
    const rows = content.entries.tos.filter(({ steward }) => steward === 'pridumansk').map(({ id, data }) => ({ id, tos: data, municipality: { id: 'pridumansk', name: 'Придуманск' }, projects: 0 }));
    const file = join(folder, 'pridumansk.csv');
    writeFileSync(file, edit(writeCsv(expandColumns(CORRECTION_COLUMNS), rows)));
    return file;
  };
  it('as it was taken from the page, changes nothing', async () => {
    const outcome = await bring(await csv());
    expect(outcome.text).toMatch(/добавится 0, изменится 0, без изменений 4/);
    expect(outcome.ok, outcome.text).toBe(true);
  });
  it('corrected in a cell, with a word of where it is known from', async () => {
    const outcome = await bring(await csv((text) => text.replace(/^(truba-zovyot,[^,]*,Труба зовёт,),/m, '$1,Письмо совета ТОС').replace(',318,', ',330,')));
    expect(outcome.ok, outcome.text).toBe(true);
    expect(changed()).toEqual(['tos/pridumansk/truba-zovyot.yaml']);
    expect(dataOf('tos/pridumansk/truba-zovyot.yaml').residents).toEqual({ value: 330, asOf: '2026-11-22', source: { title: 'Письмо совета ТОС', kind: 'сообщение организации' } });
  });
  it('with a correction in words, is given back to a person', async () => {
    const outcome = await bring(await csv((text) => text.replace(/^(truba-zovyot,[^,]*,Труба зовёт,),/m, '$1не труба, а дудка,'.replace('труба, а', 'труба а'))));
    expect(outcome.text).toContain('Впишите верное прямо в клетку');
    expect(changed()).toEqual([]);
  });
});

describe('applications', () => {
  const HEAD = ['№ заявки', 'Муниципальное образование', 'Наименование ТОС', 'Название проекта', 'Запрашиваемая сумма', 'Результат'];
  it('new lines and changed ones; the rest of the list stays byte for byte', async () => {
    const file = table('zayavki.csv', HEAD, ['53', 'Затеевский район', 'ТОС «Ближние Дали»', 'Ещё фонарь', '120 000', 'отклонена'], ['19', 'Грёзовский', 'Верхние Грёзы', '', '310000', ''], ['54', 'Небылицкий', 'ТОС "Выселки"', 'Мостки', '90000,50', 'поддержана']);
    const outcome = await bring(file, { contest: 'sosedi-goda-2025', source: 'Дополнение (выдумано)' });
    expect(outcome.ok, outcome.text).toBe(true);
    const inside = 'applications/sosedi-goda-2025.yaml';
    const [before, after] = [readFileSync(join(FIXTURE, inside), 'utf8'), textOf(inside)].map((text) => text.split('\n'));
    expect(before!.filter((line) => !after!.includes(line))).toEqual([expect.stringContaining('no: "19"'), expect.stringContaining('title: "Вымышленный источник'), 'asOf: "2025-05-16"']);
    expect(after!.filter((line) => !before!.includes(line))).toMatchInlineSnapshot(`
      [
        "  - { no: "19", title: Перила на старый мост, municipality: gryozovsky, tos: [verhnie-gryozy], theme: peshiy-most, direction: dvory-i-ulitsy, decision: резерв, asked: 310000 }",
        "  - { no: "53", title: Ещё фонарь, municipality: zateevsky, tos: [blizhnie-dali], asked: 120000, decision: отказ }",
        "  - { no: "54", title: Мостки, municipality: nebylitsky, tosName: Выселки, asked: 90000.5, decision: победа }",
        "  title: Вымышленный источник «Журнал заявок 2025 года»; Дополнение (выдумано)",
        "asOf: 2026-11-22",
      ]
    `);
  });
  it('are found by their numbers in any order', async () => {
    await exportRegistry(run, join(folder, 'spisok.csv'), { kind: 'applications', contest: 'sosedi-goda-2025' });
    const [day, head, ...rows] = readFileSync(join(folder, 'spisok.csv'), 'utf8').trim().split('\r\n');
    writeFileSync(join(folder, 'spisok-2.csv'), [day, head, ...rows.toReversed()].join('\r\n'));
    expect((await bring(join(folder, 'spisok-2.csv'), { contest: 'sosedi-goda-2025' })).text).toContain('без изменений 52');
    expect(changed()).toEqual([]);
  });
  it('a contest without a list gets one, a line a row', async () => {
    const file = table('svoy-dvor.csv', HEAD, ['2', 'Затеевский район', 'ТОС «Ближние Дали»', 'Ещё фонарь', '120 000', 'отклонена'], ['1', 'Небылицкий', 'ТОС "Выселки"', 'Мостки', '90000', 'поддержана']);
    const outcome = await bring(file, { contest: 'svoy-dvor-2024', source: 'Протокол (выдуман)' });
    expect(outcome.ok, outcome.text).toBe(true);
    expect(textOf('applications/svoy-dvor-2024.yaml')).toMatchInlineSnapshot(`
      "# Внесено из выгрузки: Протокол (выдуман), на 22.11.2026
      coverage: часть заявок
      items:
        - { no: '1', title: Мостки, municipality: nebylitsky, tosName: Выселки, asked: 90000, decision: победа }
        - { no: '2', municipality: zateevsky, asked: 120000, decision: отказ }
      source:
        title: Протокол (выдуман)
        kind: документ
        date: 2026-11-22
      asOf: 2026-11-22
      "
    `);
  });
  it('without a contest are asked whose they are', async () => {
    expect((await bring(table('chyi.csv', HEAD, ['1', 'Небылицкий', 'Тишина', 'Мостки', '1000', 'отказ']))).text).toContain('назовите его ключом --contest');
  });
});

describe('dated numbers', () => {
  it('population joins what is known and takes nothing away', async () => {
    const file = table('naselenie.csv', ['Муниципалитет', 'Население', 'На какую дату'], ['Вымышленск', '62 015', '01.01.2026'], ['Затеевский район', '8 250', '01.10.2026'], ['Грёзовский', '', '01.10.2026']);
    const outcome = await bring(file, { kind: 'population', source: 'Сводка (выдумана)' });
    expect(outcome.ok, outcome.text).toBe(true);
    expect(changed()).toEqual(['municipalities/zateevsky.yaml']);
    expect(dataOf('municipalities/zateevsky.yaml').population.map(({ value }: { value: number }) => value)).toEqual([8455, 8302, 8250]);
    expect((await bring(file, { kind: 'population', source: 'Сводка (выдумана)' })).text).toContain('Всё уже так');
  });
  it('another value of the same source is asked, of another source stands beside', async () => {
    const rows = [['Показатель', 'Период', 'Значение', 'Источник', 'Дата источника', 'На какую дату'], ['dolya-pobediteley', '2025', '37', 'Вымышленный источник «Сводный отчёт за 2025 год»', '2026-02-02', '31.12.2025']];
    expect((await bring(table('znacheniya.csv', ...rows), { kind: 'observations' })).text).toContain('по этому же источнику записано 36');
    expect(changed()).toEqual([]);
    rows[1]![3] = 'Другой выдуманный отчёт';
    const outcome = await bring(table('znacheniya.csv', ...rows), { kind: 'observations' });
    expect(outcome.ok, outcome.text).toBe(true);
    expect(outcome.text).toContain('за «2025» названы 36 и 37');
    expect(changed()).toEqual(['strategy/indicators/dolya-pobediteley.yaml']);
  });
});

describe('a record that somebody edited in Git meanwhile', () => {
  it('is asked about, and nothing is overwritten', async () => {
    const git = (...args: string[]) => spawnSync('git', ['-c', 'user.name=Выдумщик', '-c', 'user.email=v@example.org', ...args], { cwd: run.contentRoot, encoding: 'utf8', env: { ...process.env, GIT_AUTHOR_DATE: day, GIT_COMMITTER_DATE: day } });
    let day = '2026-09-01T12:00:00';
    git('init', '-q');
    git('add', 'tos');
    git('commit', '-qm', 'было');
    const inside = 'tos/ponaroshkinsky/hlebosolovo.yaml';
    writeFileSync(join(run.contentRoot, inside), textOf(inside).replace('place: Деревня Хлебосолово', 'place: Деревня Хлебосолово и выселки'));
    day = '2026-11-01T12:00:00';
    git('commit', '-qam', 'правка');
    const file = table('meanwhile.csv', ['Код записи', 'Название ТОС', 'Муниципалитет', 'Где находится', 'Жителей'], ['hlebosolovo', 'Хлебосолово', 'Понарошкинский', 'Хлебосолово, у пруда', '74']);
    const outcome = await bring(file, { asOf: '2026-10-01' });
    expect(outcome.text).toContain('«Где находится» изменено и у вас, и в выгрузке: было «Деревня Хлебосолово», в атласе теперь «Деревня Хлебосолово и выселки», в выгрузке «Хлебосолово, у пруда»');
    expect(textOf(inside)).toContain('и выселки');
    rmSync(join(run.contentRoot, '.git'), { recursive: true });
  });
});

describe('what is refused in words', () => {
  it.each<[string, string, ImportWish, RegExp]>([
    ['a kind nobody knows', 'x.csv', { kind: 'tosy' }, /Не понимаю --kind tosy/],
    ['a day that is none', 'x.csv', { asOf: '31.12.2026' }, /не день. Пишите так: --as-of 2026-12-31/],
    ['a day to come', 'x.csv', { asOf: '2027-01-01' }, /ещё не наступило/],
    ['a file that is not there', 'нет.xlsx', {}, /нет/],
    ['a contest nobody knows', 'z.csv', { contest: 'sosedi-goda-2052', kind: 'applications' }, /Возможно, это «sosedi-goda-20/],
  ])('%s', async (_, name, wish, words) => {
    table('x.csv', ['Название ТОС', 'Муниципалитет', 'Место'], ['Тишина', 'Небылицкий', 'Деревня Тишина']);
    table('z.csv', ['Номер', 'Муниципалитет', 'Решение'], ['1', 'Небылицкий', 'отказ']);
    const outcome = await bring(join(folder, name), wish);
    expect([outcome.ok, outcome.text]).toEqual([false, expect.stringMatching(words)]);
  });
});

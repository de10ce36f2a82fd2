/** The whole way of a register: an office's workbook with its defects → remarks → mended → records → nothing more to do. */
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { checkContent } from '../src/check.ts';
import { exportRegistry } from '../src/doors/export-registry.ts';
import { importRegistry, type ImportWish } from '../src/doors/import-registry.ts';
import { readWorkbook } from '../src/doors/read-workbook.ts';
import { readContent } from '../src/reader/read-content.ts';
import type { Settings } from '../src/settings.ts';
import { knownOf } from './fixtures/known-of.ts';
import { OFFICE_ROWS, officeWorkbook, type KnownTos } from './fixtures/made-office-workbook.ts';

const FIXTURE = join(process.cwd(), 'tests/fixtures/vymyshlensk');
let folder: string;
let run: Settings;
let known: KnownTos[];

beforeAll(async () => {
  process.env.TODAY = '2026-11-22';
  folder = mkdtempSync(join(tmpdir(), 'atlas-import-'));
  const contentRoot = join(folder, 'content');
  cpSync(FIXTURE, contentRoot, { recursive: true });
  run = { projectRoot: folder, contentRoot, cacheFolder: join(process.cwd(), '.cache', 'tests'), outFolder: '', kitFolder: '', today: '2026-11-22' };
  known = knownOf(await readContent(contentRoot, run));
});
afterAll(() => {
  delete process.env.TODAY;
  rmSync(folder, { recursive: true, force: true });
});

const put = (name: string, bytes: Uint8Array): string => {
  const file = join(folder, name);
  writeFileSync(file, bytes);
  return file;
};
const bring = (file: string, wish: ImportWish = {}) => importRegistry(run, file, wish);
/** All files with their bytes: what an import may change and what it may not. */
const snapshot = (): Map<string, string> => new Map(readdirSync(run.contentRoot, { recursive: true, encoding: 'utf8' }).filter((name) => /\.(yaml|mdx)$/.test(name)).map((name) => [name, readFileSync(join(run.contentRoot, name), 'utf8')]));
const differing = (before: Map<string, string>): string[] => [...snapshot()].filter(([name, text]) => before.get(name) !== text).map(([name]) => name);

describe('a register of 650 rows with the defects of a real file', () => {
  it('as it came, writes nothing and says at each row what to mend', async () => {
    const before = snapshot();
    const { bytes, wrong } = officeWorkbook(known);
    const file = put('reestr.xlsx', bytes);
    const outcome = await bring(file, { dry: true });
    expect(outcome.ok).toBe(false);
    expect(outcome.text).toMatch(/^Реестр ТОС, лист «Реестр на 01\.10\.2026», на 1\u00A0октября 2026\u00A0года \(по заголовку таблицы\)/);
    expect(outcome.text).toContain('В атлас не берём: сведения о частных лицах. Столбцы «Председатель» (M), «Телефон» (N) не прочитаны.');
    expect(outcome.text).toContain('не найдено в выгрузке 3');
    expect(differing(before)).toEqual([]);
    expect(readFileSync(file)).toEqual(Buffer.from(bytes));
    const copy = await readWorkbook(join(folder, 'reestr-zamechaniya.xlsx'));
    const rows = copy.ok ? copy.book.sheets[0]!.rows : [];
    const stopping = rows.filter(({ cells }) => cells.some(({ value }) => /^(ОШИБКА|ВОПРОС)/m.test(String(value)))).map(({ number }) => number);
    expect(stopping).toEqual([...wrong.values()].sort((a, b) => a - b));
    expect((await bring(file)).text).toContain('Ничего не записано');
    expect(differing(before)).toEqual([]);
  });

  it('mended, becomes records; again and shuffled, changes nothing', async () => {
    const before = snapshot();
    const file = put('reestr-2.xlsx', officeWorkbook(known, { mended: true }).bytes);
    const outcome = await bring(file, { source: 'Реестр ТОС Вымышленской области (выдуман)' });
    expect(outcome.ok, outcome.text).toBe(true);
    const fresh = differing(before);
    expect(fresh.filter((name) => !before.has(name))).toHaveLength(OFFICE_ROWS - known.length);
    const after = snapshot();
    const { problems } = await checkContent(run.contentRoot, run);
    expect(problems.filter(({ severity }) => severity === 'error')).toEqual([]);
    const texts = fresh.map((name) => after.get(name)!).join('\n');
    expect(texts).not.toMatch(/Выдумщиков|Небылицына|Затейкин|Понарошкина [А-Я]\.|8 \(000\) 000/);

    expect((await bring(file)).text).toContain('Всё уже так: ни один файл не изменён.');
    expect((await bring(put('reestr-3.xlsx', officeWorkbook(known, { mended: true, shuffle: true }).bytes))).text).toContain('Всё уже так');
    expect(differing(after)).toEqual([]);
  });

  it('shuffled from the beginning gives the same files', async () => {
    const after = snapshot();
    rmSync(run.contentRoot, { recursive: true });
    cpSync(FIXTURE, run.contentRoot, { recursive: true });
    const outcome = await bring(join(folder, 'reestr-3.xlsx'), { source: 'Реестр ТОС Вымышленской области (выдуман)' });
    expect(outcome.ok, outcome.text).toBe(true);
    expect(differing(after)).toEqual([]);
  });

  it.each(['xlsx', 'csv'])('exported to .%s comes back unchanged, and goes out again the same to a byte', async (extension) => {
    const before = snapshot();
    const [one, two] = [join(folder, `vygruzka-1.${extension}`), join(folder, `vygruzka-2.${extension}`)];
    await exportRegistry(run, one, {});
    const back = await bring(one);
    expect(back.text).toContain(`без изменений ${OFFICE_ROWS + 3}`);
    expect(back.text).toContain('Всё уже так');
    await exportRegistry(run, two, {});
    expect(readFileSync(one).equals(readFileSync(two))).toBe(true);
    expect(differing(before)).toEqual([]);
  });
});

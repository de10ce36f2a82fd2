/**
 * Would an editor know what to do? Every fault and the exact words it causes.
 *
 * To add a case, add a broken file to tests/fixtures/broken (one content folder with all faults that can live together)
 * or a folder to tests/fixtures/broken-roots (laid over the smallest sound content; `_remove.txt` lists what to take
 * away), run `npx vitest run tests/broken.test.ts -u` and read the difference as an editor would.
 */
import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, readdirSync, readFileSync, symlinkSync, unlinkSync, writeFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { checkContent } from '../src/check.ts';
import { BODY_LINE, project, PROJECT_FIELDS, sayAll, TemporaryRoot, TODAY, TOS, type Files } from './minimal-root.ts';

const BROKEN = 'tests/fixtures/broken';
const ROOTS = 'tests/fixtures/broken-roots';
/** Sound files among the broken ones, and the ground on which the faults stand. */
const SILENT = /\/(README\.md|region\.json|good-bom-crlf\.yaml|(good|text-good|copy-b|code-twice|picture-orphan)\/index\.mdx|zarechensky\.yaml|lugovoy\.yaml|lugovoy\/rodnik\.yaml|blagoustroystvo\.yaml|folder-unknown\.yaml)$/;
const PICTURE = /\.(jpe?g|png)$/i;

describe('the folder of broken content', async () => {
  const checked = await checkContent(join(process.cwd(), BROKEN), { projectRoot: process.cwd(), cacheFolder: '.cache/broken', today: TODAY });
  const text = sayAll(checked);

  it('prints each expected message', async () => {
    await expect(text).toMatchFileSnapshot(`../${BROKEN}/_expected.txt`);
  });

  it('is told whole by `npm run check`, with exit code 1', () => {
    const run = spawnSync(process.execPath, ['--disable-warning=ExperimentalWarning', 'scripts/check.ts'], { encoding: 'utf8', env: { ...process.env, CONTENT_DIR: BROKEN, TODAY, GITHUB_ACTIONS: '' } });
    expect(run.stderr).toBe('');
    expect(run.stdout).toContain(text);
    expect(run.stdout).toMatch(/\nОстальное в этих файлах проверю, когда исправите названное: .* и другие\.\n/);
    expect(run.status).toBe(1);
  });

  it('passes over no broken file in silence and blames no sound one', () => {
    const files = readdirSync(BROKEN, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && !/^[._~]|\.bak$/.test(entry.name))
      .map((entry) => relative(process.cwd(), join(entry.parentPath, entry.name)).split(sep).join('/').normalize('NFC'));
    const blamed = new Set(checked.problems.map((p) => p.file));
    const isTold = (file: string): boolean => blamed.has(file) || (PICTURE.test(file) && [...blamed].some((name) => file.startsWith(name.replace(/\/index\.mdx$/, '/'))));
    expect(files.filter((file) => !isTold(file) && !SILENT.test(file))).toEqual([]);
    expect([...blamed].filter((file) => SILENT.test(file) && !file.endsWith('/good/index.mdx'))).toEqual([]);
  });
});

describe('faults of a whole content folder', () => {
  it.each(readdirSync(ROOTS))('%s', async (name) => {
    const folder = join(ROOTS, name);
    const files: Files = {};
    for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
      const path = join(entry.parentPath, entry.name);
      if (entry.isFile() && !entry.name.startsWith('_')) files[relative(folder, path)] = readFileSync(path);
    }
    const removed = join(folder, '_remove.txt');
    if (existsSync(removed)) for (const line of readFileSync(removed, 'utf8').trim().split('\n')) files[line] = null;
    using temporary = new TemporaryRoot(files);
    const text = await temporary.messages();
    expect(text).not.toBe('');
    await expect(text).toMatchFileSnapshot(`../${folder}/_expected.txt`);
  });
});

describe('every message', () => {
  const texts = [join(BROKEN, '_expected.txt'), ...readdirSync(ROOTS).map((name) => join(ROOTS, name, '_expected.txt'))].filter(existsSync).map((file) => readFileSync(file, 'utf8'));
  const lines = texts.join('\n').split('\n').filter((line) => line.startsWith('    '));

  it('is in Russian', () => {
    const foreign = lines.map((line) => line.replace(/«[^»]*»|<[^>]*>|\{.*\}|: [a-zA-Z, ]+$/g, '')).filter((line) => /[a-z]{3,} [a-z]{2,} [a-z]{2,}/i.test(line) || /\b(undefined|NaN|expected|received)\b/i.test(line));
    expect(foreign).toEqual([]);
  });

  it('is short', () => {
    expect(lines.filter((line) => line.length > 230)).toEqual([]);
  });
});

describe('what Git cannot keep', () => {
  it('a sound folder has no problems', async () => {
    using temporary = new TemporaryRoot();
    expect(await temporary.messages()).toBe('');
  });

  it('a link to nowhere, a circle of links, a link outside, a link to a folder', async () => {
    using temporary = new TemporaryRoot();
    const folder = join(temporary.root, 'tos/zarechensky');
    symlinkSync('net-takogo.yaml', join(folder, 'a.yaml'));
    symlinkSync('c.yaml', join(folder, 'b.yaml'));
    symlinkSync('b.yaml', join(folder, 'c.yaml'));
    symlinkSync('/etc/hosts', join(folder, 'd.yaml'));
    symlinkSync('..', join(folder, 'e'));
    expect(await temporary.messages()).toMatchInlineSnapshot(`
      "content/tos/zarechensky/a.yaml:1:1  ОШИБКА [broken-link]
          найдено:   ссылка на «net-takogo.yaml», а такого файла нет
          ожидается: сам файл, а не ссылка
          подсказка: Удалите ссылку или положите файл на её место.

      content/tos/zarechensky/b.yaml:1:1  ОШИБКА [broken-link]
          найдено:   ссылка ведёт по кругу
          ожидается: сам файл, а не ссылка
          подсказка: Удалите ссылку или положите файл на её место.

      content/tos/zarechensky/c.yaml:1:1  ОШИБКА [broken-link]
          найдено:   ссылка ведёт по кругу
          ожидается: сам файл, а не ссылка
          подсказка: Удалите ссылку или положите файл на её место.

      content/tos/zarechensky/d.yaml:1:1  ОШИБКА [link-outside]
          найдено:   ссылка на «/etc/hosts»: это вне папки с содержанием
          ожидается: сам файл, а не ссылка
          подсказка: Скопируйте файл на место ссылки.

      content/tos/zarechensky/e:1:1  ОШИБКА [link-to-folder]
          найдено:   ссылка на папку «..»
          ожидается: настоящая папка
          подсказка: Скопируйте папку на место ссылки.
      "
    `);
  });

  it('a link to a file of the same folder is read as that file', async () => {
    using temporary = new TemporaryRoot();
    symlinkSync('rodnik.yaml', join(temporary.root, 'tos/zarechensky/kopiya.yaml'));
    const { content, problems } = await temporary.check();
    expect(content.entries.tos.map((t) => t.id)).toEqual(['kopiya', 'rodnik']);
    expect(problems.map((p) => p.code)).toEqual(['duplicate-code']);
  });

  it('names that differ by letter case or by the spelling of a letter in Unicode', async () => {
    using temporary = new TemporaryRoot({
      'tos/zarechensky/Rodnik.yaml': TOS.replace('Т-1', 'Т-2'),
      [`tos/zarechensky/${'ручей'.normalize('NFC')}.yaml`]: TOS.replace('Т-1', 'Т-3'),
      [`tos/zarechensky/${'ручей'.normalize('NFD')}.yaml`]: TOS.replace('Т-1', 'Т-4'),
    });
    const found = (await temporary.check()).problems.map((p) => `${p.file} ${p.code}`);
    expect(found.filter((line) => line.endsWith('duplicate-id'))).toHaveLength(2);
    expect(found.filter((line) => line.endsWith('bad-id'))).toHaveLength(3);
  });

  it.skipIf(process.getuid?.() === 0)('a file and a folder without the right to read', async () => {
    using temporary = new TemporaryRoot({ 'tos/zarechensky/zamok.yaml': TOS, 'pages/zamok.mdx': 'x' });
    chmodSync(join(temporary.root, 'tos/zarechensky/zamok.yaml'), 0);
    chmodSync(join(temporary.root, 'pages'), 0);
    const { problems } = await temporary.check();
    chmodSync(join(temporary.root, 'pages'), 0o755);
    expect(problems.map((p) => `${p.file} ${p.code}`)).toEqual(['content/pages unreadable', 'content/tos/zarechensky/zamok.yaml unreadable']);
  });

  it('a folder in place of a file, a pipe in place of a file', async () => {
    using temporary = new TemporaryRoot();
    unlinkSync(join(temporary.root, 'region.json'));
    mkdirSync(join(temporary.root, 'region.json'));
    writeFileSync(join(temporary.root, 'region.json/x'), '');
    spawnSync('mkfifo', [join(temporary.root, 'tos/zarechensky/truba.yaml')]);
    expect((await temporary.check()).problems.map((p) => p.code)).toEqual(['missing', 'stray-file', 'not-a-file']);
  });

  it('no content folder at all', async () => {
    const checked = await checkContent('/net/takoy/papki', { projectRoot: process.cwd(), cacheFolder: '.cache/broken', today: TODAY });
    expect(checked.problems.map((p) => `${p.code}: ${p.found}`)).toEqual(['unreadable: папки с содержанием нет']);
  });
});

describe('too much of everything ends soon', () => {
  const inText = (body: string) => ({ 'projects/kolodets/index.mdx': project(body) });
  const deep = 5_000;
  const cases: Record<string, [files: Files, codes: string[]]> = {
    'a record of 5 MB': [{ 'tos/zarechensky/rodnik.yaml': `${TOS}note: ${'а'.repeat(2_500_000)}\n` }, ['too-big']],
    'a text of 900 KB': [inText('слово '.repeat(75_000)), ['body-too-large']],
    'nested quotations': [inText(`${'> '.repeat(deep)}а`), ['body-too-large']],
    'nested lists': [inText(`${'- '.repeat(deep)}а`), ['body-too-large']],
    'nested emphasis': [inText('**а '.repeat(deep)), []],
    'nested components': [inText(`${'<Note>\n\n'.repeat(deep)}а\n\n${'</Note>\n\n'.repeat(deep)}`), ['body-too-large']],
    'components never closed': [inText('<Note>\n\n'.repeat(deep)), ['mdx-syntax']],
    'nested brackets': [inText(`${'['.repeat(deep)}а`), []],
    'braces never closed': [inText('{'.repeat(deep)), ['mdx-expression']],
    'brackets inside an expression': [inText(`{${'['.repeat(40_000)}${']'.repeat(40_000)}}`), ['mdx-expression']],
    'a short deep expression': [inText(`{${'['.repeat(490)}${']'.repeat(490)}}`), ['mdx-expression']],
    'brackets inside an export': [inText(`export const a = ${'['.repeat(40_000)}${']'.repeat(40_000)}`), ['mdx-code']],
    'brackets inside an attribute': [inText(`<Note title={${'['.repeat(40_000)}${']'.repeat(40_000)}} />`), ['mdx-expression']],
    'less-than signs': [inText('<'.repeat(deep)), ['mdx-syntax']],
    'thirty thousand paragraphs': [inText('а\n\n'.repeat(30_000)), ['body-too-large']],
    'nested YAML lists': [{ 'tos/zarechensky/rodnik.yaml': `a: ${'['.repeat(deep)}` }, ['yaml-resource-exhaustion']],
    'nested YAML fields': [{ 'tos/zarechensky/rodnik.yaml': '{a: '.repeat(deep) }, ['yaml-resource-exhaustion']],
    'sixty thousand YAML fields': [{ 'tos/zarechensky/rodnik.yaml': Array.from({ length: 60_000 }, (_, i) => `a${i}: 1\n`).join('') }, ['and-more', 'missing', 'unknown-key']],
    'sixty thousand equal YAML fields': [{ 'tos/zarechensky/rodnik.yaml': 'a: 1\n'.repeat(60_000) }, ['and-more', 'yaml-duplicate-key']],
    'sixty thousand quotes': [{ 'tos/zarechensky/rodnik.yaml': 'a: "\n'.repeat(60_000) }, ['yaml-missing-char']],
  };
  it.each(Object.entries(cases))('%s', { timeout: 120_000 }, async (_, [files, codes]) => {
    using temporary = new TemporaryRoot(files);
    const started = process.cpuUsage();
    const { problems } = await temporary.check();
    const blamed = problems.filter((p) => p.code !== 'dangling-reference');
    expect([...new Set(blamed.map((p) => p.code))].toSorted()).toEqual(codes);
    expect(blamed.length).toBeLessThanOrEqual(31);
    const { user, system } = process.cpuUsage(started);
    expect((user + system) / 1e6, 'seconds of processor time').toBeLessThan(10);
  });

  it('a picture of 20 000 × 20 000 points and one of 41 MB', { timeout: 120_000 }, async () => {
    const huge = await sharp({ create: { width: 20_000, height: 20_000, channels: 3, background: '#789' }, limitInputPixels: false }).png({ compressionLevel: 1 }).toBuffer();
    const media = (file: string) => `  - {file: ${file}, moment: после, alt: Колодец, author: Автор, people: нет}\n`;
    using temporary = new TemporaryRoot({
      'projects/kolodets/index.mdx': project('', `${PROJECT_FIELDS}media:\n${media('a.png')}${media('b.jpg')}`),
      'projects/kolodets/a.png': huge,
      'projects/kolodets/b.jpg': new Uint8Array(41 * 1024 * 1024),
    });
    expect((await temporary.check()).problems.map((p) => `${p.code}: ${p.found}`)).toEqual(['picture-too-big: 20000×20000 точек', 'picture-too-big: снимок на 41 МБ']);
  });
});

describe('places', () => {
  it('a fault in the text is shown on its line of the file', async () => {
    using temporary = new TemporaryRoot({ 'projects/kolodets/index.mdx': project('Первая строка.\n\nТретья, 😀 <b>жирно</b>.\n') });
    const [told] = (await temporary.check()).problems;
    expect([told?.line, told?.column]).toEqual([BODY_LINE + 2, 12]);
  });
});

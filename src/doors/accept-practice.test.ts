import fc from 'fast-check';
import { strToU8, zipSync, type Zippable } from 'fflate';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import sharp from 'sharp';
import { afterAll, describe, expect, it } from 'vitest';
import { project, PROJECT_FIELDS, TemporaryRoot, TODAY } from '../../tests/minimal-root.ts';
import type { Settings } from '../settings.ts';
import { acceptPractice, withCode, type AcceptWish } from './accept-practice.ts';
import { readZip } from './accept-zip.ts';

const temporary = new TemporaryRoot();
afterAll(() => temporary[Symbol.dispose]());
const base = dirname(temporary.root);
const run: Settings = { projectRoot: base, contentRoot: temporary.root, cacheFolder: join(base, 'cache'), outFolder: join(base, 'dist'), kitFolder: join(base, 'kits'), today: TODAY };

const FIELDS = PROJECT_FIELDS.replace('title: Колодец', 'title: Скамейка у пруда').replace('П-1\n', 'П-?\n');
const RECORD = project('Рассказ.\n', FIELDS);
const photo = await sharp({ create: { width: 900, height: 700, channels: 3, background: '#7a8' } }).jpeg().toBuffer();
const withPlace = await sharp(photo).withExif({ IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '61/1 6/1 0/1', GPSLongitudeRef: 'E', GPSLongitude: '41/1 6/1 0/1' } }).jpeg().toBuffer();
const PNG = await sharp(photo).png().toBuffer();
const WITH_PHOTO = project('Рассказ.\n', `${FIELDS}media:\n  - file: foto-1.jpg\n    moment: после\n    alt: Скамейка\n    author: архив ТОС\n    people: нет\n`);

const archive = (files: Record<string, string | Uint8Array>): Buffer => Buffer.from(zipSync(Object.fromEntries(Object.entries(files).map(([name, text]) => [name, typeof text === 'string' ? strToU8(text) : text])) as Zippable, { level: 6 }));
const SOUND = archive({ 'projects/skameyka-u-pruda/index.mdx': RECORD, 'passport.docx': 'PK', 'PROCHTI.txt': 'Прочти' });

function accept(bytes: Buffer, wish: Partial<AcceptWish> = {}, name = 'praktika.zip') {
  const file = join(base, name);
  writeFileSync(file, bytes);
  return acceptPractice(run, { file, ...wish });
}
const projects = (): string[] => readdirSync(join(temporary.root, 'projects')).toSorted();

/** Bytes of the archive with a change at the first entry of its directory. */
function patched(change: (bytes: Buffer, directory: number, local: number) => void, from = SOUND): Buffer {
  const bytes = Buffer.from(from);
  change(bytes, bytes.indexOf(Buffer.from('PK\x01\x02', 'latin1')), 0);
  return bytes;
}
const big = Buffer.alloc(3_000_000);

describe('archives that are not taken', () => {
  const table: [what: string, bytes: Buffer, said: RegExp][] = [
    ['0 bytes', Buffer.alloc(0), /пуст: 0 байт/],
    ['not a zip', Buffer.from('Здравствуйте, вот наш проект'), /не архив ZIP/],
    ['a rar', Buffer.from('Rar!\x1a\x07\x00rest', 'latin1'), /RAR или 7z/],
    ['cut', SOUND.subarray(0, SOUND.length - 30), /обрывается или повреждён/],
    ['empty', archive({}), /Архив пуст/],
    ['up the tree', archive({ 'projects/../../evil/index.mdx': RECORD }), /выходит из папки/],
    ['from the root', archive({ '/etc/index.mdx': RECORD }), /путь от корня/],
    ['from a drive', archive({ 'C:/index.mdx': RECORD }), /путь от корня/],
    ['backslashes', archive({ 'projects\\a\\index.mdx': RECORD }), /обратная черта/],
    ['a link', patched((b, d) => ((b[d + 5] = 3), b.writeUInt32LE(0o120777 * 0x10000, d + 38))), /ссылка или особый файл/],
    ['a password', patched((b, d) => b.writeUInt16LE(1, d + 8)), /под паролем/],
    ['strange packing', patched((b, d) => b.writeUInt16LE(12, d + 10)), /непонятным способом/],
    ['twins', archive({ 'a/index.mdx': RECORD, 'a/Foto.jpg': photo, 'a/foto.JPG': photo }), /в архиве дважды/],
    ['a bomb', archive({ 'a/index.mdx': RECORD, 'a/foto.jpg': big }), /сжат больше чем в 200 раз/],
    ['declared too small', patched((b, d) => b.writeUInt32LE(10, d + 24)), /не распаковывается/],
    ['declared too large', patched((b, d) => b.writeUInt32LE(b.readUInt32LE(d + 24) + 5, d + 24)), /сказано \d+ байт, а внутри/],
    ['declared enormous', patched((b, d) => b.writeUInt32LE(3_000_000_000, d + 24)), /больше 45 МБ/],
    ['a wrong sum', patched((b, d) => b.writeUInt32LE(7, d + 16)), /контрольная сумма/],
    ['another name inside', patched((b) => (b[30] = 0x71)), /одно имя, у файла другое/],
    ['nowhere', patched((b, d) => b.writeUInt32LE(b.length - 5, d + 42)), /обрывается|нет самого файла/],
    ['zip64', patched((b) => b.writeUInt32LE(0xffffffff, b.length - 6)), /ZIP64/],
    ['too many', archive(Object.fromEntries(Array.from({ length: 81 }, (_, i) => [`a/${i}.jpg`, 'x']))), /81 файлов/],
    ['no record', archive({ 'foto.jpg': photo }), /нет записи/],
    ['two records', archive({ 'a/index.mdx': RECORD, 'b/index.mdx': RECORD }), /несколько записей/],
    ['a program', archive({ 'a/index.mdx': RECORD, 'a/setup.exe': 'MZ' }), /лишний файл/],
    ['a heic', archive({ 'a/index.mdx': RECORD, 'a/IMG.HEIC': 'x' }), /браузеры не показывают/],
    ['a picture elsewhere', archive({ 'a/index.mdx': RECORD, 'b/foto.jpg': photo }), /не рядом с записью/],
    ['text as a picture', archive({ 'a/index.mdx': WITH_PHOTO, 'a/foto-1.jpg': 'не снимок' }), /не открывается как снимок/],
    ['a png called jpg', archive({ 'a/index.mdx': WITH_PHOTO, 'a/foto-1.jpg': PNG }), /внутри PNG/],
    ['windows-1251', archive({ 'a/index.mdx': Buffer.from([0x2d, 0x2d, 0x2d, 0x0a, 0xcf, 0xf0, 0xe8, 0xe2, 0xe5, 0xf2]) }), /Windows-1251/],
    ['no fields', archive({ 'a/index.mdx': 'Просто текст' }), /начинается не со строки/],
    ['schema', archive({ 'a/index.mdx': RECORD.replace('year: 2025', 'year: давно') }), /projects\/a\/index\.mdx:7:.*\n.*«давно»/],
    ['a rule', archive({ 'a/index.mdx': RECORD.replace('[rodnik]', '[rodnichok]') }), /rodnik/],
    ['code in the text', archive({ 'a/index.mdx': `${RECORD}\n{process.env.X}\n` }), /выражение в фигурных скобках/],
    ['a picture that is not there', archive({ 'a/index.mdx': WITH_PHOTO }), /нет в папке записи/],
    ['a huge record', archive({ 'a/index.mdx': RECORD + 'слово и дело '.repeat(1) + Array.from({ length: 90_000 }, (_, i) => `слово${i}`).join(' ') }), /больше 1 МБ/],
  ];

  it.each(table)('%s', async (_, bytes, said) => {
    const before = projects();
    const { ok, text } = await accept(bytes);
    expect(text).toMatch(said);
    expect(ok).toBe(false);
    expect(projects()).toEqual(before);
  });

  it('a fault of the text is told on the line of the file that was sent', async () => {
    const sent = `${RECORD}\n{process.env.X}\n`;
    const line = sent.split('\n').indexOf('{process.env.X}') + 1;
    for (const [record, shift] of [[sent, 0], [sent.replace('---\n', '---\ndraft: true\n'), 1]] as const) expect((await accept(archive({ 'a/index.mdx': record }))).text).toContain(`projects/a/index.mdx:${line + shift}:`);
  });

  it('a file that is not there, a folder', async () => {
    expect((await acceptPractice(run, { file: join(base, 'net.zip') })).text).toContain('нет. Проверьте имя');
    expect((await acceptPractice(run, { file: base })).text).toContain('папка, а нужен файл');
  });

  it('random bytes and a sound archive with random changes: a sentence, never a throw', () => {
    const zip = archive({ 'a/index.mdx': RECORD, 'a/foto.jpg': photo.subarray(0, 300) });
    const broken = fc.array(fc.tuple(fc.nat(zip.length - 1), fc.nat(255)), { minLength: 1, maxLength: 12 }).map((changes) => {
      const bytes = Buffer.from(zip);
      for (const [at, byte] of changes) bytes[at] = byte;
      return bytes;
    });
    const random = fc.uint8Array({ maxLength: 400 }).map((bytes) => Buffer.concat([Buffer.from('PK\x03\x04', 'latin1'), bytes]));
    fc.assert(
      fc.property(fc.oneof(broken, random), (bytes) => {
        const read = readZip(bytes, () => true);
        expect(read.ok || read.faults.every((fault) => /[а-яё]/.test(fault))).toBe(true);
      }),
      { numRuns: 1000, seed: 24 },
    );
  });
});

describe('archives that are taken', () => {
  it('tries without writing, then writes a draft with the next code', async () => {
    const dry = await accept(SOUND, { dry: true });
    expect(dry.text).toMatch(/^Проверено, ничего не записано\. Практика «skameyka-u-pruda» получила бы код П-2/);
    expect(projects()).toEqual(['kolodets']);
    const { ok, text } = await accept(SOUND);
    expect(text).toMatch(/^Принято: практика «skameyka-u-pruda», код П-2/);
    expect(text).toContain('удалите строку draft: true');
    expect(ok).toBe(true);
    expect(projects()).toEqual(['kolodets', 'skameyka-u-pruda']);
    const written = readFileSync(join(temporary.root, 'projects/skameyka-u-pruda/index.mdx'), 'utf8');
    expect(written).toBe(RECORD.replace('П-?', 'П-2').replace('\n---\nРассказ', '\ndraft: true\n---\nРассказ'));
    expect((await temporary.check(TODAY)).problems.filter((p) => p.severity === 'error')).toEqual([]);
    expect(readdirSync(run.cacheFolder).filter((name) => name.startsWith('accept-'))).toEqual([]);
  });

  it('a taken name is told of, or asked about', async () => {
    expect((await accept(SOUND)).text).toMatch(/«skameyka-u-pruda» уже занято.*«skameyka-u-pruda-2»/s);
    const asked = await accept(SOUND, { dry: true, askId: (why, proposal) => Promise.resolve(why.includes('занято') ? proposal : '') });
    expect(asked.text).toContain('Практика «skameyka-u-pruda-2» получила бы код П-3');
  });

  it.each([
    ['one folder deeper', { 'Мои файлы/projects/lavka/index.mdx': RECORD }, 'lavka'],
    ['the record on top, named by the archive', { 'index.mdx': RECORD }, 'praktika-dva'],
    ['the record on top under its own name', { 'lavochka.mdx': RECORD }, 'lavochka'],
    ['with litter of systems', { 'lavka/index.mdx': RECORD, '__MACOSX/lavka/._index.mdx': 'x', 'lavka/.DS_Store': 'x', 'Thumbs.db': 'x' }, 'lavka'],
  ])('%s', async (_, files, id) => {
    expect((await accept(archive(files), { dry: true }, 'praktika-praktika-dva.zip')).id).toBe(id);
  });

  it('without any name the title gives one', async () => {
    expect((await accept(archive({ 'index.mdx': RECORD }), { dry: true }, 'Новая папка.zip')).id).toBe('skameyka-u-pruda-2');
  });

  it('a picture loses the place where it was taken', async () => {
    const { ok, text } = await accept(archive({ 'lavka-s-foto/index.mdx': WITH_PHOTO, 'lavka-s-foto/foto-1.jpg': withPlace }));
    expect(text).toContain('удалены пометки камеры');
    expect(ok).toBe(true);
    const file = join(temporary.root, 'projects/lavka-s-foto/foto-1.jpg');
    expect((await sharp(withPlace).metadata()).exif).toBeDefined();
    expect((await sharp(file).metadata()).exif).toBeUndefined();
  });
});

describe('the code of a record', () => {
  it('stands where the placeholder stood, or at the end; other lines do not move', () => {
    expect(withCode('---\ntitle: А\ncode: П-?\n---\nТекст', 'П-7')).toBe('---\ntitle: А\ncode: П-7\ndraft: true\n---\nТекст');
    expect(withCode('---\ntitle: А\ndraft: false\n---\ncode: в тексте', 'П-7')).toBe('---\ntitle: А\ndraft: true\ncode: П-7\n---\ncode: в тексте');
    expect(withCode('без полей', 'П-7')).toBe('без полей');
  });
});

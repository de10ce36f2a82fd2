/** Classes of faults, not a list of them: whatever happens to the bytes of a folder, the check ends soon and says where. */
import { PDFDocument, StandardFonts } from '@cantoo/pdf-lib';
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { strToU8, zipSync } from 'fflate';
import sharp from 'sharp';
import { expect, it } from 'vitest';
import { fixContent } from '../src/doors/fix-content.ts';
import type { Problem } from '../src/kernel/problems.ts';
import { project, PROJECT_FIELDS, SOUND_FILES, TemporaryRoot, TOS, type Files } from './minimal-root.ts';

const SECONDS = 5;
const isLocated = (p: Problem): boolean => p.file !== '' && p.line >= 1 && p.column >= 1 && p.found !== '' && /[а-яё«<]/i.test(p.expected);

const MEDIA = 'media:\n  - {file: a.jpg, moment: после, alt: Колодец под крышей, author: Автор, people: нет}\n  - {file: b.png, moment: после, alt: Колодец сбоку, author: Автор, people: нет}\n';
const DOCUMENT = (file: string): string => `title: Устав\nkind: устав\nfile: ${file}\nsources:\n  - title: Проверочный источник\nasOf: 2026-11\n`;
const blank = sharp({ create: { width: 120, height: 110, channels: 3, background: '#789' } });
const pdf = await PDFDocument.create();
pdf.addPage([300, 300]).drawText('Ustav', { font: await pdf.embedFont(StandardFonts.Helvetica) });

/** Every kind of file that an editor may spoil. */
const WHOLE: Record<string, Uint8Array> = Object.fromEntries(
  Object.entries({
    ...SOUND_FILES,
    'tos/zarechensky/rodnik.yaml': `${TOS}note: ТОС "Родник"  у реки\npoint: {lat: 61.1, lng: 41.1, precision: дом}\n`,
    'projects/kolodets/index.mdx': project('Текст, **важный**.\n\n<Note title="Важно">\n\nСлова.\n\n</Note>\n\n| а | б |\n|---|---|\n| 1 | 2 |\n', PROJECT_FIELDS + MEDIA),
    'projects/kolodets/a.jpg': await blank.clone().withExif({ IFD0: { Make: 'Phone' } }).jpeg().toBuffer(),
    'projects/kolodets/b.png': await blank.clone().png().toBuffer(),
    'documents/ustav/index.yaml': DOCUMENT('ustav.pdf'),
    'documents/ustav/ustav.pdf': await pdf.save(),
    'documents/polozhenie/index.yaml': DOCUMENT('polozhenie.docx').replace('Устав', 'Положение'),
    'documents/polozhenie/polozhenie.docx': zipSync({ '[Content_Types].xml': strToU8('<Types/>'), 'word/document.xml': strToU8('<w:document>Положение</w:document>') }),
    'exceptions.yaml': '- {file: tos/zarechensky/rodnik.yaml, code: typing-straight-quotes, reason: так в источнике, until: 2027-01-01}\n',
    'redirects.yaml': '- {from: /tos/a/, to: /tos/rodnik/}\n',
    'geo/lakes.geojson': '{"type":"FeatureCollection","features":[{"type":"Feature","properties":{},"geometry":{"type":"Polygon","coordinates":[[[41.1,61.1],[41.2,61.1],[41.2,61.2],[41.1,61.1]]]}}]}',
  }).map(([name, text]) => [name, typeof text === 'string' ? Buffer.from(text) : text!]),
);

const where = fc.double({ min: 0, max: 1, noNaN: true });
const damage = fc.record({ file: fc.constantFrom(...Object.keys(WHOLE)), how: fc.constantFrom('flip', 'insert', 'cut', 'drop', 'repeat', 'replace'), where, length: fc.nat(60), bytes: fc.oneof(fc.uint8Array({ minLength: 1, maxLength: 40 }), fc.constantFrom('{{{', '"', '\0', '<', '---\n', '&a [*a]', '\u202E', 'ё', '!!', ': ', '\t', '\uFFFD', '[[[[', '](javascript:', '9'.repeat(400)).map((text) => Buffer.from(text))) });
type Damage = typeof damage extends fc.Arbitrary<infer T> ? T : never;

function spoilt({ file, how, where: at, length, bytes }: Damage): Uint8Array {
  const whole = Buffer.from(WHOLE[file]!);
  const from = Math.floor(at * whole.length);
  if (how === 'cut') return whole.subarray(0, from);
  if (how === 'replace') return Buffer.from(bytes);
  if (how === 'flip') return Buffer.concat([whole.subarray(0, from), Buffer.from([(whole[from] ?? 0) ^ (1 << (length % 8))]), whole.subarray(from + 1)]);
  if (how === 'drop') return Buffer.concat([whole.subarray(0, from), whole.subarray(from + length)]);
  if (how === 'repeat') return Buffer.concat([whole, whole]);
  return Buffer.concat([whole.subarray(0, from), Buffer.from(bytes), whole.subarray(from)]);
}

function damagedRoot(all: readonly Damage[]): TemporaryRoot {
  return new TemporaryRoot({ ...WHOLE, ...(Object.fromEntries(all.map((one) => [one.file, spoilt(one)])) as Files) });
}

it('the whole folder is sound before it is spoilt', async () => {
  using root = new TemporaryRoot(WHOLE);
  expect((await root.check()).problems.filter(({ severity }) => severity === 'error')).toEqual([]);
});

it('spoilt bytes of any file: located words, soon', { timeout: 120_000 }, async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(damage, { minLength: 1, maxLength: 3 }), async (all) => {
      using root = damagedRoot(all);
      const started = process.cpuUsage();
      const { problems } = await root.check();
      const { user, system } = process.cpuUsage(started);
      return (user + system) / 1e6 < SECONDS && problems.every(isLocated);
    }),
    { numRuns: 120 },
  );
});

it('any JSON for the region or a layer of the map has at least one located fault', { timeout: 60_000 }, async () => {
  const value = fc.oneof(fc.jsonValue({ maxDepth: 3 }), fc.record({ type: fc.constantFrom('FeatureCollection', 'Feature', 1), features: fc.oneof(fc.array(fc.jsonValue({ maxDepth: 3 }), { minLength: 1 }), fc.jsonValue()) }));
  await fc.assert(
    fc.asyncProperty(value, fc.constantFrom('region.json', 'geo/lakes.geojson', 'exceptions.yaml', 'redirects.yaml'), async (data, file) => {
      using root = new TemporaryRoot({ [file]: JSON.stringify(data) });
      const { problems } = await root.check();
      const isEmptyList = file.endsWith('.yaml') ? data === null || (Array.isArray(data) && data.length === 0) : false;
      return (isEmptyList || problems.length > 0 || isSoundLayer(data)) && problems.every(isLocated);
    }),
    { numRuns: 100 },
  );
});

function isSoundLayer(data: unknown): boolean {
  return data !== null && typeof data === 'object' && 'features' in data && Array.isArray(data.features) && data.features.length === 0;
}

it('mending of a spoilt folder: twice is as once, what cannot be read is not touched, and nothing becomes worse', { timeout: 120_000 }, async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(damage, { minLength: 1, maxLength: 4 }), async (all) => {
      using root = damagedRoot(all);
      const before = bytesOf(root.root);
      const faults = errorsIn((await root.check()).problems);
      const report = fixContent(root.root, join(root.root, '..'));
      const after = bytesOf(root.root);
      const written = new Set(report.files.filter(({ done }) => done.length > 0).map(({ file }) => file.replace(/^content\//, '')));
      expect([...after.keys()]).toEqual([...before.keys()]);
      for (const [name, hash] of after) expect(hash === before.get(name), name).toBe(!written.has(name));
      expect(fixContent(root.root, join(root.root, '..')).files.flatMap(({ done }) => done)).toEqual([]);
      const left = (await root.check()).problems;
      // A file that could not be read hides its faults; one that reads now may show them.
      const wereHidden = faults.some(({ code }) => /encoding|lfs|merge|yaml|frontmatter/.test(code));
      if (!wereHidden) expect(errorsIn(left).length).toBeLessThanOrEqual(faults.length + left.filter(({ code }) => code === 'exception-needless').length);
    }),
    { numRuns: 60 },
  );
});

function errorsIn(problems: readonly Problem[]): Problem[] {
  return problems.filter(({ severity }) => severity === 'error');
}

function bytesOf(root: string): Map<string, string> {
  const files = readdirSync(root, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return new Map(files.map((entry) => join(entry.parentPath, entry.name)).toSorted().map((path) => [path.slice(root.length + 1), createHash('sha256').update(readFileSync(path)).digest('hex')]));
}

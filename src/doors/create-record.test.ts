import { readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { expect, it } from 'vitest';
import { parse } from 'yaml';
import { TemporaryRoot, project, PROJECT_FIELDS, TODAY, type Files } from '../../tests/minimal-root.ts';
import { Asker } from './ask.ts';
import { createRecord } from './create-record.ts';
import type { Kind } from './new-record.ts';

const EXAMPLE = project('Рассказ.\n', PROJECT_FIELDS.replace('sources:', `problem: Воды не было
solution: >-
  Выкопать колодец
  и накрыть крышей
steps:
  - text: Собрание
    weeks: 1
objectTypes: [kolodets]
results:
  - what: Колодцы
    value: 1
    unit: шт.
money:
  spent: 5000
  asOf: 2025
  source:
    title: Проверочный источник
printTexts:
  short: Соседи выкопали колодец.
sources:`));
const BLANKS: Files = Object.fromEntries(['project.mdx', 'event.yaml', 'document.yaml'].map((name) => [`_templates/${name}`, readFileSync(join('content/_templates', name), 'utf8').replaceAll('pskovsky', 'zarechensky')]));

async function made(temporary: TemporaryRoot, kind: Kind, flags: Record<string, string>, from?: string): Promise<{ path: string; text: string }> {
  const base = dirname(temporary.root);
  const run = { projectRoot: base, contentRoot: temporary.root, cacheFolder: base, outFolder: base, kitFolder: base, today: TODAY };
  const path = await createRecord(run, kind, new Asker({ ...flags, yes: true }), from);
  return { path: path.slice(path.indexOf('content/')), text: readFileSync(resolve(path), 'utf8') };
}

it('a copy of a practice keeps what is common and shows the rest as hints', async () => {
  using temporary = new TemporaryRoot({ ...BLANKS, 'projects/kolodets/index.mdx': EXAMPLE, 'object-types/kolodets.yaml': 'order: 1\ntitle: Колодец\n' });
  const { path, text } = await made(temporary, 'project', { title: 'Колодец у школы', municipality: 'Зареч', place: 'Школьная улица', date: '2027' }, 'kolodets');
  expect(path).toBe('content/projects/kolodets-u-shkoly/index.mdx');
  const data = parse(text.split('---')[1]!) as Record<string, unknown>;
  expect(data).toMatchObject({ title: 'Колодец у школы', code: 'П-2', municipality: 'zarechensky', place: 'Школьная улица', year: 2027, direction: 'blagoustroystvo', objectTypes: ['kolodets'], replicatedFrom: ['kolodets'], statusHistory: [{ status: 'идея' }], draft: true });
  for (const field of ['tos', 'money', 'results', 'media', 'contests', 'printTexts', 'problem', 'steps']) expect(data).not.toHaveProperty(field);
  expect(text).toContain('# У соседей было так:\n# problem: Воды не было\n# У соседей было так:\n# solution: Выкопать колодец и накрыть крышей\n');
  expect(text).toContain('# У соседей было так:\n# steps:\n#   - text: Собрание\n#     weeks: 1\n');
  expect(text).not.toContain('5000');
  const uncommented = text.replace(/^# (steps:|problem:|  - text: Собрание|    weeks: 1)/gm, '$1');
  expect(parse(uncommented.split('---')[1]!)).toMatchObject({ problem: 'Воды не было', steps: [{ text: 'Собрание', weeks: 1 }] });
});

it('only a practice that is there and is published can be copied', async () => {
  using temporary = new TemporaryRoot({ ...BLANKS, 'projects/chernovik/index.mdx': project('', `draft: true\n${PROJECT_FIELDS.replace('П-1', 'П-2')}`) });
  await expect(made(temporary, 'project', { title: 'А' }, 'kolodec')).rejects.toThrow('практики «kolodec» нет. Возможно, вы имели в виду «kolodets»');
  await expect(made(temporary, 'project', { title: 'А' }, 'chernovik')).rejects.toThrow('черновик');
  await expect(made(temporary, 'event', { title: 'А' }, 'kolodets')).rejects.toThrow('--from бывает только у практики');
});

it('an event gets its year into the name, and the whole region may be meant', async () => {
  using temporary = new TemporaryRoot(BLANKS);
  const { path, text } = await made(temporary, 'event', { title: 'Форум соседей', date: '2026-05', kind: 'форум' });
  expect(path).toBe('content/events/forum-sosedey-2026.yaml');
  const data = parse(text) as object;
  expect(data).toMatchObject({ title: 'Форум соседей', kind: 'форум', date: '2026-05' });
  expect(data).not.toHaveProperty('municipality');
  await expect(made(temporary, 'event', { title: 'Форум', kind: 'фурум' })).rejects.toThrow('Возможно, вы имели в виду «форум»');
});

it('understands a municipality and a day as people write them, and does not make one event twice', async () => {
  using temporary = new TemporaryRoot(BLANKS);
  const given = { title: 'Субботник', date: '5.10.2026', kind: 'субботник', municipality: 'Зареченский р-н' };
  const { path, text } = await made(temporary, 'event', given);
  expect(parse(text)).toMatchObject({ date: '2026-10-05', municipality: 'zarechensky' });
  await expect(made(temporary, 'event', { ...given, title: '«субботник»' })).rejects.toThrow(`Такая запись уже есть: ${path.replace('content/', '')}`);
  await expect(made(temporary, 'event', { ...given, date: '32.10.2026' })).rejects.toThrow('16.05.2026');
  expect((await made(temporary, 'event', { ...given, date: '10.2026' })).text).toContain('\ndate: 2026-10\n');
  await expect(made(temporary, 'tos', { title: 'ТОС «Родник»', municipality: 'zarechensky' })).rejects.toThrow('tos/zarechensky/rodnik.yaml');
  expect((await made(temporary, 'tos', { title: 'Родник', municipality: 'zarechensky', id: 'rodnik-2' })).path).toBe('content/tos/zarechensky/rodnik-2.yaml');
});

it('a blank of the generator that nobody filled in is not published', async () => {
  using temporary = new TemporaryRoot();
  const { path } = await made(temporary, 'event', { title: 'Форум соседей', date: '2026-05', kind: 'форум', municipality: 'zarechensky' });
  const { problems } = await temporary.check();
  expect(problems.filter(({ file, code }) => file === path && code === 'blank-left').map(({ field }) => field)).toEqual(['sources[1].title', 'sources[1].publisher', 'sources[1].url']);
});

it('a document is brought beside its record', async () => {
  using temporary = new TemporaryRoot({ ...BLANKS, 'documents/ustav/index.yaml': 'x', '../Положение о конкурсе.PDF': '%PDF-1.7' });
  const given = { title: 'Устав', municipality: 'zarechensky', kind: 'устав', date: '2026-02-01', file: join(dirname(temporary.root), 'Положение о конкурсе.PDF') };
  const { path, text } = await made(temporary, 'document', given);
  expect(path).toBe('content/documents/ustav-zarechensky/index.yaml');
  expect(parse(text)).toMatchObject({ kind: 'устав', date: '2026-02-01', municipality: 'zarechensky', file: 'polozhenie-o-konkurse.pdf' });
  expect(readFileSync(join(temporary.root, 'documents/ustav-zarechensky/polozhenie-o-konkurse.pdf'), 'utf8')).toBe('%PDF-1.7');
  await expect(made(temporary, 'document', { ...given, file: 'nothing.pdf' })).rejects.toThrow('Файла «nothing.pdf» нет');
});

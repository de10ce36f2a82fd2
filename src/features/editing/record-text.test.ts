import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { collections } from '../../collections.ts';
import { formFields } from './form-field.ts';
import { BODY, ORIGIN, readRecord, writeRecord, type Layout } from './record-text.ts';

const layouts = Object.values(collections).map(({ folder, layout, schema }) => ({ folder, layout: { fields: formFields(schema), hasBody: layout.startsWith('mdx') } }));

function filesOf(root: string): { file: string; layout: Layout }[] {
  return layouts.flatMap(({ folder, layout }) => {
    const names = (() => {
      try {
        return readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' });
      } catch {
        return [];
      }
    })();
    return names.filter((name) => (layout.hasBody ? name.endsWith('.mdx') : name.endsWith('.yaml'))).map((name) => ({ file: join(root, folder, name), layout }));
  });
}

describe.each(['content', 'tests/fixtures/vymyshlensk'])('%s', (root) => {
  const files = filesOf(root);

  it('has records', () => expect(files.length).toBeGreaterThan(100));

  it('a record that was opened and saved has the same bytes', () => {
    const changed = files.filter(({ file, layout }) => {
      const text = readFileSync(file, 'utf8');
      return writeRecord(readRecord(text, layout), layout) !== text;
    });
    expect(changed.map(({ file }) => file)).toEqual([]);
  });

  it('one changed field changes one place', () => {
    const noisy = files.flatMap(({ file, layout }) => {
      const text = readFileSync(file, 'utf8');
      const values = readRecord(text, layout);
      const written = writeRecord({ ...values, asOf: '2031-05-17' }, layout);
      const before = text.split('\n');
      const strange = written.split('\n').filter((line) => !before.includes(line) && line !== 'asOf: 2031-05-17');
      return strange.length > 0 ? [`${file}: ${strange[0]}`] : [];
    });
    expect(noisy).toEqual([]);
  });
});

const tos: Layout = { fields: formFields(collections.tos.schema), hasBody: false };
const project: Layout = { fields: formFields(collections.projects.schema), hasBody: true };

const TEXT = `# Образец
name: Берег
# Код даётся один раз
code: Т-7 # в газете
place: улица Береговая
type: улица
statusHistory:
  - status: работает
    # по словам соседей
    date: 2020
boundary:
  text: Береговая, дома 1–9
  precision: приблизительно
  polygon: [[30.1, 57.1], [30.2, 57.1], [30.2, 57.2], [30.1, 57.1]]
sources:
  - title: Решение
    kind: документ
asOf: 2024
`;

it('what an editor leaves empty is not written; what was said aloud stays', () => {
  const values = { ...readRecord(TEXT, tos), regNo: '', awards: [], web: [], note: '  ', charter: { regNo: '', date: '', act: '' }, legalEntity: null, residents: undefined };
  expect(writeRecord(values, tos)).toBe(TEXT);
});

it('notes, rings and unknown keys outlive a change beside them', () => {
  const values = readRecord(TEXT, tos);
  const written = writeRecord({ ...values, code: 'Т-8', novelty: 'есть', statusHistory: [{ status: 'работает', date: '2021' }, { status: 'ликвидирован', date: '' }], regNo: '15' }, tos);
  expect(written).toBe(`# Образец
name: Берег
# Код даётся один раз
code: Т-8 # в газете
regNo: "15"
place: улица Береговая
type: улица
statusHistory:
  - status: работает
    # по словам соседей
    date: 2021
  - status: ликвидирован
boundary:
  text: Береговая, дома 1–9
  precision: приблизительно
  polygon: [[30.1, 57.1], [30.2, 57.1], [30.2, 57.2], [30.1, 57.1]]
sources:
  - title: Решение
    kind: документ
asOf: 2024
novelty: есть
`);
});

it('a new record is written as our files are', () => {
  const long = 'Соседи собрались, посчитали деньги и за одно лето поставили у реки лавки, урны и качели для детей.';
  const written = writeRecord({ title: 'Лавки', year: '', tos: ['bereg', 'sad'], lead: long, asOf: '2025', draft: false, media: [{ file: './vid.webp', moment: 'после', alt: 'Лавки', author: 'Фото жителей', people: 'нет', caption: '' }], [BODY]: 'Первый абзац.\r\n\r\n<Фото />', sources: [{ title: 'Газета: заметка', kind: 'публикация' }] }, project);
  expect(written).toBe(`---
title: Лавки
lead: >-
  Соседи собрались, посчитали деньги и за одно лето поставили у реки лавки, урны и качели для детей.
tos: [bereg, sad]
year: null
media:
  - file: vid.webp
    moment: после
    alt: Лавки
    author: Фото жителей
    people: нет
sources:
  - title: "Газета: заметка"
asOf: 2025
---

Первый абзац.

<Фото />
`);
  expect(readRecord(written, project)[ORIGIN]).toBe(written);
});

import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { observation, partialDate, ref, sources, text, year } from '../kernel/fields.ts';
import { DOCUMENT, DOCUMENTED, FROM_LIFE_DOCUMENT, LIFE_DOCUMENT, LIFE_DOCUMENTED } from './documented-schemas.ts';
import { fieldRows, fieldTable, withTables } from './field-table.ts';

const schema = z.strictObject({
  title: text(100).describe('Что сделали'),
  municipality: ref('municipalities').describe('Где'),
  year: year().nullable().describe('Год'),
  founded: partialDate().optional().describe('Когда'),
  people: observation.optional().describe('Сколько людей'),
  parts: z.array(z.strictObject({ kind: z.enum(['деньги', 'труд']).describe('Чем') })).default([]).describe('Части'),
  sources: sources.describe('Откуда'),
});

describe('table of fields', () => {
  it('says what to write, how, and whether it must be there', () => {
    expect(fieldRows(schema).map((row) => [row.name, row.type, row.isRequired])).toEqual([
      ['title', 'текст', true],
      ['municipality', 'имя файла: муниципалитет', true],
      ['year', 'целое число или null', true],
      ['founded', 'дата', false],
      ['people', '[число с источником](#число-с-источником)', false],
      ['parts', 'список', false],
      ['parts[].kind', '`деньги`, `труд`', true],
      ['sources', 'список: [источник](#источник)', true],
    ]);
  });

  it('gives every field of a ТОС and of a project a meaning in Russian', () => {
    const silent = [...fieldRows(DOCUMENTED.tos), ...fieldRows(DOCUMENTED.project)].filter((row) => !/[а-яё]/i.test(row.meaning));
    expect(silent.filter((row) => !row.name.includes('.') && row.type !== 'вложенные поля').map((row) => row.name)).toEqual([]);
  });

  it('stands in the editors’ guide as the schemas say (run: node scripts/field-tables.ts)', () => {
    const committed = readFileSync(DOCUMENT, 'utf8');
    expect(committed).toContain(fieldTable(DOCUMENTED.tos));
    expect(withTables(committed, DOCUMENTED)).toBe(committed);
    const life = readFileSync(LIFE_DOCUMENT, 'utf8');
    expect(withTables(life, LIFE_DOCUMENTED, FROM_LIFE_DOCUMENT)).toBe(life);
    expect(life.match(/<!-- поля: /g)).toHaveLength(Object.keys(LIFE_DOCUMENTED).length);
  });
});

import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { must, partialDate, text } from '../kernel/fields.ts';
import { explain, fieldName } from './explain.ts';
import { parseYaml } from './yaml.ts';

const schema = z.strictObject({
  name: text(20).describe('Название'),
  kind: z.enum(['двор', 'улица']),
  size: z.number().int().min(1, must('не меньше одного')).optional(),
  free: z.number().min(2).max(5).optional(),
  pair: z.tuple([z.number(), z.number()]).optional(),
  when: partialDate().optional(),
  list: z.array(z.strictObject({ what: text() })).optional(),
});

function told(yaml: string): string[] {
  const located = parseYaml(yaml, 'a');
  const parsed = schema.safeParse(located.data);
  return explain(parsed.success ? [] : parsed.error.issues, schema, located, 'a').map((p) => `${p.line}:${p.column} ${p.field} ${p.code}: ${p.found} → ${p.expected}${p.hint ? ` (${p.hint})` : ''}`);
}
const sound = 'name: а\nkind: двор\n';

describe('explain', () => {
  it.each([
    ['kind: двор\n', '1:1 name missing: поля нет → обязательное поле: название (Добавьте строку «name: …».)'],
    ['name: а\n', '1:1 kind missing: поля нет → обязательное поле (двор · улица) (Добавьте строку «kind: …».)'],
    ['naem: а\nkind: двор\n', '1:1 naem unknown-key: неизвестное поле «naem» → одно из полей: name, kind, size, free, pair, when, list (Возможно, вы имели в виду «name».)'],
    [`${sound}size: 1.5\n`, '3:7 size wrong-type: «1.5» → целое число'],
    [`${sound}size: 0\n`, '3:7 size out-of-range: «0» → не меньше одного'],
    [`${sound}free: 1\n`, '3:7 free out-of-range: «1» → число не меньше 2'],
    [`${sound}free: .nan\n`, '3:7 free wrong-type: «.nan» → число'],
    [`${sound}pair: [1]\n`, '3:7 pair out-of-range: список: 1 → список из 2\u00A0чисел'],
    [`${sound}when: 2025.06\n`, '3:7 when wrong-type: «2025.06» → дата: 2025-06-14, 2025-06 или 2025 (Напишите так: 2025-06.)'],
    [`${sound}list: [5]\n`, '3:8 list[1] wrong-type: «5» → вложенные поля: what (Каждое поле — на своей строке с отступом: «what: …».)'],
    ['- а\n', '1:1  wrong-type: список, в нём одно слово: «а» → строки вида «поле: значение» (Сравните с образцом из папки _templates.)'],
    ['__proto__: 1\nname: а\nkind: двор\n', '1:1 __proto__ unknown-key: неизвестное поле «__proto__» → одно из полей: name, kind, size, free, pair, when, list (Удалите поле или впишите сведения в подходящее.)'],
  ])('%s', (yaml, expected) => expect(told(yaml)).toEqual([expected]));

  it('sound data has nothing to tell', () => expect(told(sound)).toEqual([]));
  it('names places as people point at them', () => expect(fieldName(['money', 'parts', 1, 'amount'])).toBe('money.parts[2].amount'));
});

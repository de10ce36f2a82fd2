import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ContentError, formatAnnotation, formatProblem, problem, sortProblems } from './problems.ts';

const told = problem({ file: 'content/tos/a.yaml', line: 3, column: 7, field: 'place', code: 'missing', found: 'поля нет', expected: 'текст', hint: 'Добавьте.' });
const anyProblem = fc
  .record({ file: fc.constantFrom('a', 'b'), line: fc.nat(3), column: fc.nat(3), code: fc.constantFrom('x', 'y'), field: fc.constantFrom('', 'f') })
  .map((p) => problem({ ...p, found: 'н', expected: 'о' }));

it('prints four lines: place, found, expected, hint', () => {
  expect(formatProblem(told)).toBe('content/tos/a.yaml:3:7  ОШИБКА [missing]  поле «place»\n    найдено:   поля нет\n    ожидается: текст\n    подсказка: Добавьте.');
});

it('prints a warning as one, and no empty parts', () => {
  expect(formatProblem(problem({ file: 'a', code: 'c', found: 'н', expected: 'о', severity: 'warning' }))).toBe('a:1:1  внимание [c]\n    найдено:   н\n    ожидается: о');
});

it('annotations are one line with escaped signs', () => {
  const text = formatAnnotation({ ...told, file: 'content/а, б:в.yaml', found: '100 %\nвторая' });
  expect(text).toBe('::error file=content/а%2C б%3Aв.yaml,line=3,col=7,title=missing::Поле «place». Найдено: 100 %25%0Aвторая. Ожидается: текст. Добавьте.');
});

describe('sortProblems', () => {
  it('gives one order whatever came first, and loses nothing', () => {
    fc.assert(
      fc.property(fc.array(anyProblem), (list) => {
        expect(sortProblems(list.toReversed()).map(formatProblem)).toEqual(sortProblems(list).map(formatProblem));
        expect(sortProblems(list)).toHaveLength(list.length);
      }),
    );
  });
});

it('the error of a build counts errors in Russian and leaves warnings out', () => {
  const error = new ContentError([told, { ...told, severity: 'warning', code: 'tiny' }]);
  expect(error.message.replaceAll('\u00A0', ' ')).toMatch(/^В содержании 1 ошибка; сайт не собран\./);
  expect(error.message).not.toContain('tiny');
});

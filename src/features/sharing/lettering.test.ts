import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { openFaces } from './lettering.ts';

const faces = openFaces('src/styles/fonts');

describe('набор своими шрифтами', () => {
  test('ширина растёт с размером, очертание непусто', () => {
    const face = faces['serif-bold'];
    expect(face.width('Двор', 20)).toBeCloseTo(face.width('Двор', 10) * 2);
    const [small, large] = [10, 20].map((size) => face.outline('Двор', 0, 0, size).flat());
    expect(large!.length).toBeGreaterThan(100);
    large!.forEach((value, i) => expect(value).toBeCloseTo(small![i]! * 2));
    expect(face.outline(' ', 0, 0, 20)).toEqual([]);
  });

  test('буквы сближаются: работает кернинг', () => {
    const face = faces['serif-bold'];
    expect(face.width('ГД', 100)).toBeLessThan(face.width('Г', 100) + face.width('Д', 100));
  });

  test('чего в шрифте нет, то становится роднёй или исчезает, но не квадратом', () => {
    expect(faces.serif.lacks('Двор «У реки» — № 12, ₽')).toEqual([]);
    expect(faces.serif.settable('façade № 5')).toBe('facade № 5');
    expect(faces.serif.settable('Двор 🌳 тут')).toBe('Двор  тут');
    expect(faces.serif.settable('й'.normalize('NFD'))).toBe('й');
    expect(faces.serif.settable('дву\u00ADстрочно\nда')).toBe('двустрочно да');
  });

  /** A title with a sign outside of the subset would lose it in the picture: then scripts/subset-fonts.sh must take the sign in. */
  test.each(['content', 'tests/fixtures/vymyshlensk'])('в шрифтах есть все знаки названий и мест: %s', (root) => {
    const files = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((name) => /\.(yaml|mdx)$/.test(name) && !name.includes('_templates'));
    const lines = files.flatMap((name) => readFileSync(join(root, name), 'utf8').split('\n').filter((line) => /^(title|name|nameShort|place|kind|code):/.test(line)).map((line) => ({ name, line })));
    expect(lines.length).toBeGreaterThan(100);
    expect(lines.flatMap(({ name, line }) => [...faces['serif-bold'].lacks(line), ...faces.sans.lacks(line)].map((sign) => `${name}: «${sign}» в «${line}»`))).toEqual([]);
  });
});

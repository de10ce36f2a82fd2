import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { readInks } from '../../kernel/inks.ts';
import { openFaces } from './lettering.ts';
import { PICTURE } from './picture-size.ts';
import { drawGround, drawOverlay, MAP_WINDOW, sheet, type PictureGround, type SharePicture } from './picture.ts';
import { disc, type Mark } from './shapes.ts';

const ink = readInks(readFileSync('src/styles/tokens.css', 'utf8'));
const workshop = { faces: openFaces('src/styles/fonts'), ink };
const ground: PictureGround = {
  siteTitle: 'Атлас придуманной области с очень длинным названием, которое не влезет в строку',
  paths: { land: 'M800 100l200 0 0 300z', water: '', rivers: '', borders: '' },
  towns: [{ name: 'Далёкий Город', x: 1150, y: 300 }],
  mosaic: { tiles: [{ id: 'a', column: 0, row: 0 }, { id: 'b', column: 1, row: 0 }], columns: 2, rows: 1 },
};
const picture: SharePicture = { kicker: 'Дом и двор', title: 'Скамейка', facts: ['Деревня', 'Округ', '2024'], direction: 2, code: 'П-1', lit: ['a'], spots: [{ x: 900, y: 300, kind: 'exact' }] };

/** Ends of all that is laid on the ground. */
function reach(marks: readonly Mark[]): { right: number; bottom: number; left: number } {
  const [xs, ys] = [0, 1].map((which) => marks.flatMap(({ rings }) => rings.flatMap((ring) => ring.filter((_, i) => i % 2 === which)))) as [number[], number[]];
  expect([...xs, ...ys].every(Number.isFinite)).toBe(true);
  return { left: Math.min(...xs), right: Math.max(...xs), bottom: Math.max(...ys) };
}

describe('картинка для мессенджера', () => {
  test('краски — из токенов, подсвечена плитка и точка краской направления', () => {
    const marks = drawOverlay(picture, ground, workshop);
    expect(marks.filter(({ paint }) => paint === ink('direction-2'))).toHaveLength(3); // kicker, tile, spot
    expect(marks).toContainEqual({ rings: [disc(900, 300, 15)], paint: ink('direction-2') });
    expect(drawGround(ground, ink, 2)).toContain(ink('direction-2'));
    expect(() => ink('color-nothing')).toThrow('--color-nothing');
  });

  test.each([
    ['короткое', picture],
    ['двести знаков', { ...picture, title: 'Как жители Заречной улицы восстановили колодец и '.repeat(4).slice(0, 200), facts: ['очень длинное место '.repeat(15), 'Округ', '2024'] }],
    ['одно слово без пробелов', { ...picture, title: 'Ш'.repeat(200) }],
    ['ничего не известно', { ...picture, direction: undefined, code: undefined, facts: [], lit: [], spots: [] }],
  ] satisfies [string, SharePicture][])('%s: всё внутри листа, нет NaN', (_, plan) => {
    expect(sheet(drawGround(ground, ink, plan.direction))).not.toMatch(/NaN|undefined|Infinity/);
    const { left, right, bottom } = reach(drawOverlay(plan, ground, workshop));
    expect(left).toBeGreaterThanOrEqual(0);
    expect(right).toBeLessThanOrEqual(PICTURE.width);
    expect(bottom).toBeLessThanOrEqual(PICTURE.height);
  });

  test.each([50, 58, 64, 90])('строка факта из %i знаков не заходит на карту', (signs) => {
    const plan = { ...picture, spots: [], facts: ['улица Ленина, 50 и 56; населённый пункт в публикации не назван, рядом с рекой и садом'.slice(0, signs), 'Округ'] };
    expect(reach(drawOverlay(plan, { ...ground, towns: [] }, workshop)).right).toBeLessThanOrEqual(MAP_WINDOW.left - 40);
  });

  test('имя города не выходит за край листа', () => {
    const alone = drawOverlay({ ...picture, spots: [] }, ground, workshop);
    expect(reach(alone).right).toBeLessThanOrEqual(PICTURE.width - 10);
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { joinChains, parseSegments } from './chains.ts';
import { clipLines, mend, overlap } from './clip.ts';
import { crossings } from './crossings.ts';
import type { Chain, GridPoint } from './grid.ts';
import { isClosed, samePoint, toGrid, toPosition, withoutRepeats } from './grid.ts';
import { distanceKm, isInside, lengthKm, signedAreaKm2, wind } from './measure.ts';
import { simplify } from './simplify.ts';

/** Chain from «x,y x,y …» in grid units. */
const chain = (text: string): Chain =>
  text.split(' ').map((pair) => {
    const [x, y] = pair.split(',').map(Number);
    return { x: x!, y: y! };
  });

/** Square ring of the given side around a centre in grid units, counter-clockwise. */
const square = (x: number, y: number, side: number): Chain => {
  const h = side / 2;
  return chain(`${x - h},${y - h} ${x + h},${y - h} ${x + h},${y + h} ${x - h},${y + h} ${x - h},${y - h}`);
};

/** A star-shaped ring: any radii give a ring that does not cross itself. */
const star = (radii: readonly number[]): Chain => {
  const points = radii.map((r, i): GridPoint => {
    const angle = (2 * Math.PI * i) / radii.length;
    return { x: 280_000 + Math.round(r * Math.cos(angle)), y: 570_000 + Math.round(r * Math.sin(angle)) };
  });
  return [...points, points[0]!];
};

const stars = fc.array(fc.integer({ min: 300, max: 9000 }), { minLength: 8, maxLength: 60 }).map(star);

describe('сетка', () => {
  it('округляет до четырёх знаков и возвращает те же градусы', () => {
    expect(toPosition(toGrid(28.349649, 57.813551))).toEqual([28.3496, 57.8136]);
    expect(toGrid(-0.00001, 0)).toEqual({ x: 0, y: 0 });
  });

  it('убирает повторы, появившиеся при округлении', () => {
    expect(withoutRepeats(chain('1,1 1,1 2,2 2,2 1,1'))).toEqual(chain('1,1 2,2 1,1'));
  });
});

describe('меры', () => {
  it('площадь квадрата 0,1° × 0,1° на 60° с. ш. — около 61,8 км²', () => {
    expect(signedAreaKm2(square(300_000, 600_000, 1000))).toBeCloseTo(61.82, 1);
  });

  it('длина градуса меридиана — около 111,2 км', () => {
    expect(lengthKm(chain('300000,570000 300000,580000'))).toBeCloseTo(111.195, 2);
  });

  it('расстояние до отрезка, а не до его концов', () => {
    expect(distanceKm({ x: 5000, y: 100 }, chain('0,0 10000,0'))).toBeCloseTo(1.112, 3);
  });

  it('внешний контур обходится против часовой стрелки, остров — по часовой', () => {
    const ring = square(280_000, 570_000, 100);
    for (const given of [ring, [...ring].reverse()]) {
      expect(signedAreaKm2(wind(given, 'outer'))).toBeGreaterThan(0);
      expect(signedAreaKm2(wind(given, 'hole'))).toBeLessThan(0);
    }
  });
});

describe('самопересечения', () => {
  it.each([
    ['восьмёрка', '0,0 10,10 10,0 0,10 0,0', true],
    ['касание вершиной', '0,0 10,0 5,5 10,10 0,10 5,5 0,0', true],
    ['возврат по той же линии', '0,0 10,0 5,0 5,10 0,0', true],
    ['простой квадрат', '0,0 10,0 10,10 0,10 0,0', false],
    ['точка на прямой стороне', '0,0 5,0 10,0 10,10 0,0', false],
  ])('%s', (_, text, crossed) => {
    expect(crossings([chain(text)]).length > 0).toBe(crossed);
  });

  it('видит пересечение двух линий', () => {
    expect(crossings([chain('0,0 10,10'), chain('0,10 10,0')])).toHaveLength(1);
    expect(crossings([square(0, 0, 10), square(100, 0, 10)])).toHaveLength(0);
  });

  it('исправляет восьмёрку, оставляя большую петлю', () => {
    const mended = mend(chain('0,0 100,100 100,0 40,60 0,0'));
    expect(isClosed(mended)).toBe(true);
    expect(crossings([mended])).toEqual([]);
  });
});

describe('упрощение', () => {
  it('убирает мелкий излом и оставляет крупный', () => {
    expect(simplify([chain('280000,570000 280500,570001 281000,570000 281000,571000')], 0.1)).toEqual([
      chain('280000,570000 281000,570000 281000,571000'),
    ]);
  });

  it('не спрямляет берег через соседнее кольцо', () => {
    const shore = chain('0,0 1000,0 1000,1000 520,1000 500,980 480,1000 0,1000 0,0');
    const island = square(500, 995, 4);
    const [drawn] = simplify([shore, island], 0.05);
    expect(drawn!.some((point) => samePoint(point, { x: 500, y: 980 }))).toBe(true);
  });

  it('никогда не создаёт пересечений, оставляет кольцо замкнутым и берёт только исходные точки', () => {
    fc.assert(
      fc.property(stars, fc.double({ min: 0.001, max: 500, noNaN: true }), (ring, tolerance) => {
        fc.pre(crossings([ring]).length === 0);
        const [drawn] = simplify([ring], tolerance);
        expect(isClosed(drawn!)).toBe(true);
        expect(drawn!.length).toBeGreaterThanOrEqual(5);
        expect(crossings([drawn!])).toEqual([]);
        expect(drawn!.every((point) => ring.some((source) => samePoint(source, point)))).toBe(true);
      }),
      { numRuns: 150 },
    );
  });
});

describe('отрезки GMT', () => {
  it('читает многосегментный текст и пропускает вырожденные отрезки', () => {
    const text = '# примечание\n> River Bin # 1, Level 3\n28.00001\t57\n28.5\t57.25\n> River Bin # 2, Level 3\n28.5\t57.25\n28.5\t57.25\n';
    expect(parseSegments(text)).toEqual([chain('280000,570000 285000,572500')]);
  });

  it('называет строку, которую не понял', () => {
    expect(() => parseSegments('> \n28.1 север\n')).toThrow(/Строка 2 .*«28\.1 север»/);
  });

  it('сшивает куски в кольцо, в каком бы направлении они ни шли', () => {
    const [ring, ...rest] = joinChains([chain('0,0 10,0'), chain('10,10 10,0'), chain('10,10 0,10 0,0')]);
    expect(rest).toEqual([]);
    expect(isClosed(ring!)).toBe(true);
    expect(ring).toHaveLength(5);
  });

  it('не сшивает линии в месте слияния трёх', () => {
    expect(joinChains([chain('0,0 5,5'), chain('10,0 5,5'), chain('5,5 5,10')])).toHaveLength(3);
  });
});

describe('обрезка', () => {
  it('оставляет части линии внутри контура', () => {
    const pieces = clipLines([chain('-100,0 100,0')], square(0, 0, 100));
    expect(pieces).toHaveLength(1);
    expect([...pieces[0]!].sort((a, b) => a.x - b.x)).toEqual(chain('-50,0 50,0'));
    expect(clipLines([chain('-100,200 100,200')], square(0, 0, 100))).toEqual([]);
  });

  it('ничего не выпускает за контур', () => {
    fc.assert(
      fc.property(stars, (ring) => {
        fc.pre(crossings([ring]).length === 0);
        for (const piece of clipLines([chain('270000,570100 290000,570100')], ring)) {
          for (const point of piece) expect(isInside(point, ring) || distanceKm(point, ring) < 0.03).toBe(true);
        }
      }),
      { numRuns: 100 },
    );
  });

  it('общая площадь, а не касание', () => {
    expect(overlap(square(0, 0, 10), square(5, 0, 10))).toBe(true);
    expect(overlap(square(0, 0, 10), square(10, 0, 10))).toBe(false);
  });
});

import { describe, expect, test } from 'vitest';
import { groupSites, readPoints, type PointSource } from './map-points.ts';

const SOURCE: PointSource = { href: '/x.geojson', kind: 'proekty', title: 'title', detail: ['where', 'year'] };
const feature = (properties: Record<string, unknown>, coordinates: unknown = [28, 57]) => ({ type: 'Feature', geometry: { type: 'Point', coordinates }, properties });

describe('points from public data', () => {
  test('take what the source names', () => {
    const [point] = readPoints({ features: [feature({ id: 'most', title: 'Мост', url: 'https://site.example/proekty/most/', where: 'Дно', year: 2024, precision: 'дом' })] }, SOURCE);
    expect(point).toEqual({ key: 'proekty:most', kind: 'proekty', title: 'Мост', href: '/proekty/most/', detail: 'Дно · 2024', lat: 57, lng: 28, precision: 'дом' });
  });

  test('a frame is put around the title, whatever signs it has', () => {
    expect(readPoints({ features: [feature({ id: 'a', title: 'На $& горе' })] }, { ...SOURCE, frame: 'ТОС «{}»' })[0]!.title).toBe('ТОС «На $& горе»');
  });

  test('an unknown precision is never taken for a better one', () => {
    expect(readPoints({ features: [feature({ id: 'a', title: 'А', precision: 'точно' })] }, SOURCE)[0]!.precision).toBe('центр муниципалитета');
  });

  test('what cannot be drawn is left out and nothing breaks', () => {
    const odd = [feature({ id: 'a' }, null), feature({}, [28, 57]), feature({ id: 'b' }, ['x', 'y']), { properties: { id: 'c' }, geometry: null }, null];
    expect(readPoints({ features: odd }, SOURCE)).toEqual([]);
    expect(readPoints(null, SOURCE)).toEqual([]);
    expect(readPoints({ features: 'нет' }, SOURCE)).toEqual([]);
  });

  test('an address cannot lead off the host or run as script', () => {
    const href = (url: string) => readPoints({ features: [feature({ id: 'a', url })] }, SOURCE)[0]!.href;
    expect(href('https://evil.example/a/')).toBe('/a/');
    expect(href('javascript:alert(1)')).toBe('');
  });
});

describe('sites', () => {
  test('records on one spot are one site; it is unknown only when all of them are', () => {
    const points = readPoints(
      { features: [feature({ id: 'a', precision: 'центр муниципалитета' }), feature({ id: 'b', precision: 'населённый пункт' }), feature({ id: 'c', precision: 'центр муниципалитета' }, [29, 57])] },
      SOURCE,
    );
    expect(groupSites(points).map(({ points: inside, isUnknown }) => [inside.map((p) => p.key), isUnknown])).toEqual([
      [['proekty:a', 'proekty:b'], false],
      [['proekty:c'], true],
    ]);
  });
});

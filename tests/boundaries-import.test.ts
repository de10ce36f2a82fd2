/** Contours from mapping programs: every known fault with its sentence, and the way from a file to a record and back. */
import fc from 'fast-check';
import { readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { planBoundaries, type BoundaryFlags, type BoundaryOutcome } from '../src/doors/import-boundaries.ts';
import { assignShapes } from '../src/features/boundary-import/assign.ts';
import type { Candidate } from '../src/features/boundary-import/match-shapes.ts';
import { readKml } from '../src/features/boundary-import/read-kml.ts';
import { remarkLines } from '../src/features/boundary-import/remark.ts';
import { TemporaryRoot, TODAY, TOS, type Files } from './minimal-root.ts';

const BBOX = [40, 60, 42, 62] as const;
const RULES = { bbox: BBOX, mostCorners: 2000, mostParts: 50, allowsHoles: false };
const CANDIDATES: Candidate[] = [
  { id: 'rodnik', name: 'Родник', formerNames: ['Ключ'], code: 'Т-1', regNo: '007', steward: 'zarechensky', point: { lat: 61.005, lng: 41.005, metres: 150 } },
  { id: 'zarya', name: 'Заря', formerNames: [], code: 'Т-2', steward: 'zarechensky' },
  { id: 'zarya-lug', name: '«Заря»', formerNames: [], code: 'Т-3', steward: 'lugovoy' },
];
const findPlace = (typed: string): { id: string } | { fault: string } => (/зареч/iu.test(typed) ? { id: 'zarechensky' } : /лугов/iu.test(typed) ? { id: 'lugovoy' } : { fault: `Муниципалитета «${typed}» нет.` });
const square = (lng = 41, lat = 61, size = 0.01): number[][] => [[lng, lat], [lng + size, lat], [lng + size, lat + size], [lng, lat + size], [lng, lat]].map(([x, y]) => [Math.round(x! * 1e5) / 1e5, Math.round(y! * 1e5) / 1e5]);
const polygon = (...rings: unknown[]) => ({ type: 'Polygon', coordinates: rings });
const feature = (geometry: unknown, properties: object = { id: 'rodnik' }) => ({ type: 'Feature', properties, geometry });
const layer = (...features: unknown[]) => ({ type: 'FeatureCollection', features });
const told = (data: unknown): string => remarkLines(assignShapes(data, CANDIDATES, findPlace, RULES, 'ТОС').remarks).join('\n');
const ringFault = (ring: unknown): string => told(layer(feature(polygon(ring), { id: 'rodnik', name: 'Родник' })));

describe('a fault of geometry', () => {
  const swapped = square().map(([x, y]) => [y, x]);
  const mercator = square().map(([lng, lat]) => [(lng! * Math.PI * 6378137) / 180, 6378137 * Math.log(Math.tan(Math.PI / 4 + (lat! * Math.PI) / 360))]);
  const comb = Array.from({ length: 2500 }, (_, i) => [41 + i / 1e5, 61 + (i % 2) / 2e5]);
  it.each([
    ['66 text of degrees', ringFault([['41°0′', '61°0′'], ...square()]), 'контур, точка 1: текст «41°0′». Градусы и минуты переведите'],
    ['72 NaN', ringFault([[NaN, 61], ...square()]), 'точка 1: NaN. Нужны два числа'],
    ['72 string', ringFault([...square().slice(0, 2), ['41.01', 61], ...square()]), 'точка 3: текст «41.01». Число пишется без кавычек: 41.01'],
    ['72 comma', ringFault([['41,01', 61], ...square()]), 'Дробь пишется с точкой и без кавычек: 41.01'],
    ['72 null', ringFault([[null, 61], ...square()]), 'точка 1: null'],
    ['72 no list', ringFault([41, 61]), 'точка 1: 41. Нужна пара чисел'],
    ['63 swapped', ringFault(swapped), 'точка 1: [61, 41]. Похоже, широта и долгота переставлены: в GeoJSON сначала долгота. Должно быть [41, 61]'],
    ['65 zero', ringFault([...square().slice(0, 3), [0, 0], square()[0]]), 'точка 4: [0, 0]. Это точка в Гвинейском заливе'],
    ['71 mercator', ringFault(mercator), 'Это метры EPSG:3857 (Web Mercator). В QGIS'],
    ['71 local metres', ringFault([[1250000, 480000], ...square()]), 'похоже на местную систему координат (МСК)'],
    ['71 crs member', told({ ...layer(feature(polygon(square()))), crs: { type: 'name', properties: { name: 'urn:ogc:def:crs:EPSG::3857' } } }), 'файл в системе координат EPSG:3857 (метры Web Mercator)'],
    ['outside', ringFault([[10, 50], ...square()]), 'Точка вне региона: долгота здесь 40–42, широта 60–62'],
    ['67 open', ringFault(square().slice(0, 4)), 'контур не был замкнут, первая точка повторена в конце; объекты: 1.'],
    ['67 crossing', ringFault([[41, 61], [41.01, 61.01], [41.01, 61], [41, 61.01], [41, 61]]), 'контур пересекает сам себя около точки [41.005, 61.005] (широта 61.005, долгота 41.005)'],
    ['67 one point', ringFault([[41, 61], [41, 61], [41, 61], [41, 61]]), 'разных точек 1, первая [41, 61]'],
    ['67 winding', ringFault(square().toReversed()), 'контур шёл не в ту сторону, развёрнут'],
    ['heights', ringFault(square().map((p) => [...p, 120])), 'высоты отброшены; объекты: 1.'],
    ['too small', ringFault(square(41, 61, 0.00002)), 'меньше 20 м²'],
    ['too many corners', ringFault([...comb, [41.01, 61.1], [41, 61]]), 'точек 2502, а в записи не больше 2000. Если упростить с допуском 2 м, останется 5'],
    ['hole', told(layer(feature(polygon(square(), square(41.002, 61.002, 0.004))))), 'внутри есть вырез на 95\u00A0897 м²'],
    ['parts overlap', told(layer(feature({ type: 'MultiPolygon', coordinates: [[square()], [square(41.005)]] }))), 'части 1 и 2 накладываются друг на друга'],
    ['point', told(layer(feature({ type: 'Point', coordinates: [41, 61] }))), 'это точка, а не территория'],
    ['line', told(layer(feature({ type: 'LineString', coordinates: square() }))), 'это линия, а не территория; пропущен. Обведите'],
    ['no geometry', told(layer(feature(null, { name: 'Ключ' }))), 'объект 1 (Ключ): у объекта нет геометрии'],
    ['unknown geometry', told(layer(feature({ type: 'Circle' }))), 'геометрия — «Circle»'],
    ['empty layer', told(layer()), 'в слое нет ни одного объекта'],
    ['TopoJSON', told({ type: 'Topology' }), 'это TopoJSON'],
    ['anything', told([1, 2]), 'в файле список (2)'],
  ])('%s', (_, text, sentence) => expect(text).toContain(sentence));
});

describe('whose contour it is', () => {
  const asked = (properties: object, at = square()): { ids: string[]; text: string } => {
    const { assignments, remarks } = assignShapes(layer(feature(polygon(at), properties)), CANDIDATES, findPlace, RULES, 'ТОС');
    return { ids: assignments.map(({ id }) => id), text: remarkLines(remarks).join('\n') };
  };
  it.each([
    [{ id: 'rodnik' }],
    [{ 'Рег. номер': 7 }],
    [{ Код: 'Т-1' }],
    [{ Название: 'ТОС „Родник“', Район: 'Зареченский район' }],
    [{ NAME: 'ключ', Муниципалитет: 'Зареченский муниципальный округ' }],
    [{ name: 'РОДНИК' }],
    [{ name: 'РОДНИК', folder: 'Мои границы' }],
  ])('%j is sure', (properties) => expect(asked(properties).ids).toEqual(['rodnik']));
  it.each([
    [{ name: 'Заря' }, 'такое название у нескольких: «Заря» (zarechensky/zarya), ««Заря»» (lugovoy/zarya-lug)'],
    [{ name: 'Ключ', район: 'Луговой' }, 'есть в другом муниципалитете: «Родник» (zarechensky/rodnik)'],
    [{ name: 'Ключ', район: 'Заморский' }, 'Муниципалитета «Заморский» нет. Исправьте или впишите свойство id.'],
    [{ name: 'Родничок', район: 'Зареченский' }, 'Возможно, это «Родник» (zarechensky/rodnik)'],
    [{ name: 'Совсем другой' }, 'такого ТОС в записях нет. Пропущен'],
    [{ fid: 3, площадь: 12 }, 'неизвестно, чья это территория: у объекта нет ни id, ни номера, ни названия (свойства: fid, площадь)'],
    [{ 'рег номер': '5', name: 'Родник' }, 'но номер в реестре у него «007», а в файле «5»'],
    [{ номер: 7, name: 'Пятый объект' }, 'по номеру в реестре это другой ТОС: в файле «Пятый объект», а в записи — «Родник»'],
    [{ id: 'rodnik', name: 'Заря' }, 'по номеру это «Родник» (zarechensky/rodnik), а по названию — «Заря»'],
  ])('%j is asked about', (properties, sentence) => {
    const { ids, text } = asked(properties);
    expect(text).toContain(sentence);
    expect(ids).toEqual([]);
  });
  it('a lone name far from the known place is not enough', () => expect(asked({ name: 'Родник' }, square(41.5, 61.5)).text).toContain('муниципалитет не назван, и по месту это не видно'));
  it('two contours of one ТОС are a question', () => expect(told(layer(feature(polygon(square())), feature(polygon(square(41.3)))))).toContain('уже взят из объекта 1. Если это части одной территории'));
});

it('any JSON gives a result or a located sentence', () => {
  const rules = fc.constantFrom(RULES, { ...RULES, allowsHoles: true, bbox: undefined });
  const value = fc.jsonValue({ maxDepth: 5 });
  const corner = fc.array(fc.oneof(fc.double(), fc.integer({ min: 40, max: 62 }), value), { maxLength: 3 });
  const geometry = fc.oneof(value, fc.record({ type: fc.constantFrom('Polygon', 'MultiPolygon', 'GeometryCollection', 'Point', 'x'), coordinates: fc.oneof(value, fc.array(fc.array(corner)), fc.array(fc.array(fc.array(corner)))), geometries: value }));
  const near = fc.record({ type: fc.constant('FeatureCollection'), features: fc.array(fc.oneof(value, fc.record({ type: fc.constant('Feature'), id: value, properties: fc.oneof(value, fc.record({ name: value, id: value })), geometry })), { maxLength: 4 }) });
  fc.assert(fc.property(fc.oneof(value, near), rules, (data, some) => {
    const { assignments, remarks } = assignShapes(data, CANDIDATES, findPlace, some, 'ТОС');
    expect(assignments.length + remarks.length).toBeGreaterThan(0);
    expect(remarks.every(({ text }) => /[а-яё]/u.test(text))).toBe(true);
  }));
});

it('any text taken for KML gives a value or a sentence', () => {
  const piece = fc.constantFrom('<kml>', '</kml>', '<Placemark>', '</Placemark>', '<Folder>', '<Polygon>', '<coordinates>', '</coordinates>', '<![CDATA[', ']]>', '<!--', '<name a="', '"/>', '&amp;', '&x;', '41,61 ', '<kml/>');
  fc.assert(fc.property(fc.oneof(fc.string(), fc.array(fc.oneof(piece, fc.string({ maxLength: 5 }))).map((parts) => parts.join(''))), (text) => {
    const read = readKml(text);
    if ('why' in read) expect(read.why).toMatch(/KML/);
    else expect(remarkLines(assignShapes(read.data, CANDIDATES, findPlace, RULES, 'ТОС').remarks).length).toBeGreaterThan(0);
  }));
});

describe('an import of boundaries', () => {
  const BORDER = 'boundary:\n  # словами\n  text: Вся деревня\n  precision: приблизительно\n';
  const records: Files = {
    'tos/zarechensky/rodnik.yaml': `${TOS}${BORDER}`,
    'tos/zarechensky/zarya.yaml': `${TOS.replace('Родник', 'Заря').replace('Т-1', 'Т-2')}${BORDER.replace('деревня', 'улица')}`,
    'tos/zarechensky/luch.yaml': TOS.replace('Родник', 'Луч').replace('Т-1', 'Т-3'),
  };
  const importing = async (temporary: TemporaryRoot, name: string, content: unknown, flags: BoundaryFlags = {}): Promise<BoundaryOutcome & { text: string }> => {
    const base = dirname(temporary.root);
    const file = join(base, name);
    writeFileSync(file, typeof content === 'string' ? content : JSON.stringify(content));
    const run = { projectRoot: base, contentRoot: temporary.root, cacheFolder: join(base, 'cache'), outFolder: base, kitFolder: base, today: TODAY };
    const outcome = await planBoundaries(run, file, flags);
    return { ...outcome, text: outcome.lines.join('\n') };
  };
  const two = layer(feature(polygon(square())), feature({ type: 'MultiPolygon', coordinates: [[square(41.0095)], [square(41.3)]] }, { id: 'zarya' }));

  it('writes contours beside the comments, and the second time nothing', async () => {
    using temporary = new TemporaryRoot(records);
    const read = (name: string): string => readFileSync(join(temporary.root, name), 'utf8');
    const trial = await importing(temporary, 'sloy.geojson', two, { dryRun: true });
    expect(trial).toMatchObject({ code: 0, text: expect.stringContaining('Проба: добавлено 2') });
    expect(read('tos/zarechensky/rodnik.yaml')).toBe(records['tos/zarechensky/rodnik.yaml']);
    const first = await importing(temporary, 'sloy.geojson', two, { source: 'Решение о границах', asOf: '2026-03-01' });
    expect(first.text).toContain('ТОС «Родник» и ТОС «Заря»'.replaceAll('ТОС ', 'ТОС\u00A0'));
    expect(first.text).toMatch(/ВНИМАНИЕ, спорные территории:\n.*: \d+[\s\u00A0]?\d* м², 5 % меньшей/u);
    const after = read('tos/zarechensky/rodnik.yaml');
    expect(after).toContain('  # словами\n');
    expect(parse(after)).toMatchObject({ boundary: { precision: 'оцифровано', polygon: square() }, sources: [{}, { title: 'Решение о границах', date: '2026-03-01' }] });
    expect(parse(read('tos/zarechensky/zarya.yaml')).boundary.polygons).toHaveLength(2);
    expect((await importing(temporary, 'sloy.geojson', { ...two, features: two.features.toReversed() })).text).toContain('Всё уже так: добавлено 0, изменено 0, без изменений 2. Ничего не записано.');
    expect(read('tos/zarechensky/rodnik.yaml')).toBe(after);
  });

  it('of a record without words takes them from the file or says that there are none', async () => {
    for (const [properties, words] of [[{ id: 'luch', Описание: 'Улица Новая, дома 1–12' }, 'Улица Новая, дома 1–12'], [{ id: 'luch', Описание: 'Староста Выдумщиков А. Б.' }, 'Контур из файла «sloy.json»; описание словами не передано']] as const) {
      using temporary = new TemporaryRoot(records);
      expect(await importing(temporary, 'sloy.json', layer(feature(polygon(square(41.5)), properties)))).toMatchObject({ code: 0 });
      expect(parse(readFileSync(join(temporary.root, 'tos/zarechensky/luch.yaml'), 'utf8')).boundary).toMatchObject({ text: words, precision: 'оцифровано' });
    }
  });

  it('of which one shape is wrong writes nothing', async () => {
    using temporary = new TemporaryRoot(records);
    const outcome = await importing(temporary, 'sloy.json', layer(...two.features, feature({ type: 'Point', coordinates: [10, 50] }, { id: 'luch' }), feature(polygon(square(10)), { Код: 'Т-3' })));
    expect(outcome).toMatchObject({ code: 1, text: expect.stringContaining('ОШИБКА: объект 4 (Код Т-3): контур, точка 1') });
    expect(outcome.text, 'quarrels are told before the faults are mended').toContain('спорные территории');
    expect(readFileSync(join(temporary.root, 'tos/zarechensky/rodnik.yaml'), 'utf8')).toBe(records['tos/zarechensky/rodnik.yaml']);
  });

  it('reads KML with folders of municipalities', async () => {
    using temporary = new TemporaryRoot(records);
    const coordinates = square().map((p) => [...p, 0].join(',')).join(' ');
    const kml = `<?xml version="1.0" encoding="UTF-8"?>\n<kml xmlns="http://www.opengis.net/kml/2.2"><Document><Folder><name>Зареченский округ</name><Placemark><name>ТОС «Заря»</name><Polygon><outerBoundaryIs><LinearRing><coordinates>${coordinates}</coordinates></LinearRing></outerBoundaryIs></Polygon></Placemark></Folder></Document></kml>`;
    expect((await importing(temporary, 'sloy.kml', kml)).text).toContain('«Заря» (zarya): 59,');
    expect(parse(readFileSync(join(temporary.root, 'tos/zarechensky/zarya.yaml'), 'utf8')).boundary.polygon).toEqual(square());
  });

  it('of municipalities makes the layer of the map', async () => {
    using temporary = new TemporaryRoot({ ...records, 'geo/LICENSES.md': 'Вымысел\n', 'geo/outline.geojson': JSON.stringify(layer(feature(polygon(square(40.5, 60.5, 1)), {}))) });
    const border = layer(feature(polygon(square(40.8, 60.8, 0.5), square(41, 61)), { name: 'Зареченский район' }));
    const first = await importing(temporary, 'okruga.geojson', border, { kind: 'municipalities' });
    expect(first.text).toContain('Откуда границы и на каких условиях, впишите в content/geo/LICENSES.md');
    const text = readFileSync(join(temporary.root, 'geo/municipalities.geojson'), 'utf8');
    expect(JSON.parse(text).features[0]).toMatchObject({ properties: { id: 'zarechensky' }, geometry: { coordinates: [square(40.8, 60.8, 0.5), square(41, 61).toReversed()] } });
    expect((await importing(temporary, 'okruga.geojson', border, { kind: 'municipalities' })).text).toContain('Ничего не записано');
    const outside = await importing(temporary, 'sloy.geojson', layer(feature(polygon(square(41.295)))));
    expect(outside).toMatchObject({ code: 0, text: expect.stringContaining('территории вне муниципалитета «Зареченский»') });
  });

  it('of anything but ТОС and municipalities is refused', async () => {
    using temporary = new TemporaryRoot(records);
    expect((await importing(temporary, 'sloy.geojson', two, { kind: 'population' })).text).toContain('--kind population: из файла с карты вносят границы');
  });

  it.each([
    ['sloy.kml', '<!DOCTYPE kml [<!ENTITY a "aaaa">]><kml>&a;</kml>', '<!DOCTYPE или <!ENTITY'],
    ['sloy.kml', '<kml><Document>', 'разметка KML нарушена'],
    ['sloy.kml', '<gpx></gpx>', 'это XML, но не KML: начинается с <gpx>'],
    ['sloy.kml', `<kml>${'<Folder>'.repeat(100_000)}`, 'разметка KML неправдоподобна'],
    ['sloy.kml', `<kml ${'a="1" '.repeat(100_000)}/>`, 'разметка KML неправдоподобна'],
    ['sloy.kmz', 'PK\u0003\u0004', 'архив KMZ. Сохраните слой как KML без сжатия'],
    ['sloy.geojson', 'PK\u0003\u0004', 'архив. Сохраните'],
    ['sloy.shp', 'x', 'такого вида файлы не читаем'],
    ['sloy.json', '{"type": NaN}', 'строка 1, столбец 10: «NaN». Программа записала «не число»'],
    ['sloy.json', '', 'файл пуст'],
    ['sloy.json', '['.repeat(100_000), 'слишком глубокая вложенность'],
  ])('%s %# is refused with a sentence', async (name, text, sentence) => {
    using temporary = new TemporaryRoot(records);
    const outcome = await importing(temporary, name, text);
    expect(outcome).toMatchObject({ code: 1, text: expect.stringContaining(sentence) });
  });
});

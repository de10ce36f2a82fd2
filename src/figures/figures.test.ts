import { describe, expect, it } from 'vitest';
import { writtenNumbers } from '../kernel/written-numbers.ts';
import { contradiction, figureText, findFigure } from './figure-words.ts';
import { guessFigure } from './guess-figure.ts';
import { knownFigures, type FigureRecords } from './known-figures.ts';
import { repeatedFigures } from './repeated.ts';

const source = (title: string, date?: string) => ({ title, kind: 'документ' as const, date });
const seen = (value: number | null, asOf: string, more = {}) => ({ value, asOf, source: source(`на ${asOf}`), ...more });

const input = {
  today: '2026-11-22',
  region: {
    nameGenitive: 'Заречного края',
    strategy: { title: 'Стратегия', titleShort: 'Стратегия', from: 2023, to: 2030, source: source('Стратегия', '2023-01-10') },
    figures: { tosTotal: seen(650, '2024'), municipalitiesTotal: seen(26, '2024'), insertPrintRun: seen(31_000, '2024', { approximate: true }) },
  },
  records: {
    municipalities: [{ id: 'lugovoy', data: { name: 'Луговой муниципальный округ', nameShort: 'Луговой', population: [], tosCount: [seen(60, '2026-01-12'), seen(72, '2026-02-24'), seen(null, '2026-06', { reason: 'Не считали' })] } }],
    contests: [
      {
        id: 'dvor-2025',
        data: { nameShort: 'Конкурс дворов, 2025', figures: [seen(723, '2025-03-14', { measure: 'applications' }), seen(168_000_000, '2025-03-14', { measure: 'budget' }), seen(500_000, '2025', { measure: 'maxGrant' }), seen(null, '2025', { measure: 'winners', reason: 'Не опубликовано' })] },
      },
    ],
    inserts: [{ id: '2026-11', data: { title: 'Соседи', number: '№ 1', printRun: seen(1200, '2026-11') } }],
    indicators: Array.from({ length: 13 }, (_, i) => ({ id: `i${i + 1}`, data: { nameShort: `Показатель ${i + 1}`, unit: i === 0 ? '%' : 'ТОС в год', target: { year: 2030, value: i === 0 ? 70 : 600 }, observations: i === 0 ? [{ ...seen(40, '2024-12-31'), period: '2024' }, { ...seen(47, '2025-12-31'), period: '2025' }, { ...seen(90, '2025-12-31'), period: '2025', municipality: 'lugovoy' }] : [] } })),
    tasks: Array.from({ length: 9 }, (_, i) => ({ id: `t${i + 1}`, data: {} })),
    directions: [],
    measures: [],
    stages: [],
    projects: [{ id: 'a', data: { draft: false } }, { id: 'b', data: { draft: true } }],
    tos: [],
  },
} as unknown as FigureRecords;
const book = knownFigures(input);
const said = (id: string, asOf?: string, unit = true) => figureText(findFigure(book, { id, asOf })!, unit);

describe('the list', () => {
  it('names every figure that some record states', () => {
    expect([...book.keys()].filter((id) => !/^indicator\/i([2-9]|1[0-3])\//.test(id))).toEqual([
      'region/tosTotal', 'region/municipalitiesTotal', 'region/insertPrintRun', 'strategy/indicators', 'strategy/tasks', 'atlas/projects', 'atlas/tos',
      'municipality/lugovoy/tosCount', 'contest/dvor-2025/applications', 'contest/dvor-2025/winners', 'contest/dvor-2025/budget', 'contest/dvor-2025/maxGrant',
      'insert/2026-11/printRun', 'indicator/i1/target', 'indicator/i1/value',
    ]);
  });
  it('takes the newest known value; an unknown one does not hide it', () => expect(book.get('municipality/lugovoy/tosCount')!.values.map((v) => v.value)).toEqual([72, 60, null]));
  it('takes the value of the whole region, not of a municipality', () => expect(said('indicator/i1/value')).toBe('47\u00A0%'));
  it('counts no drafts', () => expect(said('atlas/projects')).toBe('1\u00A0проект'));
  it('is the same whatever the order of the files', () => {
    const turned = knownFigures({ ...input, records: Object.fromEntries(Object.entries(input.records).map(([name, list]) => [name, list.toReversed()])) as unknown as FigureRecords['records'] });
    expect(Object.fromEntries(turned)).toEqual(Object.fromEntries(book));
  });
});

describe('in words', () => {
  it.each([
    ['region/tosTotal', undefined, true, '650\u00A0ТОС'],
    ['region/tosTotal', undefined, false, '650'],
    ['region/municipalitiesTotal', undefined, true, '26\u00A0муниципалитетов'],
    ['region/insertPrintRun', undefined, true, 'около\u00A031\u00A0000\u00A0экземпляров'],
    ['contest/dvor-2025/applications', undefined, true, '723\u00A0заявки'],
    ['contest/dvor-2025/budget', undefined, true, '168\u00A0млн\u00A0₽'],
    ['contest/dvor-2025/budget', undefined, false, '168\u00A0млн'],
    ['contest/dvor-2025/winners', undefined, true, 'нет данных'],
    ['municipality/lugovoy/tosCount', '2026-01-12', true, '60\u00A0ТОС'],
    ['indicator/i1/target', undefined, true, '70\u00A0%'],
  ])('%s %s %s', (id, asOf, unit, expected) => expect(said(id, asOf, unit)).toBe(expected));

  it('a day without a value finds nothing', () => expect(findFigure(book, { id: 'region/tosTotal', asOf: '2020' })).toBeUndefined());
  it('other days are remarked on', () => expect(contradiction(findFigure(book, { id: 'municipality/lugovoy/tosCount' })!)).toBe('В другие дни: 60\u00A0ТОС на 12\u00A0января 2026\u00A0года.'));
});

describe('a guess at an id', () => {
  const owners: Record<string, string> = { lugovoy: 'lugovoy', 'Луговой': 'lugovoy', lugovoi: 'lugovoy', 'dvor-2025': 'dvor-2025', 'dvor-2024': 'dvor-2025', i12: 'i12' };
  const guess = (id: string) => guessFigure(book, id, (typed) => owners[typed]);
  it.each([
    ['region/tosTotl', 'region/tosTotal'],
    ['tosTotal', 'region/tosTotal'],
    ['contest/dvor-2025/aplications', 'contest/dvor-2025/applications'],
    ['municipality/lugovoi/tosCont', 'municipality/lugovoy/tosCount'],
    ['municipality/Луговой/tosCount', 'municipality/lugovoy/tosCount'],
    ['pogoda/zavtra', undefined],
    ['municipality/net-takogo/tosCount', undefined],
    ['contest/dvor-2024/applications', undefined],
    ['contest/dvor-2025', undefined],
  ])('%s', (typed, expected) => expect(guess(typed)?.id).toBe(expected));
  it.each(['contest/dvor-2025/spent', 'indicator/i12/value', 'municipality/lugovoy/population', 'strategy/measures'])('%s is a right name of nothing, not another figure', (id) => expect(guess(id)).toMatchObject({ id, isKnown: false }));
});

describe('typed numbers that repeat a figure', () => {
  const found = (text: string): string[] => writtenNumbers(text).flatMap((n) => repeatedFigures(n, book).map((r) => r.figure.id + (r.withUnit ? ' unit' : '')));
  it.each([
    ['В крае 650 ТОС.', ['region/tosTotal unit']],
    ['Их в крае 650.', ['region/tosTotal']],
    ['В 26 муниципалитетах края', ['region/municipalitiesTotal']],
    ['26 муниципалитетов', ['region/municipalitiesTotal unit']],
    ['26 муниципальных округов', ['region/municipalitiesTotal']],
    ['тираж 31\u00A0000', ['region/insertPrintRun']],
    ['31 тыс. экз.', ['region/insertPrintRun']],
    ['168 млн рублей', ['contest/dvor-2025/budget unit']],
    ['168 млн', []],
    ['бюджет — 168 млн', ['contest/dvor-2025/budget']],
    ['723 заявки', ['contest/dvor-2025/applications unit']],
    ['В Стратегии 13 показателей', ['strategy/indicators unit']],
    ['Принята Стратегия. В ней 13 показателей и 9 задач.', ['strategy/indicators unit', 'strategy/tasks unit']],
    ['13 показателей проверяют раз в год. Так велит Стратегия.', ['strategy/indicators unit']],
    ['650 самоуправлений', ['region/tosTotal']],
    ['650 территориальных общественных самоуправлений', ['region/tosTotal']],
    ['Соседи выбрали ТОС, и 650 работают', ['region/tosTotal']],
    ['ТОС есть в 26 районах', ['region/municipalitiesTotal']],
    ['650 ТОС работают в 26 округах', ['region/tosTotal unit', 'region/municipalitiesTotal']],
    ['31.000 экземпляров', ['region/insertPrintRun unit']],
    ['около 31 000 экземпляров', ['region/insertPrintRun unit']],
    ['в Луговом округе 72 ТОС', ['municipality/lugovoy/tosCount unit']],
    ['в Луговом округе раньше было 60 ТОС', ['municipality/lugovoy/tosCount unit']],
    ['грант — 500 000 рублей', ['contest/dvor-2025/maxGrant unit']],
    ['цель Стратегии — 70 %', ['indicator/i1/target unit']],
  ])('%s', (text, expected) => expect(found(text)).toEqual(expected));

  it.each([
    'купили 650 метров забора', '650 жителей', '650 старых лип', '650 рублей', 'посадили 26 берёз', 'ещё 26', 'прошло 13 лет', '72 ТОС где-то', '60 ТОС в Заречном', '500 000 рублей собрали сами',
    '70 % суммы', 'более 600 человек', '600 ТОС', '723 шага', '723 метра', 'в 1200 метрах', '1 проект', '31 января', '26 мая', '168 часов', '31 тысяча шагов',
    '13 показателей воды', 'Стратегия принята. Шёл дождь. Сняли 13 показателей.', '9 задач по арифметике', 'ТОС собрал 650 ребят', 'ТОС ждали 650 минут', 'у ТОС 650 сёл', 'ТОС созвал 650 солдат', '650 работают', '26 районов города', 'ТОС и 26 избирательных округов', '26 работают в ТОС', '31.000 шагов', 'версия 650.1',
  ])('no alarm: %s', (text) => expect(found(text)).toEqual([]));
});

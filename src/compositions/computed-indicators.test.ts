/** What the site counts itself: the very records, the sums by hand, and how sure each number is. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { madeCatalogue, shuffled, type MadeRecords, type MadeRegion } from '../../tests/made-catalogue.ts';
import { COMPUTATIONS } from '../kernel/vocabulary.ts';
import { countedSeries } from './computed-indicators.ts';

const region: MadeRegion = { strategy: { from: 2024, to: 2030 }, figures: { tosTotal: { value: 4, asOf: '2026-01-01' } } };
const tos = (id: string, steward: string, data: Record<string, unknown> = {}) => ({ id, steward, data: { name: id.toUpperCase(), ...data } });
const project = (id: string, of: string[], data: Record<string, unknown> = {}) => ({ id, data: { title: id, code: `П-${id.length}`, tos: of, municipality: 'lug', year: 2025, ...data } });
const item = (no: string, data: Record<string, unknown>) => ({ no, title: no, municipality: 'lug', tos: [], decision: 'победа', ...data });

/** Two municipalities, four ТОС of which one is closed and one is only said to be: three act. */
const records: MadeRecords = {
  municipalities: [
    { id: 'lug', data: { nameShort: 'Луговой', tosCount: [{ value: 3, asOf: '2026', source: {} }] } },
    { id: 'bor', data: { nameShort: 'Боровой', tosCount: [] } },
  ],
  tos: [tos('iva', 'lug', { plan: { years: '2024–2028', asOf: '2026' }, web: [{ kind: 'MAX', url: 'https://a.example', asOf: '2026-03' }] }), tos('klyon', 'lug', { plan: { years: '2020–2023', asOf: '2023' } }), tos('dub', 'bor'), tos('staryy', 'bor', { statusHistory: [{ status: 'ликвидирован' }] })],
  contests: [
    { id: 'kraevoy-2025', data: { nameShort: 'Краевой — 2025', year: 2025, level: 'региональный' } },
    { id: 'federalny-2025', data: { nameShort: 'Федеральный — 2025', year: 2025, level: 'федеральный' } },
    { id: 'rayonny-2025', data: { nameShort: 'Районный — 2025', year: 2025, level: 'муниципальный' } },
  ],
  applications: [
    {
      id: 'kraevoy-2025',
      data: {
        coverage: 'все заявки',
        items: [item('1', { tos: ['iva'] }), item('2', { tos: ['iva'] }), item('3', { tosName: 'ТОС «Klyon»', decision: 'отказ' }), item('4', { tosName: '«Рябина»' }), item('5', { tosName: 'рябина' }), item('6', { tos: ['dub'], municipality: 'bor', decision: 'снята' })],
      },
    },
    { id: 'federalny-2025', data: { coverage: 'все заявки', items: [item('1', { tosName: 'Рябина', municipality: 'bor' })] } },
  ],
  projects: [project('most', ['iva', 'dub'], { contests: [{ contest: 'kraevoy-2025', outcome: 'победа' }] }), project('dvor', ['iva'], { statusHistory: [{ status: 'в работе' }] }), project('sad', ['klyon'], { statusHistory: [{ status: 'отклонён' }] }), project('prud', [], { initiator: 'Дачники' }), project('doroga', ['klyon'], { contests: [{ contest: 'rayonny-2025', outcome: 'победа' }], statusHistory: [{ status: 'не завершён' }] }), project('tropa', ['iva'], { year: null })],
  events: [
    { id: 'subbotnik', data: { title: 'Субботник', date: '2025-05-01', tos: ['iva'] } },
    { id: 'hor', data: { title: 'Хор', sphere: 'культура', date: '2025-06', municipality: 'bor' } },
    { id: 'uchyoba', data: { title: 'Учёба', sphere: 'иное', date: '2025-06' } },
    { id: 'forum', data: { title: 'Форум', heldByTos: false, date: '2025-06' } },
    { id: 'yolka', data: { title: 'Ёлка', date: '2026-12-30' } },
  ],
  mediaLog: [
    {
      id: 'y2025',
      data: {
        year: 2025,
        items: [
          { date: '2025-02-03', title: 'О мосте', outlet: 'Луч', kind: 'сайт', url: 'https://www.luch.example/most/', tos: ['iva'], projects: ['most'] },
          { date: '2025-02-03', title: 'О мосте ещё раз', outlet: 'Луч', kind: 'сайт', url: 'http://luch.example/most', tos: [], projects: [] },
          { date: '2025-03', title: 'О саде', outlet: 'Заря', kind: 'газета', page: '№ 9, с. 2', tos: [], projects: [], municipality: 'bor' },
        ],
      },
    },
    { id: 'y2026', data: { year: 2026, items: [{ date: '2026-05-01', title: 'Наш двор', outlet: 'Группа', kind: 'социальная сеть', url: 'https://b.example/1', tos: ['dub'], projects: [], byTos: true }] } },
  ],
};
const catalogue = madeCatalogue(records, region);
const only = (computation: Parameters<typeof countedSeries>[1], period: string, of = catalogue) => countedSeries(of, computation).values.find((v) => v.period === period)!;

describe('different ТОС in contests', () => {
  const value = only('разные ТОС в конкурсах за год', '2025');
  it('counts each once: Iva (two applications and a project), Dub (project), Klyon (by name), «Рябина» of Lug and of Bor — 5', () => {
    expect(value).toMatchObject({ value: 5, bound: 'ровно', byMunicipality: [{ id: 'lug', value: 3 }, { id: 'bor', value: 2 }] });
    expect(value.records.map((r) => [r.label.replace('\u00A0', ' '), r.href])).toEqual([['ТОС «Рябина»', undefined], ['ТОС «Рябина»', undefined], ['ТОС «DUB»', '/tos/dub/'], ['ТОС «IVA»', '/tos/iva/'], ['ТОС «KLYON»', '/tos/klyon/']]);
  });
  const bound = (change: Partial<MadeRecords>) => only('разные ТОС в конкурсах за год', '2025', madeCatalogue({ ...records, ...change }, region)).bound;
  it('is only «не меньше» without a list, with a part of it, with a nameless application, with a contest of an unknown year', () => {
    expect(bound({ applications: records.applications!.slice(0, 1) })).toBe('не меньше');
    expect(bound({ applications: records.applications!.map((a) => ({ ...a, data: { ...a.data, coverage: 'только победители' } })) })).toBe('не меньше');
    expect(bound({ applications: [...records.applications!.slice(0, 1), { id: 'federalny-2025', data: { coverage: 'все заявки', items: [item('1', {})] } }] })).toBe('не меньше');
    expect(bound({ contests: [...records.contests!, { id: 'neyasnyy', data: { year: null, level: 'федеральный' } }] })).toBe('не меньше');
    expect(bound({ contests: [...records.contests!, { id: 'neyasnyy', data: { year: null, level: 'муниципальный' } }] })).toBe('ровно');
  });
});

describe('yearly counts', () => {
  it('events: only what was held; of a repeated one every meeting its record vouches for', () => {
    const repeats = { every: 'каждую неделю', times: 5, except: ['2026-11-11'], heldTo: '2026-11-18' };
    const events = [
      { id: 'plan', data: { title: 'План', date: '2026-10-01', state: 'запланировано' } },
      { id: 'otmena', data: { title: 'Отмена', date: '2026-10-01', state: 'отменено' } },
      { id: 'perenos', data: { title: 'Перенос', date: '2026-10-01', state: 'перенесено' } },
      { id: 'kruzhok', data: { title: 'Кружок', date: '2026-11-04', state: 'запланировано', sphere: 'культура', tos: ['iva'], repeats } },
      { id: 'nikto', data: { title: 'Никто не сказал', date: '2026-11-04', state: 'запланировано', repeats: { ...repeats, heldTo: undefined } } },
      { id: 'tri-dnya', data: { title: 'Три дня', date: '2026-05-01', dateTo: '2026-05-03' } },
    ];
    const { values } = countedSeries(madeCatalogue({ ...records, events }, region), 'мероприятия ТОС за год');
    expect(values.map(({ period, value, bound }) => ({ period, value, bound }))).toEqual([{ period: '2026', value: 3, bound: 'не меньше' }]);
    // In the order of days.
    expect(values[0]!.records.map(({ label, href, note }) => [label, href, note?.replaceAll('\u00A0', ' ')])).toEqual([
      ['Три дня', '/sobytiya/tri-dnya/', '1 мая 2026 года, благоустройство'],
      ['Кружок', '/sobytiya/kruzhok/', '4 ноября 2026 года, культура, ТОС «IVA»'],
      ['Кружок', '/sobytiya/kruzhok/', '18 ноября 2026 года, культура, ТОС «IVA»'],
    ]);
  });

  it('projects: most and dvor of 2025; rejected, of no ТОС and of no year stay out', () => {
    expect(countedSeries(catalogue, 'проекты ТОС за год').values).toMatchObject([{ period: '2025', value: 2, bound: 'не меньше', records: [{ label: 'dvor', href: '/proekty/dvor/' }, { label: 'most' }], byMunicipality: [{ id: 'lug', value: 2 }] }]);
  });
  it('events: held by a ТОС, in three fields, already over', () => {
    expect(countedSeries(catalogue, 'мероприятия ТОС за год').values).toMatchObject([{ period: '2025', value: 2, byMunicipality: [{ id: 'bor', value: 1 }, { id: 'lug', value: 1 }] }]);
  });
  it('publications: one address is one publication; one that names neither a ТОС nor a project is none of their deeds', () => {
    const counted = countedSeries(catalogue, 'публикации о ТОС за год');
    expect(counted.values.map((v) => [v.period, v.value])).toEqual([['2025', 1], ['2026', 1]]);
    expect(only('публикации о ТОС за год', '2025').byMunicipality).toEqual([{ id: 'lug', value: 1 }]);
    expect(counted.coverage).toContain('Из них ТОС или проект назван в 2');
  });
  it('years before the Strategy stay out', () => {
    expect(countedSeries(madeCatalogue(records, { ...region, strategy: { from: 2026, to: 2030 } }), 'проекты ТОС за год').values).toEqual([]);
  });
});

describe('shares of acting ТОС', () => {
  it('an incomplete list divides by the stated total: Iva and Dub of 4 are 50 %, in Lug Iva of 3 is 33,3 %', () => {
    // 2 ÷ 4 × 100 = 50; 1 ÷ 3 × 100 = 33,333… → 33,3 (never up). How many there are in Bor nobody said.
    expect(only('доля ТОС с завершёнными проектами', '2026-11-22')).toMatchObject({ value: 50, numerator: 2, denominator: 4, bound: 'не меньше', byMunicipality: [{ id: 'lug', value: 33.3, numerator: 1, denominator: 3 }] });
  });
  it('a plan counts in its years only: Iva of 4 is 25 %', () => expect(only('доля ТОС с планом развития', '2026-11-22')).toMatchObject({ value: 25, numerator: 1 }));
  it('telling: Iva by its page, Dub by its own publication', () => expect(only('доля ТОС, рассказывающих о себе', '2026-11-22').records.map((r) => r.href)).toEqual(['/tos/dub/', '/tos/iva/']));
  it('is exact when the whole registry is here and no acting ТОС is silent: 2 ÷ 3 × 100 = 66,66', () => {
    const whole = madeCatalogue(records, { ...region, figures: { tosTotal: { value: 3, asOf: '2026' } } });
    expect(only('доля ТОС с завершёнными проектами', '2026-11-22', whole)).toMatchObject({ value: 66.66, denominator: 3, bound: 'ровно', byMunicipality: [{ id: 'bor', value: 100 }, { id: 'lug', value: 50 }] });
    expect(only('доля ТОС с планом развития', '2026-11-22', whole).bound).toBe('не меньше');
  });
  it('there is no share of an unknown whole', () => expect(countedSeries(madeCatalogue(records, { strategy: region.strategy }), 'доля ТОС с планом развития').values).toEqual([]));
});

it('the order of files, lists and lines changes nothing', () => {
  const all = (made: MadeRecords) => COMPUTATIONS.map((computation) => countedSeries(madeCatalogue(made, region), computation));
  const expected = all(records);
  fc.assert(
    fc.property(fc.infiniteStream(fc.integer({ min: 0, max: 1_000_000 })), (stream) => {
      const order = <T>(list: readonly T[]): T[] => list.map((value) => ({ value, key: stream.next().value as number })).toSorted((a, b) => a.key - b.key).map(({ value }) => value);
      const lists: MadeRecords = shuffled(records, (list) => order(list.map((rec) => ({ ...(rec as { data: Record<string, unknown> }), data: Object.fromEntries(Object.entries((rec as { data: Record<string, unknown> }).data).map(([key, value]) => [key, key === 'items' || key === 'web' ? order(value as unknown[]) : value])) }))) as never);
      expect(all(lists)).toEqual(expected);
    }),
    { numRuns: 50 },
  );
});

it('«not less than nothing» is no number', () => {
  const silent = countedSeries(madeCatalogue({ tos: records.tos!.map(({ id, steward }) => tos(id, steward!)), municipalities: records.municipalities }, region), 'доля ТОС с планом развития');
  expect(silent.values).toEqual([]);
  expect(silent.coverage).toContain('числа нет');
});

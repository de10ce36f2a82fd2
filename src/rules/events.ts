/** Events: an end after the start, repeats that end, a state that fits the day, numbers that fit each other. */
import { allMeetings, extraDays, heldMeetings, isDay, isUnclosed, lastDay, meetings, MOST_MEETINGS } from '../kernel/event-days.ts';
import { isInside, metresToEdge, type Ring } from '../kernel/contour.ts';
import { dateRange, formatDate, isSurelyAfter } from '../kernel/dates.ts';
import { addDays } from '../kernel/days.ts';
import type { Problem } from '../kernel/problems.ts';
import type { DataOf, Entry } from '../reader/content.ts';
import { LIMITS } from './boundary-limits.ts';
import { at, type Finding, type Rule } from './rule.ts';

type EventEntry = Entry<DataOf<'events'>>;

/** One small question about one event; the answer is told at its field. */
const each = (ask: (entry: EventEntry, today: string) => readonly (readonly [path: readonly (string | number)[], finding: Finding])[]): Rule =>
  ({ entries }, today) => entries.events.flatMap((entry) => ask(entry, today).map(([path, finding]): Problem => at(entry, path, finding)));

const timesFit = each(({ data: { date, dateTo, timeFrom, timeTo } }) => {
  if (timeFrom === undefined) return timeTo === undefined ? [] : [[['timeTo'], { code: 'time-no-start', found: `конец в ${timeTo}, а начала нет`, expected: 'timeFrom вместе с timeTo', hint: 'Допишите timeFrom или удалите timeTo: тогда событие на весь день.' }]];
  if (!isDay(date) || (dateTo !== undefined && !isDay(dateTo))) return [[['timeFrom'], { code: 'time-no-day', found: `время ${timeFrom}, а день не назван: «${isDay(date) ? dateTo : date}»`, expected: 'точный день: 2026-05-16', hint: 'Время без дня ни о чём не говорит: уточните день или удалите время.' }]];
  if (timeTo === undefined || (dateTo !== undefined && dateTo !== date) || timeTo > timeFrom) return [];
  return [[['timeTo'], { code: 'end-before-start', found: `конец в ${timeTo}, начало в ${timeFrom}`, expected: 'конец позже начала', hint: `Проверьте оба времени. Если событие кончилось за полночь, напишите dateTo: ${addDays(date, 1)}.` }]];
});

const repeatsEnd = each(({ data }) => {
  const { date, repeats } = data;
  if (!repeats) return [];
  if (!isDay(date)) return [[['repeats'], { code: 'repeat-no-day', found: `повторяется, а первый день не назван: «${date}»`, expected: 'точный день первой встречи: 2026-09-02', hint: 'Дни остальных встреч считаются от первого.' }]];
  if (repeats.until === undefined && repeats.times === undefined) return [[['repeats'], { code: 'repeat-endless', found: 'повторяется без конца', expected: 'последний день (until) или число раз (times)', hint: 'Если конца не знаете, поставьте конец года: потом продлите и прибавьте 1 к revision.' }]];
  if (repeats.until !== undefined && repeats.times !== undefined) return [[['repeats', 'times'], { code: 'repeat-two-ends', found: `и until: ${repeats.until}, и times: ${repeats.times}`, expected: 'одно из двух', hint: 'Оставьте то, что сказано в источнике.' }]];
  if (repeats.until !== undefined && dateRange(repeats.until).last < date) return [[['repeats', 'until'], { code: 'end-before-start', found: `«${repeats.until}»`, expected: `не раньше первого дня, ${date}`, hint: 'Проверьте обе даты.' }]];
  const all = allMeetings(data);
  if (all.length > MOST_MEETINGS) return [[['repeats'], { code: 'repeat-too-long', found: `встреч больше ${MOST_MEETINGS}`, expected: `не больше ${MOST_MEETINGS}: это пять лет каждую неделю`, hint: 'Поставьте ближний конец, потом заведите новую запись.' }]];
  if (all[1] !== undefined && addDays(date, extraDays(data)) >= all[1]) return [[['dateTo'], { code: 'repeat-overlap', found: `одна встреча длится до ${addDays(date, extraDays(data))}, а следующая начинается ${all[1]}`, expected: 'dateTo — последний день одной встречи', hint: 'Последний день всех встреч пишут в repeats.until.' }]];
  const strangers = repeats.except.flatMap((day, index) => (all.includes(day) ? [] : [[['repeats', 'except', index], { code: 'exception-no-meeting', found: `«${day}»: в этот день встречи и не было бы`, expected: `день одной из встреч: ${nearestTo(day, all).join(', ')}`, hint: 'Проверьте день: исключают только те дни, что выходят по правилу.' }] as const]));
  if (strangers.length === 0 && meetings(data).length === 0) return [[['repeats', 'except'], { code: 'repeat-empty', found: 'исключены все встречи', expected: 'хотя бы одна встреча', hint: 'Если не будет ни одной, напишите state: отменено, а исключения уберите.' }]];
  return strangers;
});

/** The meetings before and after a day that is none. */
function nearestTo(day: string, all: readonly string[]): string[] {
  return [all.findLast((one) => one < day), all.find((one) => one > day)].filter((one) => one !== undefined);
}

const heldIsOver = each(({ data }, today) => {
  const { state, repeats, dateTo } = data;
  const heldTo = repeats?.heldTo;
  if (heldTo !== undefined && isSurelyAfter(heldTo, today)) return [[['repeats', 'heldTo'], { code: 'future-date', found: `«${heldTo}»`, expected: `дата не позже сегодняшней, ${today}`, hint: 'Здесь — день, по который уже известно, что встречи шли.' }]];
  if (state !== 'состоялось' || dateRange(data.date).first > today) return [];
  const ahead = repeats ? lastDay(data) > today : dateTo !== undefined && dateRange(dateTo).first > today;
  return ahead ? [[[repeats ? 'repeats' : 'dateTo'], { code: 'held-ahead', found: `состоялось, а последний день впереди: ${lastDay(data)}`, expected: 'запланировано, пока не кончилось', hint: repeats ? 'Напишите state: запланировано, а в repeats.heldTo — по какой день встречи уже прошли.' : 'Проверьте dateTo или напишите state: запланировано.' }]] : [];
});

const plannedIsNotOver = each(({ data }, today) =>
  isUnclosed(data, today) ? [[['state'], { severity: 'warning', code: 'event-unclosed', found: `прошло ${formatDate(lastDay(data))}, а состояние — «${data.state}»`, expected: 'состоялось, отменено или новый день', hint: 'Узнайте, чем кончилось: напишите state и прибавьте 1 к revision. Пока этого нет, событие не считается.' }]] : [],
);

const resultsFollow = each(({ data }, today) => {
  const isHeld = heldMeetings(data, today).length > 0 || data.state === 'состоялось';
  return isHeld ? [] : (['attended', 'results', 'training'] as const).flatMap((field) => {
    const value = data[field];
    return value === undefined || (Array.isArray(value) && value.length === 0) ? [] : [[[field], { code: 'not-held-yet', found: `итоги есть, а состояние — «${data.state}»`, expected: 'итоги только у того, что состоялось', hint: 'Если событие прошло, напишите state: состоялось. Сколько мест, пишут в capacity, темы — в agenda.' }] as const];
  });
});

const movesAreTold = each(({ data: { state, movedFrom, date, revision } }) => {
  const isMoved = state === 'перенесено' || movedFrom !== undefined;
  return [
    ...(revision === 0 && (isMoved || state === 'отменено') ? [[['state'], { severity: isMoved ? ('error' as const) : ('warning' as const), code: 'revision-zero', found: `${isMoved ? 'перенесено' : 'отменено'}, а revision — 0`, expected: 'revision не меньше 1', hint: 'Прибавьте 1: иначе календари у людей оставят прежний день. Если о событии впервые сказали уже так, тоже поставьте 1.' }] as const] : []),
    ...(state === 'перенесено' && movedFrom === undefined ? [[['state'], { severity: 'warning', code: 'moved-from-nowhere', found: 'перенесено, а с какого дня — не сказано', expected: 'movedFrom: прежний день', hint: 'Кто помнит прежний день, должен узнать по нему своё событие.' }] as const] : []),
    ...(movedFrom !== undefined && movedFrom === date ? [[['movedFrom'], { code: 'moved-nowhere', found: `«${movedFrom}» — тот же день, что в date`, expected: 'прежний день в movedFrom, новый — в date' }] as const] : []),
  ];
});

const trainingAddsUp = each(({ data: { training, attended, indicators } }) => {
  if (!training) return indicators.length > 0 ? [[['indicators'], { severity: 'warning', code: 'no-training', found: 'показатель назван, а сколько обучено — нет', expected: 'training с числом обученных', hint: 'Число впишите в training или уберите indicators: без него показателю нечего показать.' }]] : [];
  const { trained, applied, rule } = training;
  return [
    ...(applied !== undefined && applied > trained ? [[['training', 'applied'], { code: 'training-sum', found: `применяют ${applied}, а обучено ${trained}`, expected: `не больше ${trained}` }] as const] : []),
    ...(attended !== undefined && trained > attended ? [[['training', 'trained'], { code: 'training-sum', found: `обучено ${trained}, а было ${attended} человек`, expected: `не больше ${attended}`, hint: 'Проверьте оба числа по источнику.' }] as const] : []),
    ...(applied !== undefined && rule === undefined ? [[['training', 'applied'], { code: 'training-rule', found: `применяют ${applied}, а кого так считали — не сказано`, expected: 'rule: кого считаем применяющим', hint: 'Например: «через полгода назвал, что сделал сам». Не спрашивали — удалите applied: «нет данных» честнее.' }] as const] : []),
  ];
});

const materialsLeadSomewhere = each(({ data: { materials } }) =>
  materials.flatMap(({ url, document, sample }, index) => {
    const ways = [url, document, sample].filter((way) => way !== undefined).length;
    return ways === 1 ? [] : [[['materials', index], { code: 'material-way', found: ways === 0 ? 'материал без адреса' : 'у материала несколько адресов', expected: 'одно из трёх: url, document или sample', hint: 'Чего нельзя открыть, того не обещаем: удалите строку, пока материала нет.' }] as const];
  }),
);

/** «/sobytiya/kalendar/» holds the calendars. */
const namesAreFree = each(({ id }) => (id === 'kalendar' ? [[[], { code: 'name-taken', found: 'имя «kalendar»', expected: 'имя, которого на сайте нет: под этим лежат календари', hint: 'Назовите файл, например, vstrecha-2026.yaml.' }]] : []));

const pointsLieInTheirMunicipality: Rule = ({ entries, geo }) =>
  entries.events.flatMap((entry) => {
    const { point, municipality } = entry.data;
    const border = geo.municipalities?.features.find(({ properties }) => properties.id === municipality)?.geometry;
    if (!point || point.precision === 'центр муниципалитета' || !border) return [];
    const rings = (border.type === 'Polygon' ? [border.coordinates] : border.coordinates).flat() as unknown as Ring[];
    if (isInside(point, rings)) return [];
    const metres = metresToEdge(point, rings);
    if (metres <= LIMITS.pointMetres[point.precision]) return [];
    const name = entries.municipalities.find(({ id }) => id === municipality)?.data.nameShort ?? municipality;
    return [at(entry, ['point', 'lat'], { severity: 'warning', code: 'point-elsewhere', found: `точка вне муниципалитета «${name}», до его границы ${Math.round(metres / 1000)} км`, expected: 'точка там, где событие', hint: 'Проверьте точку и municipality: одно из двух, вероятно, от другого места.' })];
  });

export const eventRules: readonly Rule[] = [timesFit, repeatsEnd, heldIsOver, plannedIsNotOver, resultsFollow, movesAreTold, trainingAddsUp, materialsLeadSomewhere, namesAreFree, pointsLieInTheirMunicipality];

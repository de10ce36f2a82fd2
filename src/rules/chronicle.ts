/** What was held and what was written: one line a publication, each in its own year, each about somebody. */
import { dateRange, isSurelyAfter, yearOf } from '../kernel/dates.ts';
import { samePage } from '../kernel/same-page.ts';
import type { DataOf, Entry } from '../reader/content.ts';
import { at, type Rule } from './rule.ts';

const publicationsStandOnce: Rule = ({ entries }) => {
  const first = new Map<string, string>();
  return entries.mediaLog.flatMap((entry) =>
    entry.data.items.flatMap(({ url }, index) => {
      if (url === undefined) return [];
      const twin = first.get(samePage(url));
      if (twin === undefined) {
        first.set(samePage(url), `${entry.file}, публикация ${index + 1}`);
        return [];
      }
      return [at(entry, ['items', index, 'url'], { code: 'publication-twice', found: `«${url}»: эта публикация уже записана`, expected: 'одна строка на публикацию: по строкам считается показатель', hint: `Первая: ${twin}. Оставьте одну и перенесите в неё всё, о чём речь.` })];
    }),
  );
};

/** «2025.yaml» holds the publications of 2025. */
const logsKeepTheirYear: Rule = ({ entries }) =>
  entries.mediaLog.flatMap((entry) => {
    const { year, items } = entry.data;
    if (entry.id !== String(year)) return [at(entry, ['year'], { code: 'year-and-name', found: `${year} год в файле «${entry.id}»`, expected: 'имя файла — год журнала', hint: `Назовите файл ${year}.yaml или исправьте year.` })];
    return items.flatMap(({ date }, index) =>
      yearOf(date) === year ? [] : [at(entry, ['items', index, 'date'], { code: 'other-year', found: `«${date}» в журнале за ${year} год`, expected: `дата ${year} года`, hint: `Перенесите строку в media-log/${yearOf(date)}.yaml или исправьте дату.` })],
    );
  });

const publicationsAreAboutSomebody: Rule = ({ entries }) =>
  entries.mediaLog.flatMap((entry) =>
    entry.data.items.flatMap(({ tos, projects, contests, municipality, wholeRegion }, index) =>
      tos.length + projects.length + contests.length > 0 || municipality !== undefined || wholeRegion
        ? []
        : [at(entry, ['items', index], { severity: 'warning', code: 'about-nobody', found: 'не сказано, о ком публикация', expected: 'ТОС, проект, конкурс, муниципалитет или wholeRegion: true', hint: 'Впишите tos: [имя-файла]; если речь обо всём регионе — wholeRegion: true.' })],
    ),
  );

const heldByTosNamesIt: Rule = ({ entries }) =>
  entries.events.flatMap((entry) => (entry.data.heldByTos && entry.data.tos.length === 0 ? [at(entry, ['heldByTos'], { code: 'no-tos', found: 'heldByTos: true, а ТОС не назван', expected: 'какой ТОС провёл', hint: 'Впишите tos: [имя-файла] или heldByTos: false.' })] : []));

/** A guest may come from over the border; an event of other people's ТОС alone is a slip. */
const eventsLieWithTheirTos: Rule = ({ entries }) => {
  const stewards = new Map(entries.tos.map((tos) => [tos.id, tos.steward]));
  return entries.events.flatMap((entry) => {
    const { municipality, tos } = entry.data;
    const homes = [...new Set(tos.map((id) => stewards.get(id)))];
    if (municipality === undefined || homes.length === 0 || homes.includes(undefined) || homes.includes(municipality)) return [];
    return [at(entry, ['municipality'], { severity: 'warning', code: 'other-municipality', found: `«${municipality}», а ТОС события — из «${homes.join('», «')}»`, expected: 'муниципалитет, в котором лежит хотя бы один из ТОС события', hint: `Исправьте municipality на «${homes[0]}» или проверьте tos; если ТОС ездил в гости, впишите и хозяев.` })];
  });
};

type EventEntry = Entry<DataOf<'events'>>;

/** Events are counted: the same one in two files would count twice. A note says why they are two. */
const eventsStandOnce: Rule = ({ entries }) => {
  const met = new Map<string, EventEntry[]>();
  return entries.events.flatMap((entry) => {
    const signs = signsOf(entry);
    const twin = signs.flatMap((sign) => met.get(sign) ?? []).find((other) => mayBeOneDay(entry.data.date, other.data.date));
    for (const sign of signs) met.set(sign, [...(met.get(sign) ?? []).slice(-MOST_TWINS), entry]);
    if (!twin || entry.data.note !== undefined) return [];
    return [at(entry, ['date'], { severity: 'warning', code: 'event-twice', found: `похоже, это событие уже записано: ${twin.file}`, expected: 'одна запись на событие: по записям считается показатель', hint: 'Оставьте один файл; если это разные события, скажите в note, чем они различаются.' })];
  });
};

/** One report may tell of a whole year: so many of its events are compared with each other. */
const MOST_TWINS = 50;

/** What an event is known by: its day, kind and people, or the page that tells of it. */
function signsOf({ data: { date, kind, municipality, tos, sources } }: EventEntry): string[] {
  const pages = sources.flatMap(({ url }) => (url === undefined ? [] : [samePage(url)]));
  return [...new Set([`${date} ${kind} ${municipality} ${tos.toSorted().join()}`, ...pages])];
}

function mayBeOneDay(a: string, b: string): boolean {
  return !isSurelyAfter(a, b) && !isSurelyAfter(b, a);
}

const eventsKeepTheirYear: Rule = ({ entries }, today) =>
  entries.events.flatMap((entry) => {
    const { date, dateTo, movedFrom, asOf } = entry.data;
    const named = entry.id.match(/(?<!\d)20\d\d(?!\d)/g) ?? [];
    const isOfYear = named.length === 0 || named.some((year) => Number(year) === yearOf(date) || [dateTo, movedFrom].some((other) => other !== undefined && Number(year) === yearOf(other)));
    return [
      ...(isOfYear ? [] : [at(entry, ['date'], { severity: 'warning', code: 'year-and-name', found: `«${date}» в файле «${entry.id}»`, expected: 'один и тот же год в дате и в имени файла', hint: `Исправьте дату или назовите файл ${entry.id.replace(named[0]!, String(yearOf(date)))}.yaml.` })]),
      ...(isSurelyAfter(date, asOf) && !isSurelyAfter(date, today) ? [at(entry, ['asOf'], { severity: 'warning', code: 'asof-before-event', found: `«${asOf}», а событие было позже: «${date}»`, expected: `дата не раньше ${dateRange(date).first}`, hint: 'asOf — когда собраны сведения: обычно сегодняшний день.' })] : []),
    ];
  });

export const chronicleRules: readonly Rule[] = [publicationsStandOnce, logsKeepTheirYear, publicationsAreAboutSomebody, heldByTosNamesIt, eventsLieWithTheirTos, eventsStandOnce, eventsKeepTheirYear];

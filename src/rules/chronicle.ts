/** What was held and what was written: one line a publication, each in its own year, each about somebody. */
import { yearOf } from '../kernel/dates.ts';
import { at, type Rule } from './rule.ts';

/** An address as a reader sees it: with or without «www.», «m.» and the last slash it is one page. */
function samePage(url: string): string {
  return url.trim().toLowerCase().replace(/^https?:\/\//, '').replace(/^(www|m)\./, '').replace(/[#].*$/, '').replace(/\/+$/, '');
}

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
    return [at(entry, ['municipality'], { severity: 'warning', code: 'other-municipality', found: `«${municipality}», а ТОС события — из «${homes.join('», «')}»`, expected: 'муниципалитет, в котором лежит хотя бы один из ТОС события' })];
  });
};

export const chronicleRules: readonly Rule[] = [publicationsStandOnce, logsKeepTheirYear, publicationsAreAboutSomebody, heldByTosNamesIt, eventsLieWithTheirTos];

/** Snapshots of the registry: each is what the command wrote, one a day, and the last is not old. */
import { collections } from '../collections.ts';
import type { DataOf, Entry } from '../reader/content.ts';
import { formatDate } from '../kernel/dates.ts';
import { addDays, daysBetween, QUARTER_DAYS } from '../kernel/days.ts';
import type { Problem } from '../kernel/problems.ts';
import { routes } from '../kernel/routes.ts';
import { nearest } from '../kernel/suggest.ts';
import { countOf } from '../kernel/text.ts';
import { hashOfSnapshot } from '../reader/row-hash.ts';
import { at, type Rule } from './rule.ts';

type SnapshotEntry = Entry<DataOf<'snapshots'>>;

const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** How to have the file as the command would write it. */
const again = ({ file, data: { asOf } }: SnapshotEntry): string => `Снимок не правят руками. Верните файл из Git: «git restore ${file}». Если в Git его не было, снимите день заново: «npm run snapshot -- --from ${asOf} --force»`;

const snapshotsAreAsTaken: Rule = ({ entries }) =>
  entries.snapshots.flatMap((entry) => {
    const { hash, asOf } = entry.data;
    return hash === hashOfSnapshot(entry.data) ? [] : [at(entry, ['hash'], { code: 'snapshot-edited', found: 'отпечаток не сходится: день, охват или строки меняли после снимка', expected: 'файл, каким его записала команда', hint: again(entry) })];
  });

const snapshotsAreNamedByTheirDay: Rule = ({ entries }) => {
  const taken = new Map<string, SnapshotEntry>();
  return entries.snapshots.flatMap((entry) => {
    const { asOf } = entry.data;
    if (!DAY.test(asOf)) return [at(entry, ['asOf'], { code: 'snapshot-day', found: `«${asOf}»`, expected: 'день полностью: 2026-09-30' })];
    const twin = taken.get(asOf);
    taken.set(asOf, twin ?? entry);
    if (twin) return [at(entry, ['asOf'], { code: 'snapshot-twice', found: `на ${formatDate(asOf)} уже есть снимок ${twin.file}`, expected: 'один снимок на один день', hint: 'Удалите лишний файл.' })];
    return entry.id === asOf ? [] : [at(entry, ['asOf'], { code: 'snapshot-name', found: `файл назван «${entry.id}.yaml», а день в нём ${asOf}`, expected: `имя файла ${collections.snapshots.folder}/${asOf}.yaml` })];
  });
};

const rowsAreOneToATosInOrder: Rule = ({ entries }) =>
  entries.snapshots.flatMap((entry) => {
    const { rows, asOf } = entry.data;
    const seen = new Set<string>();
    const twice = rows.flatMap(({ id }, index) => {
      const isTwin = seen.has(id);
      seen.add(id);
      return isTwin ? [at(entry, ['rows', index, 'id'], { code: 'snapshot-row-twice', found: `«${id}» стоит в снимке дважды`, expected: 'одна строка на один ТОС', hint: again(entry) })] : [];
    });
    const astray = rows.findIndex(({ id }, index) => index > 0 && id < rows[index - 1]!.id);
    return astray < 0 ? twice : [...twice, at(entry, ['rows', astray, 'id'], { code: 'snapshot-order', found: `«${rows[astray]!.id}» стоит после «${rows[astray - 1]!.id}»`, expected: 'строки по порядку имён', hint: again(entry) })];
  });

/** A municipality that a reform has taken away leaves an address that leads on. */
const municipalitiesAreKnown: Rule = ({ entries, ids, redirects }) =>
  entries.snapshots.flatMap((entry): Problem[] => {
    const { rows, municipalities, asOf } = entry.data;
    const named = new Set(municipalities.map(({ id }) => id));
    const nameless = rows.flatMap(({ municipality }, index) => (named.has(municipality) ? [] : [at(entry, ['rows', index, 'municipality'], { code: 'snapshot-municipality', found: `«${municipality}» нет в списке municipalities этого снимка`, expected: 'муниципалитет из этого списка', hint: again(entry) })]));
    const gone = municipalities.flatMap(({ id, name }, index) => {
      if (ids.municipalities.has(id) || redirects.some(({ from }) => from === routes.municipality(id))) return [];
      return [
        at(entry, ['municipalities', index, 'id'], {
          code: 'unknown-municipality',
          found: `муниципалитета «${id}» (${name}) больше нет`,
          expected: `муниципалитет из ${collections.municipalities.folder}/ или строка в redirects.yaml, чем он стал`,
          hint: `Впишите в redirects.yaml, чем он стал: from: ${routes.municipality(id)}, to: ${routes.municipality(nearest(id, ids.municipalities) ?? 'novyy-okrug')}`,
        }),
      ];
    });
    return [...nameless, ...gone];
  });

const theLastSnapshotIsFresh: Rule = ({ entries }, today) => {
  const last = entries.snapshots.filter(({ data }) => DAY.test(data.asOf)).toSorted((a, b) => (a.data.asOf < b.data.asOf ? 1 : -1))[0];
  if (!last || addDays(last.data.asOf, QUARTER_DAYS) >= today) return [];
  const days = countOf(daysBetween(last.data.asOf, today), ['день', 'дня', 'дней']);
  return [at(last, ['asOf'], { severity: 'warning', code: 'snapshot-old', found: `последнему снимку реестра ${days}`, expected: 'снимок раз в квартал', hint: 'Снимите новый: «npm run snapshot»' })];
};

export const registryRules: readonly Rule[] = [snapshotsAreAsTaken, snapshotsAreNamedByTheirDay, rowsAreOneToATosInOrder, municipalitiesAreKnown, theLastSnapshotIsFresh];

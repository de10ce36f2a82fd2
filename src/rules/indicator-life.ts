/** What happens to an indicator: readings of an open denominator, a revised target, retirement, a count of the site's own. */
import { dateRange, isSurelyAfter } from '../kernel/dates.ts';
import type { Problem } from '../kernel/problems.ts';
import { nearest } from '../kernel/suggest.ts';
import { formatNumber } from '../kernel/text.ts';
import { eachObservation } from './observations.ts';
import { at, guessHint, type Finding, type Rule } from './rule.ts';

const readingsAreKnown: Rule = (content) =>
  eachObservation(content, ({ reading, value }, { denominator }): [string, Finding][] => {
    const ids = [...new Set((denominator?.readings ?? []).map(({ id }) => id))];
    if (reading === undefined) {
      if (ids.length === 0 || value === null) return [];
      return [['reading', { severity: 'warning', code: 'reading-missing', found: 'поля нет, а знаменатель читается по-разному', expected: `одно из прочтений: ${ids.join(' · ')}`, hint: 'Без него число останется на странице, но с целью не сравнится.' }]];
    }
    if (ids.includes(reading)) return [];
    if (ids.length === 0) return [['reading', { code: 'unknown-reading', found: `«${reading}», а прочтений у показателя нет`, expected: 'число без reading', hint: 'Удалите строку или опишите прочтения в denominator.readings.' }]];
    return [['reading', { code: 'unknown-reading', found: `«${reading}»: такого прочтения нет`, expected: `одно из прочтений: ${ids.join(' · ')}`, hint: guessHint(nearest(reading, ids)) }]];
  });

const readingsAreDifferent: Rule = ({ entries }) =>
  entries.indicators.flatMap((entry) => {
    const readings = entry.data.denominator?.readings ?? [];
    return readings.flatMap(({ id }, index) => (readings.findIndex((r) => r.id === id) < index ? [at(entry, ['denominator', 'readings', index, 'id'], { code: 'duplicate-reading', found: `«${id}» во второй раз`, expected: 'у каждого прочтения своё имя' })] : []));
  });

/** A goal of the Strategy lies in its time; the schema keeps it from being too far ahead. */
const targetsLieInTheStrategy: Rule = ({ entries, region }) => {
  const from = region?.strategy?.from;
  return entries.indicators.flatMap((entry) => {
    const { year } = entry.data.target;
    return from !== undefined && year < from ? [at(entry, ['target', 'year'], { severity: 'warning', code: 'target-year', found: `цель к ${year} году, а стратегия началась в ${from} году`, expected: `год не раньше ${from}`, hint: 'Проверьте год; значение, с которого начинали, пишут в observations.' })] : [];
  });
};

const targetsAreRevisedHonestly: Rule = ({ entries }, today) =>
  entries.indicators.flatMap((entry) =>
    entry.data.formerTargets.flatMap(({ year, value, until }, index): Problem[] => {
      const { target } = entry.data;
      if (isSurelyAfter(until, today)) return [at(entry, ['formerTargets', index, 'until'], { code: 'future-date', found: `«${until}»`, expected: `дата не позже сегодняшней, ${today}`, hint: 'Цель, которая ещё действует, стоит в target.' })];
      if (year === target.year && value === target.value) return [at(entry, ['formerTargets', index, 'value'], { severity: 'warning', code: 'same-target', found: `прежняя цель такая же, как нынешняя: ${formatNumber(value)} к ${year} году`, expected: 'цель, которая была раньше и отличалась' })];
      return [];
    }),
  );

const retiredStaysRetired: Rule = ({ entries }, today) =>
  entries.indicators.flatMap((entry) => {
    const { retired, observations } = entry.data;
    if (!retired) return [];
    if (isSurelyAfter(retired.since, today)) return [at(entry, ['retired', 'since'], { code: 'future-date', found: `«${retired.since}»`, expected: `дата не позже сегодняшней, ${today}`, hint: 'Показатель ещё действует: впишите retired, когда день наступит.' })];
    const late = observations.flatMap(({ period }, index) =>
      dateRange(period).first > dateRange(retired.since).last
        ? [at(entry, ['observations', index, 'period'], { severity: 'warning', code: 'after-retirement', found: `«${period}», а показатель снят ${retired.since}`, expected: 'период не позже дня, когда показатель сняли', hint: 'Число останется на странице. Если показатель вернули, удалите retired.' })]
        : [],
    );
    return [...(retired.replacedBy === entry.id ? [at(entry, ['retired', 'replacedBy'], { code: 'replaced-by-itself', found: `«${entry.id}» — это сам показатель`, expected: 'имя файла другого показателя', hint: 'Если замены нет, удалите строку.' })] : []), ...late];
  });

/** A yearly count fits a yearly indicator only, a share a share. */
const ownCountFitsTheKind: Rule = ({ entries }) =>
  entries.indicators.flatMap((entry) => {
    const { computed, kind } = entry.data;
    if (!computed || (computed.startsWith('доля') ? kind.startsWith('доля') : kind === 'за год')) return [];
    return [at(entry, ['computed'], { code: 'computed-kind', found: `«${computed}» у показателя вида «${kind}»`, expected: computed.startsWith('доля') ? 'показатель вида «доля …»' : 'показатель вида «за год»', hint: 'Сайт считает другое, чем просит показатель: удалите строку computed или проверьте kind.' })];
  });

export const indicatorLifeRules: readonly Rule[] = [readingsAreKnown, readingsAreDifferent, targetsLieInTheStrategy, targetsAreRevisedHonestly, retiredStaysRetired, ownCountFitsTheKind];

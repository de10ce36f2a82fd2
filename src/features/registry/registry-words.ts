/** The ledger in words. Pure. */
import { formatDate } from '../../kernel/dates.ts';
import { addDays, QUARTER_DAYS } from '../../kernel/days.ts';
import { countOf, NOUNS } from '../../kernel/text.ts';
import type { Change, ChangeKind } from './compare.ts';
import type { Snapshot } from './schema.ts';

export const CHANGE_TITLES: Readonly<Record<ChangeKind, string>> = {
  new: 'Появились в снимке',
  closed: 'Ликвидированы',
  status: 'Сменили состояние',
  renamed: 'Сменили название',
  moved: 'Перешли в другой муниципалитет',
  boundary: 'Изменились границы',
  outlined: 'Границы описаны впервые',
  number: 'Номер в реестре',
  vanished: 'Не найдены в снимке',
};

/** What a reader should not take it for. */
export const CHANGE_NOTES: Partial<Record<ChangeKind, string>> = {
  new: 'Прежде их в списке не было. Создан ли ТОС недавно или о нём только узнали, снимок не говорит.',
  moved: 'Так бывает после реформы: ТОС остался на месте, а муниципалитет стал другим.',
  vanished: 'В прежнем снимке были, в этом их нет. Почему, снимок не знает: это не значит, что ТОС закрылся.',
};

/** One kind in a word, for tables and the command. */
export const CHANGE_NAMES: Readonly<Record<ChangeKind, string>> = {
  new: 'появился',
  closed: 'ликвидирован',
  status: 'сменил состояние',
  renamed: 'переименован',
  moved: 'перешёл в другой муниципалитет',
  boundary: 'изменились границы',
  outlined: 'границы описаны впервые',
  number: 'номер в реестре',
  vanished: 'не найден в снимке',
};

/** «действует → приостановлен»; undefined when the kind says it all. */
export function detailOf({ kind, was, now }: Change, placeName: (id: string) => string): string | undefined {
  switch (kind) {
    case 'new':
      return now === 'неизвестно' ? 'состояние неизвестно' : now;
    case 'vanished':
      return was === 'неизвестно' ? 'состояние было неизвестно' : `был в снимке как «${was}»`;
    case 'status':
    case 'closed':
      return `было «${was}», стало «${now}»`;
    case 'renamed':
      return `прежде «${was}»`;
    case 'moved':
      return `был: ${placeName(was!)}; теперь: ${placeName(now!)}`;
    case 'number':
      return was === undefined ? `присвоен № ${now}` : now === undefined ? `был № ${was}, теперь не указан` : `был № ${was}, стал № ${now}`;
    default:
      return undefined;
  }
}

/** When the next one is due: a quarter after the last. */
export function nextDue({ asOf }: Pick<Snapshot, 'asOf'>): string {
  return addDays(asOf, QUARTER_DAYS);
}

/** «24 ТОС, из них 1 ликвидирован». */
export function rowsInWords({ rows }: Pick<Snapshot, 'rows'>): string {
  const closed = rows.filter(({ status }) => status === 'ликвидирован').length;
  return `${countOf(rows.length, NOUNS.tos)}${closed > 0 ? `, из них ликвидировано\u00A0${closed}` : ''}`;
}

/** «Что снято» in a sentence. */
export function coverageInWords({ coverage, rows }: Pick<Snapshot, 'coverage' | 'rows'>): string {
  return coverage === 'весь реестр' ? `Весь реестр: ${rowsInWords({ rows })}.` : `Записи атласа: ${rowsInWords({ rows })}. Это те, о ком нашлась открытая публикация, а не весь реестр.`;
}

/** Why a snapshot has nothing to be compared with: it is the first, or all before it took in something else. */
export function incomparableInWords({ coverage }: Pick<Snapshot, 'coverage'>, hasOtherBefore: boolean): string {
  if (!hasOtherBefore) return 'Более раннего снимка нет: сравнивать пока не с чем.';
  return coverage === 'весь реестр' ? 'Прежние снимки — записи атласа, а не весь реестр: сравнить нельзя.' : 'Прежние снимки — весь реестр, а не записи атласа: сравнить нельзя.';
}

/** The first signs are enough to compare by eye. */
export function shortHash(hash: string): string {
  return hash.replace('sha256:', '').slice(0, 12);
}

export function snapshotTitle({ asOf }: Pick<Snapshot, 'asOf'>): string {
  return `Снимок реестра на ${formatDate(asOf)}`;
}

/** The state of a ТОС from a row: history only grows, a blank date may be filled, an exact day may refine a year. Pure. */
import { dateRange, formatDateShort, isSurelyAfter } from '../../kernel/dates.ts';
import type { Draft } from './draft.ts';
import { textOf } from './row.ts';

interface State {
  status: string;
  date?: string;
}

export function statusEdits(draft: Draft): void {
  const [status, date] = [textOf(draft.row, 'status'), textOf(draft.row, 'statusDate')];
  const history = (draft.data.statusHistory as State[] | undefined) ?? [];
  const last = history.at(-1);
  if (!last) {
    draft.edits.push({ op: 'append', path: ['statusHistory'], value: { status: status ?? 'неизвестно', ...(date && { date }) } });
    if (status) draft.say('status', ['statusHistory'], date ? `${status} с ${formatDateShort(date)}` : status, undefined);
    return;
  }
  if (status === undefined && date === undefined) return;
  if (status === undefined || status === last.status) return sameState(draft, last, date, history.length - 1);
  if (status === 'неизвестно') return draft.remark('note', 'status', `В выгрузке состояние неизвестно, в атласе — «${last.status}»; оставляем наше.`);
  if (date && last.date && isSurelyAfter(last.date, date)) return draft.remark('question', 'status', `В атласе с ${formatDateShort(last.date)} — «${last.status}», а в выгрузке «${status}» с более ранней даты ${formatDateShort(date)}. Исправьте состояние или дату.`);
  if (draft.verdict('status', ['statusHistory', history.length - 1, 'status'], status, last.date) !== 'write') return;
  const note = date ? {} : { note: `По выгрузке на ${formatDateShort(draft.context.workbook.asOf)}.` };
  draft.edits.push({ op: 'append', path: ['statusHistory'], value: { status, ...(date && { date }), ...note } });
  draft.say('status', ['statusHistory'], date ? `${status} с ${formatDateShort(date)}` : status, last.date ? `${last.status} с ${formatDateShort(last.date)}` : last.status);
}

function sameState(draft: Draft, last: State, date: string | undefined, index: number): void {
  if (date === undefined || date === last.date) return;
  if (last.date === undefined || isWithin(date, last.date)) return draft.set('statusDate', ['statusHistory', index, 'date'], date, last.date);
  if (isWithin(last.date, date)) return;
  draft.remark('question', 'statusDate', `Состояние «${last.status}»: в атласе с ${formatDateShort(last.date)}, в выгрузке с ${formatDateShort(date)}. Исправьте дату; если верна выгрузка, поправьте запись.`);
}

/** True when the first is more exact and falls into the second: 2025-06-14 in 2025. */
function isWithin(exact: string, coarse: string): boolean {
  const [inner, outer] = [dateRange(exact), dateRange(coarse)];
  return exact.length > coarse.length && inner.first >= outer.first && inner.last <= outer.last;
}

/** Groups of fields that cannot stand without each other: a boundary has a precision, a contact has an office and a date. Pure. */
import type { Draft } from './draft.ts';
import { at } from './draft.ts';
import type { Path } from '../../reader/yaml-places.ts';
import { sourceOf } from './sources.ts';

/** «Иванов И. И.», «И. И. Иванов», «Иванова Анна Петровна». */
const PERSON = /[А-ЯЁ][а-яё-]+\s+[А-ЯЁ]\.\s?[А-ЯЁ]\.|[А-ЯЁ]\.\s?[А-ЯЁ]\.\s?[А-ЯЁ][а-яё]+|[А-ЯЁ][а-яё]+\s+[А-ЯЁ][а-яё]+\s+[А-ЯЁ][а-яё]+(вич|вна|ична)(?![а-яё])/u;

export function newParents(draft: Draft): void {
  const touched = new Set(draft.edits.map(({ path }) => path[0]));
  const set = (path: Path, value: unknown): void => void draft.edits.push({ op: 'set', path, value });
  const has = (path: Path): boolean => at(draft.data, path) !== undefined || draft.edits.some((edit) => edit.path.join('.') === path.join('.'));
  const { workbook } = draft.context;
  if (touched.has('boundary')) {
    if (!has(['boundary', 'text'])) set(['boundary', 'text'], ((draft.row.values.get('boundary.addresses')?.value as string[] | undefined) ?? []).join('; '));
    if (!has(['boundary', 'precision'])) set(['boundary', 'precision'], has(['boundary', 'act']) ? 'по решению' : 'приблизительно');
  }
  if (touched.has('point') && !has(['point', 'precision'])) set(['point', 'precision'], 'населённый пункт');
  if (touched.has('legalEntity') && !has(['legalEntity', 'is'])) set(['legalEntity', 'is'], true);
  if (touched.has('plan')) {
    if (has(['plan', 'years'])) set(['plan', 'asOf'], workbook.asOf);
    else drop(draft, 'plan', 'plan.url', 'Адрес плана есть, а годов плана нет: впишите их в соседний столбец.');
  }
  if (touched.has('contact')) {
    const office = String(draft.edits.find(({ path }) => path.join('.') === 'contact.office')?.value ?? '');
    if (PERSON.test(office)) drop(draft, 'contact', 'contact.office', 'Похоже на имя человека: в атлас не берём, контакт — это учреждение или отдел.');
    else if (has(['contact', 'office'])) {
      set(['contact', 'asOf'], workbook.asOf);
      set(['contact', 'source'], sourceOf(draft.row, workbook));
    } else drop(draft, 'contact', 'contact.phone', 'Телефон или почта без учреждения: в атлас не берём, это может быть контакт частного лица. Впишите учреждение или отдел.');
  }
  if (!draft.record) {
    if (!has(['type'])) set(['type'], 'неизвестно');
    if (!has(['place'])) draft.remark('error', 'name', 'Не сказано, где этот ТОС: впишите улицу, двор, деревню или волость в столбец «Место».');
  }
}

function drop(draft: Draft, group: string, field: string, why: string): void {
  const isKept = ({ path }: { path: Path }): boolean => path[0] !== group;
  draft.edits.splice(0, draft.edits.length, ...draft.edits.filter(isKept));
  draft.changes.splice(0, draft.changes.length, ...draft.changes.filter((change) => !change.field.startsWith(`${group}.`)));
  draft.remark('warning', field, why);
}

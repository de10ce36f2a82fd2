/** A workbook becomes a source of a record once: same title, date and publisher are the same source. Pure. */
import type { Source } from '../../kernel/fields.ts';
import { compareDatesDesc, isSurelyAfter } from '../../kernel/dates.ts';
import { plain } from './decide.ts';
import type { Data, Edit } from '../../reader/edit-yaml.ts';
import type { Workbook } from './plan.ts';
import { textOf, type ReadRow } from './row.ts';

export function isSameSource(one: Partial<Source>, other: Partial<Source>): boolean {
  return (['title', 'date', 'publisher'] as const).every((key) => plain(String(one[key] ?? '')) === plain(String(other[key] ?? '')));
}

/** The row's own source where it names one, else the workbook. */
export function sourceOf(row: ReadRow, workbook: Workbook): Source {
  const [title, publisher, url, date, said] = ['source.title', 'source.publisher', 'source.url', 'source.date', 'remark'].map((field) => textOf(row, field));
  const name = title ?? said;
  if (name === undefined) return workbook.source;
  const isAddress = url === undefined && /^https?:\/\/\S+$/.test(name);
  return {
    title: isAddress ? workbook.source.title : name,
    kind: title ? 'публикация' : isAddress ? 'сайт' : 'сообщение организации',
    ...(publisher && { publisher }),
    ...(url ? { url } : isAddress && { url: name }),
    ...(date && { date }),
  };
}

/** Edits that go with any change of a record: where from and as of what day. */
export function birthEdits(data: Data, source: Source, asOf: string): Edit[] {
  const known = (data.sources as Source[] | undefined) ?? [];
  const recorded = data.asOf as string | undefined;
  const isLater = recorded === undefined || (isSurelyAfter(asOf, recorded) && compareDatesDesc(asOf, recorded) < 0);
  return [
    ...(known.some((one) => isSameSource(one, source)) ? [] : [{ op: 'append', path: ['sources'], value: source } satisfies Edit]),
    ...(isLater ? [{ op: 'set', path: ['asOf'], value: asOf } satisfies Edit] : []),
  ];
}

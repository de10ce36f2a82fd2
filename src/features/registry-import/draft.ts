/** Collects what one row does to its record: edits, the difference in words, questions. Pure. */
import { formatDateShort } from '../../kernel/dates.ts';
import type { Remark } from '../../kernel/remark.ts';
import { foldName } from '../../kernel/same-name.ts';
import { formatNumber } from '../../kernel/text.ts';
import { decide, isSame, type Verdict } from './decide.ts';
import { nameOf, type KnownTos } from './find-tos.ts';
import type { Data, Edit } from '../../reader/edit-yaml.ts';
import type { Path } from '../../reader/yaml-places.ts';
import type { FieldChange, Origin, Workbook } from './plan.ts';
import { addressOf, textOf, type ReadRow } from './row.ts';
import { sourceOf } from './sources.ts';

export interface RowContext {
  workbook: Workbook;
  /** Heading of a column. */
  label(field: string): string;
  /** A record as it stood on the day of the workbook; undefined when no history tells. */
  baseOf(record: KnownTos): Data | undefined;
}

export interface RowOutcome {
  edits: Edit[];
  changes: FieldChange[];
  origins: Origin[];
  remarks: Remark[];
}

export class Draft implements RowOutcome {
  readonly edits: Edit[] = [];
  readonly changes: FieldChange[] = [];
  readonly origins: Origin[] = [];
  readonly remarks: Remark[] = [];
  readonly row: ReadRow;
  readonly record: KnownTos | undefined;
  readonly context: RowContext;
  readonly data: Data;
  readonly #base: { known: boolean; data?: Data };

  constructor(row: ReadRow, record: KnownTos | undefined, context: RowContext) {
    [this.row, this.record, this.context] = [row, record, context];
    this.data = record?.data ?? {};
    const base = record && context.baseOf(record);
    this.#base = { known: base !== undefined, data: base };
  }

  remark(severity: Remark['severity'], field: string, text: string): void {
    this.remarks.push({ severity, row: this.row.number, address: addressOf(this.row, field), text });
  }

  /** The verdict of both sides and of history; a question or a note is told here. */
  verdict(field: string, path: Path, wanted: unknown, currentAsOf = this.data.asOf as string | undefined): Verdict {
    const current = at(this.data, path);
    const base = this.#base.known ? { known: true, value: at(this.#base.data!, path) } : { known: false };
    const { asOf } = this.context.workbook;
    const verdict = decide({ current, wanted, base, currentAsOf, wantedAsOf: asOf });
    const [ours, theirs, then] = [current, wanted, base.value].map(shown);
    const label = this.context.label(field);
    if (verdict === 'both') this.remark('question', field, `«${label}» изменено и у вас, и в выгрузке: было ${then}, в атласе теперь ${ours}, в выгрузке ${theirs}. Оставить наше — впишите в клетку ${ours}; взять из выгрузки — повторите с ключом --as-of и сегодняшним днём.`);
    if (verdict === 'newer') this.remark('question', field, `«${label}»: в атласе ${ours} на ${formatDateShort(currentAsOf!)}, это позже выгрузки (${formatDateShort(asOf)}), а в ней ${theirs}. Очистите клетку, чтобы оставить наше; если верна выгрузка, укажите её день ключом --as-of.`);
    if (verdict === 'keep') this.remark('note', field, `«${label}»: в атласе после ${formatDateShort(asOf)} записано ${ours}, в выгрузке прежнее ${theirs}; оставляем наше.`);
    return verdict;
  }

  put(field: string, path: Path, wanted: unknown): void {
    if (this.verdict(field, path, wanted) !== 'write') return;
    const current = at(this.data, path);
    const isGrown = Array.isArray(wanted) && Array.isArray(current) && current.length > 0 && current.every((item, index) => isSame(item, wanted[index]));
    if (!isGrown) return void this.set(field, path, wanted, current);
    for (const item of wanted.slice(current.length)) this.edits.push({ op: 'append', path, value: item });
    this.say(field, path, wanted, current);
  }

  /** A number is born with its date and source and takes the place of an older one. */
  count(field: string, path: Path, value: number): void {
    const observed = at(this.data, path) as { asOf?: string } | undefined;
    if (this.verdict(field, [...path, 'value'], value, observed?.asOf) !== 'write') return;
    const { workbook } = this.context;
    const about = this.row.values.get(field)?.approximate ? { approximate: true } : {};
    this.edits.push({ op: 'set', path, value: { value, ...about, asOf: workbook.asOf, source: sourceOf(this.row, workbook) } });
    this.say(field, path, value, at(this.data, [...path, 'value']), about.approximate && 'около');
  }

  set(field: string, path: Path, value: unknown, was?: unknown): void {
    this.edits.push({ op: 'set', path, value });
    this.say(field, path, value, was);
  }

  addName(name: string): void {
    const known = [textOf(this.row, 'name') ?? nameOf(this.data), ...((this.data.formerNames as string[] | undefined) ?? []), ...this.edits.filter(({ path }) => path[0] === 'formerNames').map(({ value }) => String(value))];
    if (name === '' || known.some((one) => foldName(one) === foldName(name))) return;
    this.edits.push({ op: 'append', path: ['formerNames'], value: name });
    this.say('formerNames', ['formerNames'], name, undefined);
  }

  addPage(url: string): void {
    const bare = (address: string): string => address.trim().replace(/^https?:\/\/(www\.|m\.)?/i, '').replace(/\/$/, '');
    const known = ((this.data.web as { url: string }[] | undefined) ?? []).map(({ url: one }) => one);
    if (known.some((one) => bare(one) === bare(url))) return;
    const address = /^https?:\/\//i.test(url) ? url.trim() : `https://${url.trim()}`;
    this.edits.push({ op: 'append', path: ['web'], value: { kind: KINDS_OF_PAGES.find(([host]) => host.test(bare(url)))?.[1] ?? 'сайт', url: address, asOf: this.context.workbook.asOf } });
    this.say('web', ['web'], address, undefined);
  }

  say(field: string, path: Path, became: unknown, was: unknown, hedge?: string | false): void {
    const address = addressOf(this.row, field);
    this.changes.push({ field, label: this.context.label(field), became: `${hedge ? `${hedge} ` : ''}${shown(became)}`, ...(was !== undefined && was !== null && { was: shown(was) }), ...(address && { address }) });
    this.origins.push({ row: this.row.number, field: path.join('.'), ...(address && { address }) });
  }
}

const KINDS_OF_PAGES: readonly (readonly [RegExp, string])[] = [
  [/^(vk\.com|vk\.ru|vkontakte\.ru)/i, 'ВКонтакте'],
  [/^(ok\.ru|odnoklassniki\.ru)/i, 'Одноклассники'],
  [/^(max\.ru|web\.max\.ru)/i, 'MAX'],
  [/^(t\.me|telegram\.me)/i, 'Телеграм'],
];

export function at(data: unknown, path: Path): unknown {
  return path.reduce((value, step) => (value as Record<string | number, unknown> | null | undefined)?.[step], data);
}

/** Hundredths of a degree are a kilometre: what has more digits is shown with all of them. */
function inDegrees(value: number): string | undefined {
  return Math.round(value * 100) / 100 === value ? undefined : String(value).replace('.', ',').replace('-', '−');
}

/** A value as a person reads it in a sentence. */
export function shown(value: unknown): string {
  if (value === undefined || value === null) return 'не указано';
  if (typeof value === 'number') return inDegrees(value) ?? formatNumber(value);
  if (typeof value === 'boolean') return value ? 'да' : 'нет';
  const text = Array.isArray(value) ? value.join('; ') : String(value);
  return `«${text.length > 90 ? `${text.slice(0, 87)}…` : text}»`;
}

/** `npm run import`: a workbook → what would change → remarks in its copy, or changed files; all of them or none. */
import { basename, extname, relative } from 'node:path';
import { stops, countsInWords, planInWords } from './import-words.ts';
import { remarksOfCheck } from './import-check.ts';
import { guessKind } from './import-kind.ts';
import { planKind } from './import-plan.ts';
import { readTableRows } from './import-rows.ts';
import { asOfInTitle, titleAbove } from './import-day.ts';
import { readColumnBook } from './column-book.ts';
import { readWorkbook } from './read-workbook.ts';
import { writtenOrNot } from './write-all.ts';
import { IMPORT_KINDS, KIND_WORDS, type ImportKind } from '../features/spreadsheets/fields.ts';
import { findTable } from '../features/spreadsheets/find-table.ts';
import type { Workbook } from '../features/registry-import/plan.ts';
import { formatDate, isRealDate } from '../kernel/dates.ts';
import { formatProblem } from '../kernel/problems.ts';
import type { Remark } from '../kernel/remark.ts';
import { countOf, NOUNS } from '../kernel/text.ts';
import { readContent } from '../reader/read-content.ts';
import { settings, type Settings } from '../settings.ts';
import { remarkInWords } from './import-words.ts';
import { writeRemarks } from './import-remarks.ts';

export interface ImportWish {
  kind?: string;
  sheet?: string;
  contest?: string;
  /** The day on which the workbook is right. */
  asOf?: string;
  /** What the workbook is called as a source. */
  source?: string;
  /** Where the copy with remarks goes. */
  remarks?: string;
  dry?: boolean;
}

export interface ImportOutcome {
  ok: boolean;
  /** What the person reads. */
  text: string;
}

const MOST_OLD_FAULTS = 3;
const NO_SOURCE: Remark = { severity: 'error', text: 'Неизвестно, откуда сведения: над таблицей нет её названия, а имя файла читателям сайта источником не покажешь. Назовите источник ключом --source "Реестр ТОС …" или впишите название над заголовками.' };

export async function importRegistry(run: Settings, file: string, wish: ImportWish): Promise<ImportOutcome> {
  const fault = faultOfWish(wish);
  if (fault) return refuse(fault);
  const read = await readWorkbook(file, { sheet: wish.sheet });
  if (!read.ok) return refuse(read.remarks.map(remarkInWords).join('\n'));
  const { columns, problems } = readColumnBook(run.contentRoot);
  if (problems.length > 0) return refuse(`Список заголовков import/columns.yaml не читается.\n${problems.slice(0, MOST_OLD_FAULTS).map(formatProblem).join('\n')}`);
  const found = wish.kind ? { kind: wish.kind as ImportKind } : guessKind(read.book, columns, wish.sheet);
  if ('fault' in found) return refuse(found.fault);
  const { table, remarks: tableRemarks } = findTable(read.book, columns, found.kind, { sheet: wish.sheet });
  if (!table) return refuse(tableRemarks.map(remarkInWords).join('\n'));

  const content = await readContent(run.contentRoot, run);
  const broken = content.problems.filter(({ severity }) => severity === 'error');
  if (!content.region || broken.length > 0) return refuse(`В содержании уже есть ${countOf(broken.length, NOUNS.error)}: сначала исправьте их (npm run check), иначе строки не с чем сверить.\n\n${broken.slice(0, MOST_OLD_FAULTS).map(formatProblem).join('\n\n')}`);
  const { today } = settings(content.region.timeZone);
  const titled = asOfInTitle(read.book, table);
  const asOf = wish.asOf ?? titled?.day ?? today;
  if (asOf > today) return refuse(`${formatDate(asOf)} ещё не наступило: таблица не может быть верна на этот день. Укажите другой ключом --as-of.`);
  const nameless = fileTitle(file);
  const workbook: Workbook = { source: { title: wish.source ?? titleAbove(read.book, table) ?? nameless, kind: found.kind === 'tos' ? 'реестр' : 'документ', date: asOf }, asOf };
  const rows = readTableRows(table, columns[found.kind]);
  const label = (field: string): string => table.columns.find((column) => column.field === field)?.title.replace(/\s+/g, ' ') ?? columns[found.kind].find((column) => column.field === field)?.title ?? field;
  const planned = planKind(found.kind, { run, content, rows: rows.rows, workbook, label, contest: wish.contest });
  if ('fault' in planned) return refuse(planned.fault);
  const { plan } = planned;
  const early = [...tableRemarks, ...rows.remarks, ...plan.remarks, ...(plan.files.some(({ after }) => after.includes(nameless)) ? [NO_SOURCE] : [])];
  const remarks = inOrder([...early, ...(await remarksOfCheck(run, content, plan, today, new Map(columns[found.kind].map(({ field }) => [field, label(field)]))))]);

  const day = wish.asOf ? '' : titled ? (titled.isOurs ? ' (день выгрузки из атласа; другой — ключом --as-of)' : ' (по заголовку таблицы)') : ' (сегодня; другой день — ключом --as-of)';
  const head = [`${KIND_WORDS[found.kind][0]!.toUpperCase()}${KIND_WORDS[found.kind].slice(1)}, лист «${table.sheet}», на ${formatDate(asOf)}${day}.`, countsInWords(plan, remarks)];
  const isStopped = stops(remarks);
  const told = { plan, remarks, head };
  if (isStopped || wish.dry) {
    const copy = remarks.some(({ severity }) => severity !== 'note') || wish.remarks ? await writeRemarks(file, read.book, table, remarks, wish.remarks) : undefined;
    const end = [isStopped ? 'Ничего не записано: сначала ошибки и вопросы. Исправьте таблицу и повторите.' : 'Проба: ничего не записано. Повторите без --dry-run, чтобы записать.', ...(copy ? [`Замечания у каждой строки — в копии таблицы: ${relative(process.cwd(), copy) || copy}`] : [])];
    return { ok: !isStopped, text: say(told, end) };
  }
  const failure = writtenOrNot(run.contentRoot, plan.files);
  if (failure) return refuse(failure);
  const copy = wish.remarks ? await writeRemarks(file, read.book, table, remarks, wish.remarks) : undefined;
  const done = plan.files.length === 0 ? 'Всё уже так: ни один файл не изменён.' : `Записано: ${countOf(plan.files.length, NOUNS.file)}. Дальше: npm run check и просмотр изменений в Git.`;
  return { ok: true, text: say(told, [done, ...(copy ? [`Копия таблицы с замечаниями: ${relative(process.cwd(), copy) || copy}`] : [])]) };
}

function say({ plan, remarks, head }: { plan: Parameters<typeof planInWords>[0]; remarks: readonly Remark[]; head: readonly string[] }, end: readonly string[]): string {
  return [head.join('\n'), planInWords(plan, remarks), end.join('\n')].filter(Boolean).join('\n\n');
}

function faultOfWish({ kind, asOf }: ImportWish): string | undefined {
  if (kind !== undefined && !(IMPORT_KINDS as readonly string[]).includes(kind)) return `Не понимаю --kind ${kind}. Бывает:\n${IMPORT_KINDS.map((one) => `  ${one.padEnd(14)}${KIND_WORDS[one]}`).join('\n')}`;
  if (asOf !== undefined && !(/^\d{4}-\d{2}-\d{2}$/.test(asOf) && isRealDate(asOf))) return `«${asOf}» — не день. Пишите так: --as-of 2026-12-31`;
  return undefined;
}

/** Rows from top to bottom, what is about the whole sheet first, so that two runs say the same. */
function inOrder(remarks: readonly Remark[]): Remark[] {
  const unique = [...new Map(remarks.map((remark) => [JSON.stringify([remark.severity, remark.row, remark.address, remark.text]), remark])).values()];
  return unique.sort((a, b) => (a.row ?? 0) - (b.row ?? 0));
}

/** Never written: readers of the site must not see the name of a file as a source. */
function fileTitle(file: string): string {
  return `Таблица «${basename(file, extname(file)).normalize('NFC')}»`;
}

function refuse(text: string): ImportOutcome {
  return { ok: false, text };
}


/** What the check would say of the folder after the import, told at the cells it came from; nothing is written for it. */
import { checkContent } from '../check.ts';
import type { ImportPlan, Origin, PlannedFile } from '../features/registry-import/plan.ts';
import { sortProblems, type Problem } from '../kernel/problems.ts';
import type { Remark } from '../kernel/remark.ts';
import { withStop } from '../kernel/text.ts';
import type { Content } from '../reader/content.ts';
import { checkRules } from '../rules.ts';
import type { Settings } from '../settings.ts';

/** Only what the import itself brings in: old faults of the folder are another matter. */
export async function remarksOfCheck(run: Settings, before: Content, plan: ImportPlan, today: string, titles: ReadonlyMap<string, string>): Promise<Remark[]> {
  if (plan.files.length === 0) return [];
  const files = new Map(plan.files.map(({ inside, after }) => [inside, after]));
  const made = new Map(plan.files.flatMap((file) => (file.made ? [[file.inside, file.made]] : [])));
  const { content, problems } = await checkContent(run.contentRoot, { ...run, today, change: { before, files, made } });
  if (problems.length === 0) return [];
  const old = new Set([...before.problems, ...checkRules(before, today)].map(keyOf));
  const planned = new Map(plan.files.map((file) => [file.inside, file]));
  const shownRoot = shownPrefix(content);
  const badRows = new Set(plan.remarks.filter(({ severity }) => severity === 'error').map(({ row }) => row));
  return sortProblems(problems.filter((problem) => !old.has(keyOf(problem)))).flatMap((problem) => {
    const file = planned.get(problem.file.slice(shownRoot.length));
    const origin = file && originOf(problem, file);
    if (origin && problem.code === 'missing' && badRows.has(origin.row)) return [];
    return [{ severity: problem.severity, ...(origin && { row: origin.row, ...(origin.address && { address: origin.address }) }), text: told(problem, file, titles) } satisfies Remark];
  });
}

function keyOf({ file, field, code, found }: Problem): string {
  return [file, field, code, found].join('\0');
}

/** Paths in problems begin with the way from the project to the folder. */
function shownPrefix({ entries, root }: Content): string {
  const any = entries.municipalities[0] ?? entries.tos[0];
  return any ? any.file.slice(0, any.file.length - any.path.slice(root.length + 1).length) : '';
}

/** The cell whose field is exactly this one, else the nearest part that holds it, else the row. */
function originOf({ field }: Problem, { origins }: PlannedFile): Origin | undefined {
  const head = (name: string): string => name.split(/[.[]/)[0]!;
  return (
    origins.find((origin) => origin.field === field) ??
    origins.filter((origin) => origin.field !== '' && field.startsWith(origin.field)).sort((a, b) => b.field.length - a.field.length)[0] ??
    origins.find((origin) => origin.field !== '' && head(origin.field) === head(field)) ??
    origins.findLast((origin) => origin.field === '')
  );
}

function told({ field, found, expected, hint, file }: Problem, planned: PlannedFile | undefined, titles: ReadonlyMap<string, string>): string {
  const where = planned ? '' : `Файл ${file}${field ? `, поле «${field}»` : ''}: `;
  const text = `${where}${withStop(`найдено: ${found}; нужно: ${expected}`)}${hint ? ` ${hint}` : ''}`;
  return planned ? inColumns(text, titles) : text;
}

/** `lat` alone is `point.lat` of a table. */
function titleOf(field: string, titles: ReadonlyMap<string, string>): string | undefined {
  return titles.get(field) ?? [...titles].find(([name]) => name.endsWith(`.${field}`))?.[1];
}

/** The check speaks of fields in a file; an official sees columns. */
function inColumns(text: string, titles: ReadonlyMap<string, string>): string {
  return text
    .replace(/(Удалите|удалите) строку ([A-Za-z]+(?:\.[A-Za-z]+)?)/g, (whole, verb: string, field: string) => (titles.has(field) ? `${verb === 'Удалите' ? 'Очистите' : 'очистите'} клетку «${titles.get(field)!}»` : whole))
    .replace(/(Добавьте|добавьте) строку «?([A-Za-z]+(?:\.[A-Za-z]+)?): …»?/g, (whole, verb: string, field: string) => `${verb === 'Добавьте' ? 'Впишите' : 'впишите'} значение в столбец «${titleOf(field, titles) ?? field}»`)
    .replace(/удалите строку(?=[:.,])/g, 'очистите клетку')
    .replace(/(?<![\w.])(?:population|observations|items)\[(\d+)\](?![\w.[])/g, 'запись $1 в файле')
    .replaceAll('найдено: поля нет', 'найдено: клетка пуста')
    .replaceAll('имя файла записи', 'код записи')
    .replace(/(?<![\w«.-])[A-Za-z]+(\.[A-Za-z]+)?(?![\w-]|\.\w)/g, (word) => (titles.has(word) ? `«${titles.get(word)!}»` : word));
}

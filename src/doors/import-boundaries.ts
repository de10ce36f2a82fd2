/** What `npm run import -- file.geojson|.json|.kml` does: contours of ТОС or of municipalities, all of them or none. */
import { existsSync, readFileSync } from 'node:fs';
import { basename, join, relative } from 'node:path';
import { checkContent, type Checked } from '../check.ts';
import { assignShapes, type Assigned } from '../features/boundary-import/assign.ts';
import { overlapLines } from '../features/boundary-import/overlap-lines.ts';
import { remarkLines, type ShapeRemark } from '../features/boundary-import/remark.ts';
import { boundaryWords } from '../features/boundary-import/shape-words.ts';
import { ringsOf } from '../kernel/contour.ts';
import { isRealDate } from '../kernel/dates.ts';
import { formatProblem, type Problem } from '../kernel/problems.ts';
import { countOf, NOUNS, tosTitle } from '../kernel/text.ts';
import type { Content } from '../reader/content.ts';
import type { Settings } from '../settings.ts';
import { municipalityCandidates, tosCandidates, tosChange } from './boundary-changes.ts';
import { allRings, LAYER_FILE, layerWith, type MunicipalityLayer } from './municipality-layer.ts';
import { readMapFile } from './read-map-file.ts';
import { placesOf } from './import-content.ts';
import { writtenOrNot, type FileToWrite } from './write-all.ts';

export interface BoundaryFlags {
  dryRun?: boolean;
  /** tos (when nothing is said) or municipalities; another word is refused. */
  kind?: string;
  /** Day of the layer or the decision, yyyy-mm-dd; stands beside `source`. */
  asOf?: string;
  /** Title of the document that the contours come from: joins the sources of the changed records. */
  source?: string;
}
export interface BoundaryOutcome {
  /** 0: done or nothing to do; 1: nothing was written. */
  code: number;
  lines: string[];
}

/** What would be written and what is said of it. */
interface Plan {
  /** With the texts that the plan was made of. */
  files: FileToWrite[];
  added: string[];
  changed: string[];
  same: number;
  remarks: ShapeRemark[];
}

const TOS_RULES = { mostCorners: 2000, mostParts: 50, allowsHoles: false };
const LAYER_RULES = { mostCorners: 20_000, mostParts: 200, allowsHoles: true };
/** Quarrels over ground are told by our own list, with slivers set apart. */
const TOLD_BY_US = new Set(['contours-overlap']);
const MOST_CHANGES = 40;

/** Prints the outcome; returns the exit code. */
export async function importBoundaries(run: Settings, file: string, flags: BoundaryFlags): Promise<number> {
  const { code, lines } = await planBoundaries(run, file, flags);
  for (const line of lines) (code === 0 ? console.log : console.error)(line);
  return code;
}

/** Reads, matches, checks the content as it would become, then writes; the words are returned. */
export async function planBoundaries(run: Settings, file: string, flags: BoundaryFlags): Promise<BoundaryOutcome> {
  const refuse = (...lines: string[]): BoundaryOutcome => ({ code: 1, lines: [...lines, 'Ничего не записано.'] });
  if (flags.asOf !== undefined && !isRealDate(flags.asOf)) return refuse(`--as-of: «${flags.asOf}» — не дата. Пишите так: --as-of ${run.today}`);
  if (flags.kind !== undefined && !['tos', 'municipalities'].includes(flags.kind)) return refuse(`--kind ${flags.kind}: из файла с карты вносят границы, tos или municipalities.`);
  const read = readMapFile(file);
  if ('why' in read) return refuse(read.why);
  const before = await checkContent(run.contentRoot, run);
  if (!before.content.region) return refuse('Настройки региона не читаются: запустите npm run check.');
  const isTos = flags.kind !== 'municipalities';
  const plan = isTos ? planTos(before.content, read.data, flags, basename(file)) : planLayer(before.content, read.data);
  const told = remarkLines(plan.remarks);
  const becoming = (): Promise<Checked> => checkContent(run.contentRoot, { ...run, change: { files: new Map(plan.files.map(({ inside, after: text }) => [inside, text])), before: before.content } });
  const stops = plan.remarks.filter(({ severity }) => severity === 'error' || severity === 'question').length;
  if (stops > 0) return refuse(...told, ...(plan.files.length > 0 ? disputes(await becoming(), isTos) : []), '', `Ошибок и вопросов: ${stops}. Исправьте файл или записи и повторите.`);

  if (plan.added.length + plan.changed.length + plan.same === 0) return refuse(...told, '', 'Ни одного контура из файла взять не удалось.');
  const after = plan.files.length === 0 ? before : await becoming();
  const fresh = newProblems(before, after);
  const errors = fresh.filter(({ severity }) => severity === 'error');
  if (errors.length > 0) return refuse(...told, '', 'С этими контурами проверка содержания нашла бы ошибки:', ...errors.map(formatProblem));
  const fault = flags.dryRun ? undefined : writtenOrNot(run.contentRoot, plan.files);
  if (fault) return { code: 1, lines: [fault] };
  return { code: 0, lines: [...told, ...changeLines(plan), ...fresh.map(formatProblem), ...disputes(after, isTos), ...ending(plan, run, flags, isTos)] };
}

function planTos(content: Content, data: unknown, { asOf, source }: BoundaryFlags, file: string): Plan {
  const assigned = assignShapes(data, tosCandidates(content), placesOf(content).find, { ...TOS_RULES, bbox: content.region?.map.bbox }, 'ТОС');
  const plan = emptyPlan(assigned);
  const faulty = content.faulty.filter(({ collection }) => collection === 'tos');
  if (faulty.length > 0) plan.remarks.push({ severity: 'warning', code: 'faulty-records', text: `записи с ошибками не участвуют: ${faulty.slice(0, 5).map((entry) => entry.file).join(', ')}${faulty.length > 5 ? '…' : ''}. Исправьте их (npm run check).` });
  for (const { id, shape, parts } of assigned.assignments) {
    const entry = content.entries.tos.find((one) => one.id === id)!;
    const change = tosChange(entry, parts, content.root, boundaryWords(shape) ?? `Контур из файла «${file.normalize('NFC')}»; описание словами не передано`, source === undefined ? undefined : { title: source, date: asOf });
    if (change.kind === 'same') plan.same++;
    else if (change.kind === 'question') plan.remarks.push({ severity: 'question', code: change.code, shape: shape.number, name: entry.data.name, text: change.text });
    else {
      plan.files.push({ inside: change.inside, before: change.before, after: change.after });
      plan[change.kind].push(change.line);
    }
  }
  return plan;
}

function planLayer(content: Content, data: unknown): Plan {
  const assigned = assignShapes(data, municipalityCandidates(content), placesOf(content).find, { ...LAYER_RULES, bbox: content.region?.map.bbox }, 'муниципалитет');
  const plan = emptyPlan(assigned);
  const nameOf = (id: string): string => content.entries.municipalities.find((one) => one.id === id)!.data.nameShort;
  const path = join(content.root, LAYER_FILE);
  const old = existsSync(path) ? readFileSync(path, 'utf8') : undefined;
  const laid = layerWith(content.geo.municipalities as MunicipalityLayer | undefined, new Map(assigned.assignments.map(({ id, parts }) => [id, { name: nameOf(id), parts }])));
  if (laid.text) plan.files.push({ inside: LAYER_FILE, before: old, after: laid.text });
  return Object.assign(plan, { added: laid.added, changed: laid.changed, same: laid.same });
}

function emptyPlan({ remarks }: Assigned): Plan {
  return { files: [], added: [], changed: [], same: 0, remarks: [...remarks] };
}

/** Faults that were there before are not of this import's making. */
function newProblems(before: Checked, after: Checked): Problem[] {
  const key = ({ file, code, field, found }: Problem): string => [file, code, field, found].join('\n');
  const known = new Set(before.problems.map(key));
  return after.problems.filter((problem) => !known.has(key(problem)) && !TOLD_BY_US.has(problem.code));
}

function changeLines({ added, changed }: Plan): string[] {
  const list = (title: string, lines: readonly string[]): string[] => (lines.length === 0 ? [] : ['', title, ...lines.slice(0, MOST_CHANGES).map((line) => `    ${line}`), ...(lines.length > MOST_CHANGES ? [`    … и ещё ${lines.length - MOST_CHANGES}`] : [])]);
  return [...list('Контур добавлен:', added), ...list('Контур изменён:', changed)];
}

/** Of the whole atlas as it becomes, old quarrels too: there must be none. */
function disputes({ content, problems }: Checked, isTos: boolean): string[] {
  const tos = content.entries.tos.filter(({ data }) => data.statusHistory.at(-1)?.status !== 'ликвидирован' && ringsOf(data.boundary).length > 0);
  const places = content.geo.municipalities?.features ?? [];
  const { quarrels, slivers } = isTos
    ? overlapLines(tos.map(({ data }) => ({ name: tosTitle(data.name), rings: ringsOf(data.boundary) })))
    : overlapLines(places.map(({ properties, geometry }) => ({ name: `«${properties.id}»`, rings: allRings(geometry) })), true);
  const houses = isTos ? problems.filter(({ code }) => code === 'house-in-two-tos') : [];
  return [
    '',
    ...(quarrels.length === 0 ? ['Наложений территорий больше 1 % нет.'] : ['ВНИМАНИЕ, спорные территории:', ...quarrels.map((line) => `    ${line}`)]),
    ...(slivers.length === 0 ? [] : ['Узкие полоски вдоль общих границ (до 1 %, это дрожь руки, не спор):', ...slivers.map((line) => `    ${line}`)]),
    ...(houses.length === 0 ? [] : ['Один дом у двух ТОС:', ...houses.map(({ file, line, found }) => `    ${file}:${line}  ${found}`)]),
  ];
}

function ending({ files, added, changed, same }: Plan, run: Settings, { dryRun, source, asOf }: BoundaryFlags, isTos: boolean): string[] {
  const counts = `добавлено ${added.length}, изменено ${changed.length}, без изменений ${same}`;
  const written = countOf(files.length, NOUNS.file);
  const done = files.length === 0 ? `Всё уже так: ${counts}. Ничего не записано.` : dryRun ? `Проба: ${counts}. Было бы записано: ${written}.` : `Контуры: ${counts}. Записано: ${written}.`;
  const where = relative(run.projectRoot, run.contentRoot);
  return [
    '',
    done,
    ...(asOf !== undefined && source === undefined ? ['День (--as-of) некуда записать без источника: добавьте --source «Решение …».'] : []),
    ...(!isTos && files.length > 0 ? [`Откуда границы и на каких условиях, впишите в ${where}/geo/LICENSES.md.`] : []),
  ];
}

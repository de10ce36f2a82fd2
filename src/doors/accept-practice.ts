/** What `npm run accept` does: an archive from a person without Git → a draft in the content; all or nothing. */
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { basename, join, relative } from 'node:path';
import { parse } from 'yaml';
import { formatProblem, type Problem } from '../kernel/problems.ts';
import { proposeId } from '../kernel/propose-id.ts';
import { countOf, NOUNS } from '../kernel/text.ts';
import { decode } from '../reader/decode.ts';
import { splitFrontmatter } from '../reader/frontmatter.ts';
import type { Settings } from '../settings.ts';
import { acceptPicture } from './accept-pictures.ts';
import { checkOverlay } from './accept-overlay.ts';
import { isWanted, layoutOf } from './accept-layout.ts';
import { readZip, ZIP_LIMITS } from './accept-zip.ts';
import { checkAll } from './report-content.ts';
import { faultOfId, nextCode, recordPath, takenIds } from './new-record.ts';

export interface AcceptWish {
  /** Path of the archive. */
  file: string;
  dry?: boolean;
  /** Asked when the name is taken or not told; undefined: nobody can be asked. */
  askId?: (why: string, proposal: string, fault: (id: string) => string | undefined) => Promise<string>;
}
export interface AcceptOutcome {
  ok: boolean;
  /** What the person reads. */
  text: string;
  id?: string;
}

/** A record is text; more is a picture pasted into it. */
const MOST_RECORD = 1024 * 1024;

const refuse = (...faults: string[]): AcceptOutcome => ({ ok: false, text: `Архив не принят, ничего не записано.\n\n${faults.map((fault) => `  ${fault}`).join('\n')}` });

export async function acceptPractice(run: Settings, { file, dry = false, askId }: AcceptWish): Promise<AcceptOutcome> {
  const bytes = readArchive(file);
  if (typeof bytes === 'string') return refuse(bytes);
  const names: string[] = [];
  const zip = readZip(bytes, (name) => {
    names.push(name);
    return isWanted(name);
  });
  if (!zip.ok) return refuse(...zip.faults);
  const found = layoutOf(names, file);
  if ('faults' in found) return refuse(...found.faults);
  const { layout } = found;
  const contentOf = (name: string): Buffer => zip.entries.find((entry) => entry.name === name)!.bytes;

  if (contentOf(layout.record).length > MOST_RECORD) return refuse(`«${layout.record}»: запись больше 1 МБ. Проверьте, не попала ли в текст вставленная картинка.`);
  const text = decode(contentOf(layout.record), layout.record);
  if (text.problems.length > 0) return refuse(...text.problems.map(formatProblem));
  const id = await chooseId(run, layout.id, text.text, askId);
  if (typeof id !== 'string') return refuse(id.fault);

  const notes: string[] = [];
  const faults: string[] = [];
  const folder = `projects/${id}`;
  const files = new Map<string, Buffer>();
  for (const [name, entry] of layout.pictures) {
    const picture = await acceptPicture(name, contentOf(entry));
    if ('fault' in picture) faults.push(picture.fault);
    else {
      files.set(`${folder}/${name}`, picture.bytes);
      if (picture.note) notes.push(picture.note);
    }
  }
  if (faults.length > 0) return refuse(...faults);
  const code = nextCode(run.contentRoot, 'project');
  files.set(recordPath('project', id), Buffer.from(withCode(text.text, code)));

  const problems = await checkOverlay(run, files);
  const shownFolder = `${relative(run.projectRoot, run.contentRoot).replaceAll('\\', '/')}/${folder}`;
  const own = problems.filter((p) => p.file === shownFolder || p.file.startsWith(`${shownFolder}/`));
  const errors = [...own.filter(isError), ...(await causedElsewhere(run, problems, own))];
  if (errors.length > 0) return refuse(`В записи ${countOf(errors.length, NOUNS.error)}.\n`, ...errors.map((p) => `${formatProblem(asSent(p, text.text, `${shownFolder}/index.mdx`))}\n`));

  const written = [...files.keys()].map((path) => relative(process.cwd(), join(run.contentRoot, path)));
  if (!dry) {
    const fault = write(run.contentRoot, id, files);
    if (fault) return refuse(fault);
  }
  const warnings = own.filter((p) => !isError(p));
  return { ok: true, id, text: report({ dry, code, id, written, notes, warnings }) };
}

function readArchive(file: string): Buffer | string {
  if (!existsSync(file)) return `Файла «${file}» нет. Проверьте имя и папку.`;
  const stat = statSync(file);
  if (!stat.isFile()) return `«${file}» — папка, а нужен файл ZIP.`;
  if (stat.size > ZIP_LIMITS.file) return `Архив на ${Math.round(stat.size / 1024 / 1024)} МБ, а больше 200 МБ не принимаем. Попросите уменьшить снимки.`;
  return readFileSync(file);
}

async function chooseId(run: Settings, told: string | undefined, text: string, askId: AcceptWish['askId']): Promise<string | { fault: string }> {
  const taken = takenIds(run.contentRoot, 'project');
  const fault = (id: string): string | undefined => faultOfId(id, taken);
  if (told && !fault(told)) return told;
  const proposal = proposeId(told ?? titleOf(text), taken) || proposeId('praktika', taken);
  const why = told ? `Имя «${told}» уже занято другой записью: ${recordPath('project', told)}.` : 'Архив не говорит, как назвать запись.';
  if (!told && !askId) return proposal;
  if (!askId) return { fault: `${why} Если это исправления к ней, внесите их в её файл. Если другая практика, назовите папку в архиве иначе, например «${proposal}», или запустите команду в терминале: она спросит.` };
  return askId(why, proposal, fault);
}

function titleOf(text: string): string {
  try {
    const data: unknown = parse(splitFrontmatter(text, '').yaml, { maxAliasCount: 100 });
    return data !== null && typeof data === 'object' && 'title' in data ? String(data.title) : '';
  } catch {
    return '';
  }
}

/** The editor's code instead of the placeholder, and the mark of a draft; no line above the last one moves. */
export function withCode(text: string, code: string): string {
  const { yamlLine, bodyLine, problems } = splitFrontmatter(text, '');
  if (problems.length > 0) return text;
  const lines = text.split('\n');
  const [from, to] = [yamlLine - 1, bodyLine - 2];
  const put = (key: string, value: string): void => {
    const at = lines.findIndex((line, i) => i >= from && i < to + added && line.startsWith(`${key}:`));
    if (at >= 0) lines[at] = `${key}: ${value}`;
    else {
      lines.splice(to + added, 0, `${key}: ${value}`);
      added++;
    }
  };
  let added = 0;
  put('code', code);
  put('draft', 'true');
  return lines.join('\n');
}

/** The place in the archive's own file, where the lines that we add are not yet. */
function asSent(p: Problem, text: string, file: string): Problem {
  const added = withCode(text, '').split('\n').length - text.split('\n').length;
  const firstAdded = splitFrontmatter(text, '').bodyLine - 1;
  return p.file === file && p.line >= firstAdded + added ? { ...p, line: p.line - added } : p;
}

const isError = (p: Problem): boolean => p.severity === 'error';

/** Errors in other files that are there only because of the new practice: a twin, a circle of examples. */
async function causedElsewhere(run: Settings, problems: readonly Problem[], own: readonly Problem[]): Promise<Problem[]> {
  const others = problems.filter((p) => isError(p) && !own.includes(p));
  if (others.length === 0) return [];
  const key = ({ file, code, field, found }: Problem): string => JSON.stringify([file, code, field, found]);
  const before = new Set((await checkAll(run)).problems.map(key));
  return others.filter((p) => !before.has(key(p)));
}

/** Into a folder that the site does not see, then under its name in one step. */
function write(contentRoot: string, id: string, files: ReadonlyMap<string, Buffer>): string | undefined {
  const projects = join(contentRoot, 'projects');
  mkdirSync(projects, { recursive: true });
  const fresh = join(projects, `.accept-${process.pid}`);
  try {
    mkdirSync(fresh);
    for (const [path, bytes] of files) writeFileSync(join(fresh, basename(path)), bytes, { flag: 'wx' });
    if (existsSync(join(projects, id))) return `Папка projects/${id} появилась, пока шла проверка. Запустите команду ещё раз.`;
    renameSync(fresh, join(projects, id));
    return undefined;
  } catch (error) {
    return `Не записалось на диск: ${(error as NodeJS.ErrnoException).code === 'ENOSPC' ? 'кончилось место' : (error as Error).message}. Прежнее содержание не тронуто.`;
  } finally {
    rmSync(fresh, { recursive: true, force: true });
  }
}

interface Report {
  dry: boolean;
  code: string;
  id: string;
  written: readonly string[];
  notes: readonly string[];
  warnings: readonly Problem[];
}

function report({ dry, code, id, written, notes, warnings }: Report): string {
  return [
    dry ? `Проверено, ничего не записано. Практика «${id}» получила бы код ${code} и файлы:` : `Принято: практика «${id}», код ${code}. Записано:`,
    ...written.map((path) => `  ${path}`),
    ...notes.map((note) => `  ${note}`),
    ...(warnings.length > 0 ? ['', `Стоит взглянуть, ${countOf(warnings.length, NOUNS.warning)}:`, ...warnings.map((p) => formatProblem(p))] : []),
    '',
    dry ? 'Чтобы принять, запустите ту же команду без --dry-run.' : 'Дальше: прочитайте запись, проверьте источники и согласия на снимки, запустите npm run check, потом npm start. Это черновик: когда всё верно, удалите строку draft: true и пояснение о ней, если оно есть, — и практика появится на сайте.',
  ].join('\n');
}

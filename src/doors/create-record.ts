/** The conversation behind `npm run new`: a few questions, one file, the next step. */
import { constants, copyFileSync, existsSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { basename, dirname, extname, join, relative } from 'node:path';
import { isRealDate } from '../kernel/dates.ts';
import { bareTosName } from '../kernel/same-name.ts';
import { nearest } from '../kernel/suggest.ts';
import { DOCUMENT_KINDS, EVENT_KINDS } from '../kernel/vocabulary.ts';
import { splitFrontmatter } from '../reader/frontmatter.ts';
import { parseYaml } from '../reader/yaml.ts';
import type { Settings } from '../settings.ts';
import { Refused, type Asker } from './ask.ts';
import { askMunicipality, NONE } from './ask-municipality.ts';
import { keptFields, withHints, type Example } from './copy-practice.ts';
import { faultOfId, fillTemplate, KINDS, nextCode, proposeId, recordPath, takenIds, type BlankValues, type Kind } from './new-record.ts';
import { twinOf } from './twin-record.ts';

const TITLES: Record<Kind, string> = {
  project: 'Что сделали, одной строкой (например: Беседка на улице Новой)',
  tos: 'Название ТОС без слова «ТОС» и без кавычек',
  insert: 'Заголовок номера',
  event: 'Что было, одной строкой (например: Субботник у родника)',
  document: 'Название, как на самом документе',
};

/** Returns the path of the new file, as it opens from the current folder. Never overwrites. */
export async function createRecord(run: Settings, kind: Kind, asker: Asker, from?: string): Promise<string> {
  const root = run.contentRoot;
  const example = from === undefined ? undefined : exampleOf(root, kind, from);
  const taken = takenIds(root, kind);
  const typed = await asker.ask({ flag: 'title', text: TITLES[kind], fault: (answer) => (kind === 'tos' && /^(ТОС)?$/iu.test(bareTosName(answer)) ? 'Нужно само название: Родник.' : undefined) });
  const title = kind === 'tos' ? bareTosName(typed) : typed;
  const code = nextCode(root, kind);
  const values: BlankValues = { [KINDS[kind].titleField]: title, ...(code && { code }), asOf: run.today };

  const municipality = kind === 'insert' ? '' : await askMunicipality(root, asker, kind === 'event' || kind === 'document');
  if (kind !== 'tos' && kind !== 'insert') values.municipality = municipality;
  const file = await QUESTIONS[kind](run, asker, values, example);
  const proposal = proposalOf(kind, title, values, taken, municipality);
  const twin = asker.has('id') ? undefined : twinOf(root, kind, values, municipality);
  if (twin) await asker.confirm(`Такая запись уже есть: ${twin}. Создать ещё одну?`, `Такая запись уже есть: ${twin}. Ничего не записано. Если ваша — о другом, назовите её иначе или укажите имя файла: --id ${proposal}`);
  const id = await asker.ask({ flag: 'id', text: 'Имя файла латиницей: станет адресом страницы и больше не меняется', proposal, fault: (answer) => faultOfId(answer, taken) });

  const path = join(root, recordPath(kind, id, municipality));
  const blank = fillTemplate(root, kind, { ...values, ...(example && keptFields(example)) });
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, example ? withHints(blank, example) : blank, { flag: 'wx' });
  if (file) copyBeside(file, path, String(values.file));
  return relative(process.cwd(), path);
}

/** What else is asked of each kind; a document may bring its file. */
const QUESTIONS: Record<Kind, (run: Settings, asker: Asker, values: BlankValues, example?: Example) => Promise<string | undefined>> = {
  tos: () => Promise.resolve(undefined),
  async project(run, asker, values, example) {
    if (!example) return undefined;
    values.place = await asker.ask({ flag: 'place', text: 'Где у вас: деревня, улица, двор' });
    values.year = Number(await asker.ask({ flag: 'date', text: 'Какого года ваш проект', proposal: run.today.slice(0, 4), fault: (answer) => (/^(19|20|21)\d\d$/.test(answer) ? undefined : 'Год четырьмя цифрами: 2027.') }));
    return undefined;
  },
  async insert(run, asker, values) {
    values.date = iso(await asker.ask({ flag: 'date', text: 'Когда выходит: год-месяц', proposal: run.today.slice(0, 7), fault: (answer) => (/^\d{4}-\d{2}/.test(iso(answer)) && isRealDate(iso(answer)) ? undefined : 'Год и месяц: 2027-03 или 03.2027.') }));
    return undefined;
  },
  async event(run, asker, values) {
    values.kind = await askWord(asker, EVENT_KINDS);
    values.date = iso(await asker.ask({ flag: 'date', text: 'Когда было: день, месяц или год', proposal: run.today, fault: faultOfDay }));
    return undefined;
  },
  async document(_run, asker, values) {
    values.kind = await askWord(asker, DOCUMENT_KINDS);
    const date = await asker.ask({ flag: 'date', text: 'Дата документа; неизвестна — дефис', proposal: NONE, fault: (answer) => (answer === NONE ? undefined : faultOfDay(answer)) });
    if (date !== NONE) values.date = iso(date);
    const file = await asker.ask({ flag: 'file', text: 'Файл документа (.pdf, .docx, .odt): путь к нему; нет — дефис', proposal: NONE, fault: faultOfFile });
    if (file === NONE) return undefined;
    values.file = `${proposeId(basename(file, extname(file)), new Set()) || 'dokument'}${extname(file).toLowerCase()}`;
    return file;
  },
};

function proposalOf(kind: Kind, title: string, values: BlankValues, taken: ReadonlySet<string>, municipality: string): string {
  const year = String(values.date ?? '').slice(0, 4);
  if (kind === 'insert') return proposeId(String(values.date).slice(0, 7), taken);
  if (kind !== 'event' || proposeId(title, new Set()).endsWith(year)) return proposeId(title, taken, municipality);
  return proposeId(`${shortened(proposeId(title, new Set()))} ${year}`, taken, municipality);
}

/** Leaves room for a year within sixty letters. */
function shortened(id: string): string {
  return id.length <= 55 ? id : id.slice(0, id.lastIndexOf('-', 55));
}

function faultOfDay(answer: string): string | undefined {
  return isRealDate(iso(answer)) ? undefined : 'День, месяц или год: 2026-05-16 или 16.05.2026, 2026-05, 2026.';
}

/** «16.5.2026» and «05.2026», as people write them → «2026-05-16», «2026-05»; the rest stays as typed. */
function iso(answer: string): string {
  return /^(\d{1,2}\.){1,2}\d{4}$/.test(answer) ? answer.split('.').toReversed().map((part) => part.padStart(2, '0')).join('-') : answer;
}

function askWord(asker: Asker, words: readonly string[]): Promise<string> {
  return asker.ask({
    flag: 'kind',
    text: `Вид: ${words.join(' · ')}`,
    proposal: words.at(-1)!,
    fault: (answer) => {
      if (words.includes(answer)) return undefined;
      const guess = nearest(answer, words);
      return `Такого вида нет.${guess ? ` Возможно, вы имели в виду «${guess}».` : ''} Есть: ${words.join(', ')}.`;
    },
  });
}

function faultOfFile(answer: string): string | undefined {
  if (answer === NONE) return undefined;
  if (!existsSync(answer) || !statSync(answer).isFile()) return `Файла «${answer}» нет.`;
  return /\.(pdf|docx|odt)$/i.test(answer) ? undefined : 'Нужен .pdf, .docx или .odt.';
}

function copyBeside(file: string, record: string, name: string): void {
  try {
    copyFileSync(file, join(dirname(record), name), constants.COPYFILE_EXCL);
  } catch (error) {
    rmSync(record);
    throw error;
  }
}

/** The practice taken as an example; only a published one that reads well. */
function exampleOf(root: string, kind: Kind, from: string): Example {
  if (kind !== 'project') throw new Refused('--from бывает только у практики: npm run new -- project --from imya-praktiki');
  const known = takenIds(root, 'project');
  const id = from.trim();
  const path = join(root, recordPath('project', id));
  if (!known.has(id) || !existsSync(path)) {
    const guess = nearest(id, known);
    throw new Refused(`--from: практики «${id}» нет.${guess ? ` Возможно, вы имели в виду «${guess}».` : ' Нужно имя папки из content/projects.'}`);
  }
  const split = splitFrontmatter(readFileSync(path, 'utf8').replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n'), id);
  const { data, problems } = parseYaml(split.yaml, id);
  if (split.problems.length + problems.length > 0 || data === null || typeof data !== 'object') throw new Refused(`--from: запись «${id}» не читается: запустите npm run check.`);
  if ((data as { draft?: unknown }).draft === true) throw new Refused(`--from: «${id}» — черновик, на сайте его нет. Возьмите опубликованную практику.`);
  return { id, data: data as Record<string, unknown> };
}

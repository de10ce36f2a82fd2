/** Files of a content root that are not records: region.json, redirects.yaml, exceptions.yaml. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { isRealDate } from '../kernel/dates.ts';
import { must, text } from '../kernel/fields.ts';
import type { Problem } from '../kernel/problems.ts';
import { regionSchema } from '../region-schema.ts';
import { readBytes } from './bytes.ts';
import type { Content, PlacedException, PlacedRedirect, Redirect } from './content.ts';
import { decode } from './decode.ts';
import { explain } from './explain.ts';
import { parseJson } from './json.ts';
import type { FoundFile } from './walk.ts';
import { parseYaml, type Located } from './yaml.ts';

const address = z.string().refine((s) => /^\/([a-z0-9-]+\/)*$/.test(s), must('адрес на этом сайте: /proekty/staroe-imya/', 'Косая черта в начале и в конце, без https:// и без имени сайта.'));
const redirectsSchema = z.array(z.strictObject({ from: address.describe('Старый адрес'), to: address.describe('Новый адрес') })).nullable();

/** More exceptions than this are no exceptions. */
const MOST_EXCEPTIONS = 100;
const exceptionsSchema = z
  .array(
    z.strictObject({
      file: text(300).refine((s) => !s.startsWith('/') && !s.includes('\\'), must('путь внутри папки с содержанием: projects/kolodets/index.mdx')).describe('Какой файл'),
      code: z.string().refine((s) => /^[a-z0-9]+(-[a-z0-9]+)*$/.test(s), must('код предупреждения из квадратных скобок: picture-small', 'Скопируйте его из сообщения проверки.')).describe('Код предупреждения'),
      field: text(200).optional().describe('Поле, как его называет проверка; без него — весь файл'),
      reason: text(500).refine((s) => s.trim().length >= 10, must('причина, понятная другому редактору', 'Хотя бы несколько слов: почему так оставлено.')).describe('Почему так оставлено'),
      until: z.string().refine((s) => /^\d{4}-\d\d-\d\d$/.test(s) && isRealDate(s), must('последний день исключения, который есть в календаре: 2027-03-31')).describe('До какого дня'),
    }),
  )
  .max(MOST_EXCEPTIONS, must(`не больше ${MOST_EXCEPTIONS} исключений`, 'Исправьте то, что можно исправить.'))
  .nullable();

export function readRegion(found: FoundFile, file: string, problems: Problem[]): Pick<Content, 'region' | 'regionFile'> {
  const { value, located } = readFile(found, file, parseJson, regionSchema, problems);
  return value && located ? { region: value, regionFile: { file, at: located.at } } : {};
}

export function readRedirects(found: FoundFile, file: string, problems: Problem[]): PlacedRedirect[] {
  const { value, located } = readFile(found, file, parseYaml, redirectsSchema, problems);
  return (value ?? []).map((redirect, index) => ({ ...redirect, place: { file, ...located!.at([index]), field: `[${index + 1}]` } }));
}

/** `shown` makes of a path below the content folder what messages call it. */
export function readExceptions(found: FoundFile, file: string, problems: Problem[], shown: (inside: string) => string): PlacedException[] {
  const { value, located } = readFile(found, file, parseYaml, exceptionsSchema, problems);
  return (value ?? []).map((exception, index) => ({ ...exception, shown: shown(exception.file), place: { file, ...located!.at([index]), field: `[${index + 1}]` } }));
}

function readFile<T>(found: FoundFile, file: string, parse: (text: string, file: string) => Located, schema: z.ZodType<T>, problems: Problem[]): { value?: T; located?: Located } {
  const read = readBytes(found.path, file);
  const decoded = read.problems.length > 0 ? { text: '', problems: read.problems } : decode(read.bytes, file);
  problems.push(...decoded.problems);
  if (decoded.problems.length > 0) return {};
  const located = parse(decoded.text, file);
  problems.push(...located.problems);
  if (located.problems.length > 0) return {};
  const parsed = schema.safeParse(located.data);
  if (parsed.success) return { value: parsed.data, located };
  problems.push(...explain(parsed.error.issues, schema, located, file));
  return {};
}

/** Redirects of a content folder that has already been checked. */
export function readRedirectsOf(root: string): Redirect[] {
  const path = join(root, 'redirects.yaml');
  if (!existsSync(path)) return [];
  return readRedirects({ path, inside: 'redirects.yaml' }, 'redirects.yaml', []).map(({ from, to }) => ({ from, to }));
}

/** The files of a content root that are not records: region.json, redirects.yaml and import/columns.yaml. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { columnsFileSchema, type ColumnsFile } from '../collections.ts';
import { must } from '../kernel/fields.ts';
import type { Problem } from '../kernel/problems.ts';
import { regionSchema } from '../region-schema.ts';
import { readBytes } from './bytes.ts';
import type { Content, PlacedRedirect, Redirect } from './content.ts';
import { decode } from './decode.ts';
import { explain } from './explain.ts';
import { parseJson } from './json.ts';
import type { FoundFile } from './walk.ts';
import { parseYaml, type Located } from './yaml.ts';

const address = z.string().refine((s) => /^\/([a-z0-9-]+\/)*$/.test(s), must('адрес на этом сайте: /proekty/staroe-imya/', 'Косая черта в начале и в конце, без https:// и без имени сайта.'));
const redirectsSchema = z.array(z.strictObject({ from: address.describe('Старый адрес'), to: address.describe('Новый адрес') })).nullable();

/** Where a region writes its own words for the headings of sheets. */
export const COLUMNS_FILE = 'import/columns.yaml';

export function readRegion(found: FoundFile, file: string, problems: Problem[]): Pick<Content, 'region' | 'regionFile'> {
  const { value, located } = readFile(found, file, parseJson, regionSchema, problems);
  return value && located ? { region: value, regionFile: { file, at: located.at } } : {};
}

export function readRedirects(found: FoundFile, file: string, problems: Problem[]): PlacedRedirect[] {
  const { value, located } = readFile(found, file, parseYaml, redirectsSchema, problems);
  return (value ?? []).map((redirect, index) => ({ ...redirect, place: { file, ...located!.at([index]), field: `[${index + 1}]` } }));
}

/** How offices name the columns of their sheets; an empty file adds nothing. */
export function readColumnsFile(found: FoundFile, file: string, problems: Problem[]): ColumnsFile | undefined {
  return readFile(found, file, parseYaml, columnsFileSchema, problems).value ?? undefined;
}

/** The region's own file, if there is one. */
export function readColumnsOf(root: string, problems: Problem[]): ColumnsFile | undefined {
  const path = join(root, COLUMNS_FILE);
  return existsSync(path) ? readColumnsFile({ path, inside: COLUMNS_FILE }, COLUMNS_FILE, problems) : undefined;
}

/** One file by its schema; what is wrong goes to `problems`. `located` alone: it reads well, but its values will not do. */
export function readFile<T>(found: FoundFile, file: string, parse: (text: string, file: string) => Located, schema: z.ZodType<T>, problems: Problem[]): { value?: T; located?: Located } {
  const read = readBytes(found, file);
  const decoded = read.problems.length > 0 ? { text: '', problems: read.problems } : decode(read.bytes, file);
  problems.push(...decoded.problems);
  if (decoded.problems.length > 0) return {};
  const located = parse(decoded.text, file);
  problems.push(...located.problems);
  if (located.problems.length > 0) return {};
  const parsed = schema.safeParse(located.data);
  if (parsed.success) return { value: parsed.data, located };
  problems.push(...explain(parsed.error.issues, schema, located, file));
  return { located };
}

/** Redirects of a content folder that has already been checked. */
export function readRedirectsOf(root: string): Redirect[] {
  const path = join(root, 'redirects.yaml');
  if (!existsSync(path)) return [];
  return readRedirects({ path, inside: 'redirects.yaml' }, 'redirects.yaml', []).map(({ from, to }) => ({ from, to }));
}

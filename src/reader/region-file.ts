/** The two files of a content root that are not records: region.json and redirects.yaml. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { must } from '../kernel/fields.ts';
import { type Problem } from '../kernel/problems.ts';
import { regionSchema, type Region } from '../region-schema.ts';
import type { Redirect } from './content.ts';
import { decode } from './decode.ts';
import { explain } from './explain.ts';
import type { FoundFile } from './walk.ts';
import { parseYaml } from './yaml.ts';

const address = z.string().refine((s) => /^\/[a-z0-9/-]*\/$/.test(s), must('адрес на этом сайте: /proekty/staroe-imya/'));
const redirectsSchema = z.array(z.strictObject({ from: address, to: address })).nullable();

/** JSON is read as YAML 1.2, of which it is a part: same parser, same positions. */
export function readRegion(found: FoundFile, shown: (inside: string) => string, problems: Problem[]): Region | undefined {
  return readFile(found, shown, regionSchema, problems);
}

export function readRedirects(found: FoundFile, shown: (inside: string) => string, problems: Problem[]): Redirect[] {
  return readFile(found, shown, redirectsSchema, problems) ?? [];
}

function readFile<T>(found: FoundFile, shown: (inside: string) => string, schema: z.ZodType<T>, problems: Problem[]): T | undefined {
  const file = shown(found.inside);
  const decoded = decode(readFileSync(found.path), file);
  problems.push(...decoded.problems);
  if (decoded.problems.length > 0) return undefined;
  const located = parseYaml(decoded.text, file);
  problems.push(...located.problems);
  if (located.problems.length > 0) return undefined;
  const parsed = schema.safeParse(located.data);
  if (parsed.success) return parsed.data;
  problems.push(...explain(parsed.error.issues, schema, located, file));
  return undefined;
}

/** Redirects of a content folder that has already been checked. */
export function readRedirectsOf(root: string): Redirect[] {
  const path = join(root, 'redirects.yaml');
  return existsSync(path) ? readRedirects({ path, inside: 'redirects.yaml' }, (inside) => inside, []) : [];
}

/** Reads a JSON file that must have a shape; says in Russian which field is wrong. */

import { readFileSync } from 'node:fs';
import { z } from 'zod';

const { localeError } = z.locales.ru();
const FAULTS_SHOWN = 10;

export function readJsonFile<T>(file: string, schema: z.ZodType<T>): T {
  let json: unknown;
  try {
    json = JSON.parse(readFileSync(file, 'utf8'));
  } catch (error) {
    throw new Error(`Не прочитать ${file}: ${(error as Error).message}.`);
  }
  const result = schema.safeParse(json, { error: localeError });
  if (result.success) return result.data;
  const faults = result.error.issues.slice(0, FAULTS_SHOWN).map(({ path, message }) => `  поле «${path.join('.')}»: ${message}`);
  throw new Error(`${file}: содержимое не такое, как ожидалось.\n${faults.join('\n')}`);
}

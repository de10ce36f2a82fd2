/** exceptions.yaml: warnings that are known and may stay for a while. Rules of their own judge whether they still may. */
import { z } from 'zod';
import { isRealDate } from '../kernel/dates.ts';
import { must, text } from '../kernel/fields.ts';
import type { Problem } from '../kernel/problems.ts';
import type { PlacedException } from './content.ts';
import { readFile } from './region-file.ts';
import type { FoundFile } from './walk.ts';
import { parseYaml } from './yaml.ts';

/** Below the content folder. */
export const EXCEPTIONS_FILE = 'exceptions.yaml';
/** More exceptions than this are no exceptions. */
const MOST_EXCEPTIONS = 100;
const exceptionSchema = z.strictObject({
  file: text(300).refine((s) => !s.startsWith('/') && !s.includes('\\'), must('путь внутри папки с содержанием: projects/kolodets/index.mdx')).describe('Какой файл'),
  code: z.string().refine((s) => /^[a-z0-9]+(-[a-z0-9]+)*$/.test(s), must('код предупреждения из квадратных скобок: picture-small', 'Скопируйте его из сообщения проверки.')).describe('Код предупреждения'),
  field: text(200).optional().describe('Поле, как его называет проверка; без него — весь файл'),
  reason: text(500).refine((s) => s.trim().length >= 10, must('причина, понятная другому редактору', 'Хотя бы несколько слов: почему так оставлено.')).describe('Почему так оставлено'),
  until: z.string().refine((s) => /^\d{4}-\d\d-\d\d$/.test(s) && isRealDate(s), must('последний день исключения, который есть в календаре: 2027-03-31')).describe('До какого дня'),
});
const exceptionsSchema = z
  .array(exceptionSchema)
  .max(MOST_EXCEPTIONS, must(`не больше ${MOST_EXCEPTIONS} исключений`, 'Исправьте то, что можно исправить.'))
  .nullable();

/**
 * `shown` makes of a path below the content folder what messages call it; an editor may copy either. A faulty entry is told of
 * and does not take the others with it.
 */
export function readExceptions(found: FoundFile, file: string, problems: Problem[], shown: (inside: string) => string): PlacedException[] {
  const { value, located } = readFile(found, file, parseYaml, exceptionsSchema, problems);
  const entries: unknown[] = value ?? (Array.isArray(located?.data) ? located.data.slice(0, MOST_EXCEPTIONS) : []);
  const folder = `${shown('')}/`;
  return entries.flatMap((entry, index) => {
    const { data } = exceptionSchema.safeParse(entry);
    if (!data) return [];
    const inside = data.file.startsWith(folder) ? data.file.slice(folder.length) : data.file;
    return [{ ...data, file: inside, shown: shown(inside), place: { file, ...located!.at([index]), field: `[${index + 1}]` } }];
  });
}

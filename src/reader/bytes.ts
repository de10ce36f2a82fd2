/** Bytes of one file, or the reason why the disk does not give them. */
import { readFileSync, statSync } from 'node:fs';
import { problem, type Problem } from '../kernel/problems.ts';
import { formatNumber } from '../kernel/text.ts';

/** A text of this size is a book; a record is a few kilobytes. */
export const MAX_TEXT_BYTES = 1_000_000;

/** @param found where it lies, or with the text that would be written there: that is read instead */
export function readBytes(found: { path: string; text?: string }, file: string, maxBytes = MAX_TEXT_BYTES): { bytes: Buffer; problems: Problem[] } {
  try {
    const laid = found.text === undefined ? undefined : Buffer.from(found.text);
    const size = laid?.length ?? statSync(found.path).size;
    if (size > maxBytes) {
      const what = { code: 'too-big', found: `файл на ${megabytes(size)}`, expected: `не больше ${megabytes(maxBytes)}`, hint: 'Проверьте, тот ли это файл: не вставлены ли в него картинки.' };
      return { bytes: Buffer.alloc(0), problems: [problem({ file, ...what })] };
    }
    return { bytes: laid ?? readFileSync(found.path), problems: [] };
  } catch (error) {
    return { bytes: Buffer.alloc(0), problems: [diskProblem(error, file)] };
  }
}

/** What the operating system said, in the words of a person. */
export function diskProblem(error: unknown, file: string): Problem {
  const code = (error as NodeJS.ErrnoException).code ?? 'без кода';
  const [found, hint] = DISK_FAULTS[code] ?? [`диск не отдаёт файл (${code})`, 'Скопируйте файл заново или проверьте диск.'];
  return problem({ file, code: 'unreadable', found, expected: 'файл или папка, которые можно прочитать', hint });
}

const NO_RIGHT = ['нет права на чтение', 'Разрешите чтение в свойствах файла.'] as const;
const DISK_FAULTS: Record<string, readonly [found: string, hint: string]> = {
  EACCES: NO_RIGHT,
  EPERM: NO_RIGHT,
  ENOENT: ['файла нет', 'Проверьте имя; возможно, файл удалён во время проверки.'],
  ENOTDIR: ['это файл, а не папка', 'Укажите папку с содержанием.'],
  EISDIR: ['папка на месте файла', 'Переименуйте папку.'],
};

function megabytes(bytes: number): string {
  return `${formatNumber(Math.round(bytes / 100_000) / 10)} МБ`;
}

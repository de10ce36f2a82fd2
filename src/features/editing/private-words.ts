/** What must not be published, told while a person types: only a hint, for an office has a telephone too. The check looks again. Pure. */
import { privateData } from '../../kernel/private-data.ts';

/** «Иванова Мария Петровна»: a patronymic betrays a full name. */
const FULL_NAME = /\p{Lu}\p{Ll}+\s+\p{Lu}\p{Ll}+\s+\p{Lu}\p{Ll}+(?:вич|вна|ична|инична)(?!\p{L})/u;

/** One sentence, or undefined when nothing is seen. */
export function privateHint(text: string): string | undefined {
  const [found] = privateData(text);
  if (found) return `Похоже на ${found.what}. Телефонов, почты и документов частных лиц не пишите: рассказ увидят все.`;
  return FULL_NAME.test(text) ? 'Похоже на имя с отчеством. Имена соседей не нужны: пишите «жители», «председатель ТОС».' : undefined;
}

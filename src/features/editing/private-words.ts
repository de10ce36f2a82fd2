/** Looks for what must not be published: telephones and e-mail of people. Only a hint: an office has them too. Pure. */

const PHONE = /(?<![\d-])(?:\+7|8)[\s\u00A0(-]{0,2}\d{3}[\s\u00A0)-]{0,2}\d{3}[\s\u00A0-]?\d{2}[\s\u00A0-]?\d{2}(?!\d)/u;
const EMAIL = /[^\s@<>«»"',;:()]{1,64}@[^\s@<>«»"',;:()]{1,253}\.\p{L}{2,}/u;
/** «Иванова Мария Петровна»: a patronymic betrays a full name. */
const FULL_NAME = /\p{Lu}\p{Ll}+\s+\p{Lu}\p{Ll}+\s+\p{Lu}\p{Ll}+(?:вич|вна|ична|инична)(?!\p{L})/u;

/** One sentence, or undefined when nothing is seen. */
export function privateHint(text: string): string | undefined {
  if (PHONE.test(text)) return 'Похоже на телефон. Не пишите телефоны частных лиц: рассказ увидят все.';
  if (EMAIL.test(text)) return 'Похоже на адрес почты. Личной почте здесь не место: рассказ увидят все.';
  if (FULL_NAME.test(text)) return 'Похоже на имя с отчеством. Имена соседей не нужны: пишите «жители», «председатель ТОС».';
  return undefined;
}

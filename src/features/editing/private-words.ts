/** What must not be published, told while a person types. The check looks again. Pure. */
import type { PrivateFind, PrivateKind } from '../../kernel/private-data.ts';

/** «Иванова Мария Петровна»: a patronymic betrays a full name. */
const FULL_NAME = /\p{Lu}\p{Ll}+\s+\p{Lu}\p{Ll}+\s+\p{Lu}\p{Ll}+(?:вич|вна|ична|инична)(?!\p{L})/u;
/** After «похоже на»; the rest is the same in both cases. */
const ACCUSATIVE: Readonly<Record<string, string>> = { 'дата рождения': 'дату рождения', 'серия и номер паспорта': 'серию и номер паспорта' };
const UNWANTED: Partial<Record<PrivateKind, string>> = {
  mobile: 'Телефонов частных лиц', phone: 'Телефонов частных лиц', 'personal-mail': 'Почты частных лиц', 'office-mail': 'Почты частных лиц',
  birth: 'Дней рождения', card: 'Карт и счетов', account: 'Карт и счетов', plate: 'Номеров автомобилей', home: 'Домашних адресов', flat: 'Домашних адресов',
};

/** One sentence of a private datum. */
export function privateSentence({ kind, what }: Pick<PrivateFind, 'kind' | 'what'>): string {
  return `Похоже на ${ACCUSATIVE[what] ?? what}. ${UNWANTED[kind] ?? 'Документов частных лиц'} не пишите: рассказ увидят все.`;
}

/** One sentence, or undefined when no full name is seen. */
export function nameHint(text: string): string | undefined {
  return FULL_NAME.test(text) ? 'Похоже на имя с отчеством. Имена соседей не нужны: пишите «жители», «председатель ТОС».' : undefined;
}

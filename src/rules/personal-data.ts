/**
 * No data of private persons in a public repository: telephones, mail, documents, birthdays, homes. An office's own telephone
 * and mail stand in the fields of its contact. What is found is not repeated in full: the report is public too.
 */
import { problem, type Problem } from '../kernel/problems.ts';
import { privateData, type PrivateFind, type PrivateKind } from '../kernel/private-data.ts';
import { weighPrivate } from '../kernel/private-told.ts';
import type { Content, Entry } from '../reader/content.ts';
import { fieldName } from '../reader/explain.ts';
import type { Path } from '../reader/yaml.ts';
import { allEntries, type Rule } from './rule.ts';

const CODES: Record<PrivateKind, string> = {
  mobile: 'personal-phone', phone: 'personal-phone', 'personal-mail': 'personal-email', 'office-mail': 'personal-email', snils: 'personal-snils', inn: 'personal-inn',
  document: 'personal-document', birth: 'personal-birth', card: 'personal-card', account: 'personal-card', plate: 'personal-plate', home: 'personal-address', flat: 'personal-address',
};
const HINTS: Partial<Record<PrivateKind, string>> = {
  mobile: 'Удалите номер. Служебный телефон учреждения пишут в поле contact.',
  phone: 'Телефон учреждения перенесите в поле contact, телефон жителя удалите.',
  'personal-mail': 'Удалите адрес. Служебную почту учреждения пишут в поле contact.',
  'office-mail': 'Почту учреждения перенесите в поле contact, почту жителя удалите.',
  birth: 'Удалите дату: о частных лицах атлас не пишет.',
  flat: 'Границы и адреса называют по домам, без квартир.',
  home: 'Удалите имя и квартиру: атлас называет место, а не жильца.',
};

const personalDataIsNotPublished: Rule = (content, today) => [
  ...allEntries(content).flatMap((entry) => {
    const found = privateData(entry.source.text);
    return found.flatMap((find) => toldIn(entry, find, today) ?? []);
  }),
  ...regionTexts(content).flatMap(({ value, path, file, at }) => {
    if (path.includes('contact')) return [];
    return privateData(value).map((find) => told(find, weighPrivate(find.kind, '', [], today)!, path, file, { line: at.line, column: at.column + 1 + find.index }, value));
  }),
];

function toldIn(entry: Entry, find: PrivateFind, today: string): Problem | undefined {
  const { source } = entry;
  const span = source.spanAt(find.index);
  const path = span?.path ?? [];
  const severity = weighPrivate(find.kind, source.text.slice(find.index, find.index + find.length), path, today);
  if (!severity || (entry.collection === 'pages' && severity === 'warning')) return undefined;
  return told(find, severity, path, entry.file, source.place(find.index), source.text, span?.kind);
}

function told({ kind, what, index, length }: PrivateFind, severity: Problem['severity'], path: Path, file: string, place: { line: number; column: number }, text: string, where?: 'value' | 'body'): Problem {
  return problem({
    file, ...place, length, field: where === 'body' ? 'текст' : path.length > 0 ? fieldName(path) : '',
    severity, code: CODES[kind],
    found: `похоже на личные сведения: ${what} «${covered(text.slice(index, index + length))}»`,
    expected: 'сведения об учреждениях и делах, а не о частных лицах',
    hint: HINTS[kind] ?? 'Удалите эти сведения: они остались бы в общем хранилище и на сайте.',
  });
}

/** Enough to find it by, not enough to use it. */
function covered(typed: string): string {
  const flat = typed.replace(/\s+/g, ' ');
  return flat.length <= 6 ? `${flat.slice(0, 3)}…` : `${flat.slice(0, 4)}…${flat.slice(-2)}`;
}

function regionTexts({ region, regionFile }: Content): { value: string; path: Path; file: string; at: { line: number; column: number } }[] {
  if (!region || !regionFile) return [];
  const found: { value: string; path: Path; file: string; at: { line: number; column: number } }[] = [];
  const visit = (value: unknown, path: Path): void => {
    if (typeof value === 'string' && privateData(value).length > 0) found.push({ value, path, file: regionFile.file, at: regionFile.at(path) });
    else if (value !== null && typeof value === 'object') for (const [key, inner] of Object.entries(value)) visit(inner, [...path, Array.isArray(value) ? Number(key) : key]);
  };
  visit(region, []);
  return found;
}

/** The contact of an office with a number of somebody's pocket. */
const officePhonesAreOfOffices: Rule = ({ entries }) =>
  [...[...entries.tos, ...entries.councils, ...entries.chats].map((entry) => ({ entry, path: ['contact', 'phone'], phone: entry.data.contact?.phone })), ...entries.municipalities.map((entry) => ({ entry, path: ['coordinator', 'phone'], phone: entry.data.coordinator?.phone }))].flatMap(({ entry, path, phone }) => {
    if (!phone || !privateData(phone).some(({ kind }) => kind === 'mobile')) return [];
    return [problem({ file: entry.file, ...entry.at(path), field: fieldName(path), severity: 'warning', code: 'personal-phone', found: 'похоже на личные сведения: мобильный телефон', expected: 'сведения об учреждениях и делах, а не о частных лицах', hint: 'Нужен служебный телефон учреждения; если его нет, удалите строку.' })];
  });

export const personalDataRules: readonly Rule[] = [personalDataIsNotPublished, officePhonesAreOfOffices];

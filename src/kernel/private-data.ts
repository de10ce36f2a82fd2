/**
 * Data of private persons in a Russian text: telephones, mail, documents, birthdays, homes. Pure: the check looks for them in
 * files, a form may look for them while a person types. An address of a page is passed over, whatever digits it has.
 */
import { isBankCard, isPersonalInn, isSnils } from './private-numbers.ts';
import { withoutAddresses } from './web-addresses.ts';

export type PrivateKind = 'mobile' | 'phone' | 'personal-mail' | 'office-mail' | 'snils' | 'inn' | 'document' | 'birth' | 'card' | 'account' | 'plate' | 'home' | 'flat';

export interface PrivateFind {
  kind: PrivateKind;
  index: number;
  length: number;
  /** «мобильный телефон» */
  what: string;
}

interface Detector {
  kind: PrivateKind;
  what: string;
  pattern: RegExp;
  /** Whether it is what it looks like. */
  isSo?: (found: string, before: string, after: string) => boolean;
}

/** Space, also those that do not break. */
const S = '[ \\t\\u00A0\\u202F]';
/** What people put between digits. */
const D = '[ \\t\\u00A0\\u202F().\\u2010-\\u2013-]{0,3}';
/** Enough to see the word that explains a number, not so much that a word of another sentence does. */
const CONTEXT = 60;
/** A text with more of them is a list of people: the first ones tell enough. */
const MOST = 50;
const PUBLIC_MAIL = /@(?:mail|bk|inbox|list|internet|yandex|ya|gmail|rambler|lenta|outlook|hotmail|icloud|me|proton|protonmail|yahoo|live)\.[a-z]{2,3}$/i;
const FULL_NAME = /[А-ЯЁ][а-яё]+(?:-[А-ЯЁ][а-яё]+)?[\s\u00A0]+[А-ЯЁ][а-яё]+[\s\u00A0]+[А-ЯЁ][а-яё]+(?:вич|вна|чна|ьич)(?:[аеуы]|ем|ой)?(?![а-яё])|[А-ЯЁ][а-яё]+[\s\u00A0]+[А-ЯЁ]\.[\s\u00A0]?[А-ЯЁ]\.|[А-ЯЁ]\.[\s\u00A0]?[А-ЯЁ]\.[\s\u00A0]?[А-ЯЁ][а-яё]+/;
/** Whose birthday it is: a village, a yard and a ТОС have theirs too. */
const PERSON = /(?<![а-яё])(?:председател|старост|жител|руководител|секретар|активист|заявител|участни[кц]|автор|член|граждан|реб[её]нк|детей|мамы|отца|матери|сына|дочери|супруг)|[А-ЯЁ][а-яё]+(?:[ \u00A0][А-ЯЁ][а-яё]+){2}/;
const DAY = '(?:\\d{1,2}[./-]\\d{1,2}[./-](?:19|20)\\d\\d|\\d{1,2}[\\s\\u00A0](?:январ|феврал|март|апрел|ма[йя]|июн|июл|август|сентябр|октябр|ноябр|декабр)[а-я]*[\\s\\u00A0](?:19|20)\\d\\d|(?:19|20)\\d\\d-\\d\\d-\\d\\d)';
const PLATE_LETTER = '[АВЕКМНОРСТУХABEKMHOPCTYX]';

const DETECTORS: readonly Detector[] = [
  { kind: 'snils', what: 'СНИЛС', pattern: /(?<![\d-])\d{3}[ \u00A0\u2011-]\d{3}[ \u00A0\u2011-]\d{3}[ \u00A0\u2011-]\d{2}(?![\d-])/g, isSo: (found) => isSnils(digitsOf(found)) },
  { kind: 'snils', what: 'СНИЛС', pattern: new RegExp(`(?<![\\d-])(?:\\d${D}){10}\\d(?!\\d)`, 'g'), isSo: (_, before) => /снилс[^.;\n]{0,20}$/i.test(before) },
  { kind: 'card', what: 'номер банковской карты', pattern: /(?<![\d-])\d{4}([ \u00A0-])\d{4}\1\d{4}\1\d{4}(?![\d-])/g, isSo: (found) => isBankCard(digitsOf(found)) },
  { kind: 'card', what: 'номер банковской карты', pattern: /(?<![\d-])\d{16}(?!\d)/g, isSo: (found, before) => isBankCard(found) && /карт[а-яё]*[^\n]{0,30}$/i.test(before) },
  { kind: 'account', what: 'счёт частного лица в банке', pattern: /(?<!\d)(?:408(?:17|20)|423\d\d)(?:[ .\u00A0]?\d){15}(?!\d)/g },
  { kind: 'inn', what: 'ИНН частного лица', pattern: /(?<![\d.\-/])\d{12}(?![\d-]|\.\d)/g, isSo: (found) => isPersonalInn(found) },
  { kind: 'document', what: 'серия и номер паспорта', pattern: new RegExp(`(?<!\\d)\\d\\d${S}?\\d\\d${S}*[,;]?${S}*(?:№|N|номер)?${S}*\\d{6}(?!\\d)`, 'g'), isSo: (_, before) => /(?:паспорт|сери[яи])[^\n]{0,45}$/i.test(before) },
  { kind: 'document', what: 'номер полиса ОМС', pattern: new RegExp(`(?<!\\d)(?:\\d${D}){15}\\d(?!\\d)`, 'g'), isSo: (_, before) => /(?:полис|ОМС)[^\n]{0,30}$/i.test(before) },
  { kind: 'document', what: 'свидетельство о рождении', pattern: /(?<![A-ZА-Я])[IVXL]{1,6}[ \u00A0-]{1,2}[А-ЯЁ]{2}[ \u00A0]*(?:№|N)?[ \u00A0]*\d{6}(?!\d)/g },
  { kind: 'birth', what: 'дата рождения', pattern: new RegExp(`(?<!\\d)${DAY}(?:${S}?г\\.|${S}года?)?${S}*(?:г\\.${S}?р\\.|р\\.(?!\\p{L})|(?:года${S})?рождения)`, 'giu') },
  { kind: 'birth', what: 'дата рождения', pattern: new RegExp(`(?:дата${S}рождения|(?<!\\p{L})д\\.${S}?р\\.|(?<!\\p{L})род\\.|родил(?:ся|ась))[^\\d\\n]{0,12}${DAY}`, 'giu'), isSo: (_, before, after) => FULL_NAME.test(`${before} ${after}`) },
  { kind: 'birth', what: 'дата рождения', pattern: new RegExp(`дата${S}рождения${S}[^\\d\\n;]{1,60}?${DAY}`, 'giu'), isSo: (found) => PERSON.test(found) || FULL_NAME.test(found) },
  { kind: 'phone', what: 'телефон', pattern: new RegExp(`(?<![\\p{L}\\d.,№/-])(?:\\+${S}?7|[78](?!\\d*\\.\\d))${D}(?:\\d${D}){9}\\d(?![\\d-])`, 'gu'), isSo: isPhone },
  { kind: 'phone', what: 'телефон', pattern: new RegExp(`(?<![\\d)])\\(${S}?\\d{3,5}${S}?\\)${S}?\\d{1,3}[ \\u00A0\\u2010-\\u2013-]\\d\\d(?:[ \\u00A0\\u2010-\\u2013-]?\\d\\d)?(?!\\d)`, 'g'), isSo: (found) => digitsOf(found).length === 10 },
  { kind: 'phone', what: 'телефон', pattern: /(?:тел\.|телефон[а-яё]*)[ \u00A0:–—-]{1,4}\d{1,3}[\u2010-\u2013-]\d\d(?:[\u2010-\u2013-]\d\d)?(?![\d-])/gi },
  { kind: 'phone', what: 'телефон', pattern: /(?<![\p{L}\d])(?:т\.|тел(?:\.|ефон[а-яё]*)?)[ \u00A0:–—-]{0,4}\d{1,3}[ \u00A0\u2010-\u2013-]\d\d[ \u00A0\u2010-\u2013-]\d\d(?![\d-])/giu },
  { kind: 'personal-mail', what: 'адрес электронной почты', pattern: /(?<![\p{L}\d_.+-])[\p{L}\d_.+-]{1,64}@[\p{L}\d-]{1,64}(?:\.[\p{L}\d-]{1,63}){0,4}\.\p{L}{2,24}/gu },
  { kind: 'plate', what: 'номер автомобиля', pattern: new RegExp(`(?<![\\p{L}\\d])${PLATE_LETTER}${S}?\\d{3}${S}?${PLATE_LETTER}{2}${S}?\\d{2,3}(?:${S}?(?:RUS|РУС))?(?![\\p{L}\\d])`, 'gu') },
  { kind: 'flat', what: 'номер квартиры', pattern: /(?<![а-яёa-z\d][ \u00A0]?)(?:кв\.|квартира)[ \u00A0№]*\d{1,4}[а-яё]?(?![\p{L}\d])/giu, isSo: (found, _, after) => !/^[ \u00A0]*(?:год|г\.)/i.test(after) && !/(?:19|20)\d\d$/.test(found) },
];

/** Stands in every private datum; one quick look over a whole file before the patterns themselves. */
const SUSPECT = new RegExp(`@|(?:\\d${D}){9}\\d|[Пп]аспорт|[Сс]ери[яи]|\\(${S}?\\d{3,5}${S}?\\)|[Тт]ел(?:ефон|\\.|${S})|(?<!\\p{L})[Тт]\\.${S}?\\d|[гГдД]\\.${S}?р\\.|рождени|[Рр]одил|[Рр]од\\.|[Кк]в(?:\\.|артира)|${PLATE_LETTER}${S}?\\d{3}${S}?${PLATE_LETTER}{2}|[IVXL][ \\u00A0-][А-ЯЁ]{2}[ \\u00A0№N]{0,3}\\d{6}`, 'u');

/** What is found, in the order of the text; of two that overlap the surer one, which stands earlier in the list of detectors. */
export function privateData(source: string): PrivateFind[] {
  if (!SUSPECT.test(source)) return [];
  const text = withoutAddresses(source);
  const found: PrivateFind[] = [];
  for (const { kind, what, pattern, isSo } of DETECTORS) {
    for (const match of text.matchAll(pattern)) {
      const end = match.index + match[0].length;
      if (found.some((other) => match.index < other.index + other.length && other.index < end)) continue;
      const before = text.slice(Math.max(0, match.index - CONTEXT), match.index);
      if (isSo && !isSo(match[0], before, text.slice(end, end + CONTEXT))) continue;
      if (found.length >= MOST) break;
      found.push({ ...named(kind, what, match[0], `${before} ${text.slice(end, end + CONTEXT)}`), index: match.index, length: match[0].length });
    }
  }
  return found.sort((a, b) => a.index - b.index);
}

/** Words of offices that a private person holds in a ТОС. */
const OFFICER = /(?<!\p{L})(?:председател|старост|старш(?:ий|ая|его|ей)\s+(?:по|дом)|руководител|ответственн|контактн|секретар|казначе|член(?:ы|а|ов)?\s+совета|инициатор)[а-яё]*/giu;
/** Streets, prizes and schools bear names of people. */
const IN_HONOUR = /(?:улиц[а-яё]*|ул\.|переул[а-яё]*|пер\.|площад[а-яё]*|пл\.|имени|им\.|памяти|сквер[а-яё]*)\s*(?:\p{L}+\s+)?$/iu;

/** A name beside an office: «Председатель Иванова Мария Петровна». The check of files does not ask it: heads of districts are public. */
export function officerName(text: string): boolean {
  return [...text.matchAll(OFFICER)].some(({ index, 0: word }) => personName(text.slice(index + word.length, index + word.length + CONTEXT)));
}

/** A full name or a surname with initials that honours no street. */
export function personName(text: string): boolean {
  return [...text.matchAll(new RegExp(FULL_NAME, 'g'))].some(({ index }) => !IN_HONOUR.test(text.slice(Math.max(0, index - CONTEXT), index)));
}

/** What the datum itself and its neighbours say of it. */
function named(kind: PrivateKind, what: string, found: string, around: string): { kind: PrivateKind; what: string } {
  if (kind === 'phone' && /^[78]?9/.test(digitsOf(found)) && digitsOf(found).length >= 10) return { kind: 'mobile', what: 'мобильный телефон' };
  if (kind === 'personal-mail' && !PUBLIC_MAIL.test(found)) return { kind: 'office-mail', what };
  if (kind === 'flat' && FULL_NAME.test(around)) return { kind: 'home', what: 'домашний адрес рядом с именем' };
  return { kind, what };
}

/** Eleven digits in a row may be a code of a place; three by three, a sum of money. */
function isPhone(found: string, before: string): boolean {
  if (/(?:ОКТМО|ОКАТО|ОГРН|ИНН|КПП|БИК|УИН|КБК|сч[её]т[а-яё]*|кадастров[а-яё]*)[^\n]{0,20}$/i.test(before) || /^\d{1,3}(?:[ \u00A0\u202F]\d{3})+$/.test(found)) return false;
  if (!/^\d+$/.test(found)) return /^[78][3489]/.test(digitsOf(found));
  return /^[78]9/.test(found) || /тел[а-яё.]*[^\n]{0,12}$/i.test(before);
}

function digitsOf(text: string): string {
  return text.replace(/\D/g, '');
}

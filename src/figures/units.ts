/** What a known figure counts: the forms of its noun, and how to know the noun in somebody's sentence. Pure. */
import { countOf, formatNumber, formatRoublesShort, NOUNS, withUnit, type PluralForms } from '../kernel/text.ts';
import { FUNCTION_WORD, type WrittenNumber } from '../kernel/written-numbers.ts';

interface Counted {
  forms?: PluralForms;
  /** Any grammatical case of the word, in small letters. */
  stem: RegExp;
  /** A word that names other things as often: only right after the number and near the right thing. */
  loose?: { stem: RegExp; beside: RegExp };
}

const COUNTED: Readonly<Record<string, Counted>> = {
  ТОС: { forms: NOUNS.tos, stem: /^(тос(ов|ы|ах|ам|ами)?$|самоуправлени)/ },
  проектов: { forms: NOUNS.project, stem: /^проект/ },
  заявок: { forms: NOUNS.application, stem: /^заяв(к|ок)/ },
  победителей: { forms: ['победитель', 'победителя', 'победителей'], stem: /^победител/ },
  муниципалитетов: { forms: NOUNS.municipality, stem: /^муниципал(итет|ьн\p{L}+$)/u, loose: { stem: /^(район|округ)(а|ов|ам|ами|ах)?$/, beside: /(?<!\p{L})ТОС(?!\p{L})|самоуправлени/iu } },
  показателей: { forms: NOUNS.indicator, stem: /^показател/ },
  задач: { forms: ['задача', 'задачи', 'задач'], stem: /^задач/ },
  направлений: { forms: ['направление', 'направления', 'направлений'], stem: /^направлени/ },
  мер: { forms: NOUNS.measure, stem: /^мер(а|ы|е|у|ой|ам|ами|ах)?$/ },
  экземпляров: { forms: ['экземпляр', 'экземпляра', 'экземпляров'], stem: /^(экземпляр|экз$)/ },
  жителей: { forms: ['житель', 'жителя', 'жителей'], stem: /^(жител|человек|чел$|люд)/ },
  человек: { forms: NOUNS.person, stem: /^(жител|человек|чел$|люд|активист)/ },
  '₽': { stem: /^(₽|руб)/ },
  '%': { stem: /^(%|процент)/ },
  'км²': { stem: /^(км|квадратн)/ },
};
const ADJECTIVE = /(ых|их|ые|ие|ого|его|ой|ый|ая|ую|ым|им|ыми|ими)$/;

/** «650 ТОС», «168 млн ₽», «70 %». */
export function sayWithUnit(value: number, unit: string): string {
  if (unit === '₽') return formatRoublesShort(value);
  const forms = Number.isInteger(value) ? COUNTED[unit]?.forms : undefined;
  return forms ? countOf(value, forms) : withUnit(value, unit);
}

/** The number alone; roubles keep their scale: «168 млн». */
export function sayNumber(value: number, unit: string): string {
  return unit === '₽' ? formatRoublesShort(value).replace(/\u00A0₽$/, '') : formatNumber(value);
}

/** Whether the words after a number name this unit, name nothing, or name another thing. */
export function unitAfter({ next, around }: Pick<WrittenNumber, 'next' | 'around'>, unit: string): 'same' | 'none' | 'other' {
  const loose = COUNTED[unit]?.loose;
  if (loose?.stem.test(next[0] ?? '') && loose.beside.test(around)) return 'same';
  const stem = COUNTED[unit]?.stem ?? firstWordOf(unit);
  for (const word of next) {
    if (stem.test(word)) return 'same';
    if (FUNCTION_WORD.test(word)) return word === next[0] ? 'none' : 'other';
    if (!ADJECTIVE.test(word)) return 'other';
  }
  return next.length === 0 ? 'none' : 'other';
}

/** «ТОС в год» → «тос»; the ending of a longer word is grammar. */
function firstWordOf(unit: string): RegExp {
  const [word = ''] = unit.toLowerCase().split(/[\s\u00A0.]/);
  const bare = word.replace(/[^\p{L}%]/gu, '');
  return new RegExp(`^${bare.length > 5 ? bare.slice(0, -2) : bare}`, 'u');
}

/** Of verbs only the endings that nouns after a number do not have: «650 работают», but «650 минут», «650 ребят». */
const VERB = /^(?=.{5})(.*(ают|яют|еют|уют|ются|утся|ятся|атся|лись|лось|али|или|ели)|живут|ведут|растут|стоят|хотят|держат|строят)$/u;

export function isVerb(word = ''): boolean {
  return VERB.test(word);
}

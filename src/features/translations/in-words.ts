/** Numbers, dates and typography of another language. Numbers and dates are Intl's; the rules of quotes and spaces are few and ours. Pure. */
import { WORDS } from './words.ts';
import type { Language } from './schema.ts';

/** «2025-06-14» → «14 June 2025»; a month or a year stays what it is. */
export function dateIn(language: Language, iso: string): string {
  const [year, month, day] = iso.split('-').map(Number);
  if (month === undefined) return String(year);
  const shape = day === undefined ? ({ month: 'long', year: 'numeric' } as const) : ({ day: 'numeric', month: 'long', year: 'numeric' } as const);
  return new Intl.DateTimeFormat(WORDS[language].locale, { ...shape, timeZone: 'UTC' }).format(new Date(Date.UTC(year!, month - 1, day ?? 1)));
}

export function numberIn(language: Language, value: number): string {
  return new Intl.NumberFormat(WORDS[language].locale, { maximumFractionDigits: 2 }).format(value);
}

export function moneyIn(language: Language, amount: number): string {
  return WORDS[language].money(numberIn(language, Math.round(amount)));
}

/** English quotes, apostrophes and dashes; a number keeps its unit. Idempotent; texts with addresses are left alone. */
export function typesetIn(_language: Language, text: string): string {
  if (/https?:\/\//.test(text)) return text;
  return text
    .replace(/(^|[\s([—–])"/g, '$1“')
    .replace(/"/g, '”')
    .replace(/(?<=\p{L})'(?=\p{L})/gu, '’')
    .replace(/ - /g, ' – ')
    .replace(/(\d)-(?=\d)/g, '$1–')
    .replace(/(\d) (?=\p{Ll})/gu, '$1\u00A0')
    .replace(/\.{3}/g, '…');
}

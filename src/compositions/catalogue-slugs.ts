/** Words of closed lists as they stand in an address: «в работе» → «v-rabote». */
import slugify from '@sindresorhus/slugify';

/** As on road signs; the same table names new records. */
const LETTERS = Object.entries({ ё: 'e', й: 'y', щ: 'shch', х: 'kh', ц: 'ts', ъ: '', ь: '', ы: 'y', э: 'e' }) as [string, string][];

export function wordSlug(word: string): string {
  return slugify(word.normalize('NFC').toLowerCase(), { decamelize: false, customReplacements: LETTERS });
}

export const YES = 'da';
export const NO_YEAR = 'ne-nazvan';
export const UNKNOWN = 'neizvestno';

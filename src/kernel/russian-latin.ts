/**
 * Russian in Latin letters, as people write it: «ploshadka», «ploshchadka», «detskaja». There are many systems and nobody
 * keeps to one, so two things are offered: one plain reading, and a skeleton in which the systems no longer differ. Pure.
 */

/** Longest first. */
const READING: readonly (readonly [string, string])[] = [
  ['shch', 'щ'], ['sch', 'щ'], ['zh', 'ж'], ['kh', 'х'], ['ts', 'ц'], ['tc', 'ц'], ['ch', 'ч'], ['sh', 'ш'],
  ['yo', 'ё'], ['jo', 'ё'], ['yu', 'ю'], ['ju', 'ю'], ['iu', 'ю'], ['ya', 'я'], ['ja', 'я'], ['ia', 'я'], ['ye', 'е'], ['je', 'е'],
  ['yy', 'ый'], ['yj', 'ый'], ['iy', 'ий'], ['ij', 'ий'],
  ['a', 'а'], ['b', 'б'], ['c', 'ц'], ['d', 'д'], ['e', 'е'], ['f', 'ф'], ['g', 'г'], ['h', 'х'], ['i', 'и'], ['j', 'й'], ['k', 'к'], ['l', 'л'], ['m', 'м'],
  ['n', 'н'], ['o', 'о'], ['p', 'п'], ['q', 'к'], ['r', 'р'], ['s', 'с'], ['t', 'т'], ['u', 'у'], ['v', 'в'], ['w', 'в'], ['x', 'х'], ['z', 'з'], ["'", 'ь'],
];

/** A plain reading: «detskaya» → «детская». «y» after a vowel is «й», else «ы». */
export function readLatin(typed: string): string {
  let rest = typed.toLowerCase();
  let read = '';
  while (rest !== '') {
    const y = rest.startsWith('y') && !/^y[aeouyj]/.test(rest);
    const [latin, russian] = y ? ['y', /[аеёиоуыэюя]$/u.test(read) ? 'й' : 'ы'] : (READING.find(([signs]) => rest.startsWith(signs)) ?? [rest[0]!, rest[0]!]);
    read += russian;
    rest = rest.slice(latin.length);
  }
  return read;
}

const LETTERS: Record<string, string> = {
  а: 'a', б: 'b', в: 'v', г: 'g', д: 'd', е: 'e', ё: 'e', ж: 'j', з: 'z', и: '', й: '', к: 'k', л: 'l', м: 'm', н: 'n', о: 'o', п: 'p', р: 'r', с: 's', т: 't', у: 'u', ф: 'f',
  х: 'h', ц: 'ts', ч: 'C', ш: 'S', щ: 'S', ъ: '', ы: '', ь: '', э: 'e', ю: 'u', я: 'a',
};

/**
 * What is left when the systems no longer differ: «ш» and «щ» are one, «и», «й», «ы» and soft signs are gone, doubles are
 * single. Two words of one skeleton are most likely one word.
 */
export function skeletonOf(russian: string): string {
  return [...russian.toLowerCase()].map((letter) => LETTERS[letter] ?? letter).join('').replace(/sts/g, 'S').replace(/(.)\1+/g, '$1');
}

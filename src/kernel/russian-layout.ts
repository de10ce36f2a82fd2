/** Russian typed with the Latin layout switched on: «gkjoflrf» is «площадка». Pure. */

const LATIN = "`qwertyuiop[]asdfghjkl;'zxcvbnm,.";
const RUSSIAN = 'ёйцукенгшщзхъфывапролджэячсмитьбю';

/** Shift gives other signs on the same keys. */
const SHIFTED: Record<string, string> = { '~': '`', '{': '[', '}': ']', ':': ';', '"': "'", '<': ',', '>': '.' };

/** The same keys in the Russian layout, small letters; signs that are no letters there stay. */
export function asRussianKeys(typed: string): string {
  return [...typed.toLowerCase()]
    .map((sign) => {
      const place = LATIN.indexOf(SHIFTED[sign] ?? sign);
      return place < 0 ? sign : RUSSIAN[place];
    })
    .join('');
}

/** Latin letters that look Russian. */
const ALIKE: Record<string, string> = { a: 'а', b: 'в', c: 'с', e: 'е', h: 'н', k: 'к', m: 'м', o: 'о', p: 'р', t: 'т', x: 'х', y: 'у' };

/** A word of both alphabets, as «cквер» with a Latin «c», in Russian letters; any other word as it is. */
export function withoutLookAlikes(word: string): string {
  if (!/[а-яё]/iu.test(word) || !/[a-z]/i.test(word)) return word;
  return word.toLowerCase().replace(/[a-z]/g, (letter) => ALIKE[letter] ?? letter);
}

/**
 * When two typed names are one: the rules, the counts of the site and the import of tables ask here and nowhere else.
 * The word «ТОС», quotes, «ё», hyphens, spaces, letter case and Latin letters that look Russian make no other name. Pure.
 */

/** Latin letters that cannot be told from ours on paper. Small «b» and «h» look like other letters than their capitals. */
const LOOK_ALIKES: Readonly<Record<string, string>> = {
  A: 'А', B: 'В', C: 'С', E: 'Е', H: 'Н', K: 'К', M: 'М', O: 'О', P: 'Р', T: 'Т', X: 'Х', Y: 'У', a: 'а', c: 'с', e: 'е', k: 'к', m: 'м', o: 'о', p: 'р', t: 'т', x: 'х', y: 'у',
};

/** Russian letters instead of their Latin doubles, in words that have no other Latin letter: «Pодник», «TOC»; «Wi-Fi» stays. */
export function mendLookAlikes(text: string): string {
  if (!/[A-Za-z]/.test(text)) return text;
  const isRussian = /[А-Яа-яЁё]/.test(text);
  return text.replace(/[\p{L}\p{M}]+/gu, (word) => {
    const latin = word.match(/[A-Za-z]/g) ?? [];
    if (latin.length === 0 || latin.some((letter) => !(letter in LOOK_ALIKES))) return word;
    const isMixed = /[А-Яа-яЁё]/.test(word);
    return isMixed || (isRussian && latin.length === word.length) || /^TOC$/i.test(word) ? word.replace(/[A-Za-z]/g, (letter) => LOOK_ALIKES[letter]!) : word;
  });
}

/** A typed text without accidents of typing: one kind of space, none at the ends. */
export function tidy(text: string): string {
  return text.normalize('NFC').replace(/[\u200B\uFEFF\u00AD]/g, '').replace(/[\s\u00A0]+/g, ' ').trim();
}

/** «ТОС «Родник»» and «Родник» are one name; inner quotes stay. */
export function bareTosName(name: string): string {
  const bare = tidy(name).replace(/^(?:[TТ][OО][CС]|территориальное общественное самоуправление)(?=[\s«"„“])\s*/iu, '').trim();
  return (/^[«"„“]([^«»"„“”]*)[»"”“]$/u.exec(bare)?.[1] ?? bare).trim();
}

/** What is left of a name when accidents of writing are gone: equal for names that are one. */
export function foldName(name: string): string {
  return bareTosName(mendLookAlikes(tidy(name)))
    .replace(/[«»"„“”'’]/g, '')
    .toLowerCase()
    .replaceAll('ё', 'е')
    .replace(/[-‐‑–—−_]/g, ' ')
    .replace(/\s*([.,;:№])\s*/g, '$1 ')
    .replace(/\s+/g, ' ')
    .trim();
}

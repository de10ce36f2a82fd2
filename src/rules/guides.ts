/** Guides and the words they explain: addresses at the root are free, easy language has one plain text, a marked word is in the glossary. */
import { EASY_SENTENCE_WORDS, longSentences, officeWords } from '../kernel/easy-language.ts';
import { problem } from '../kernel/problems.ts';
import { routes } from '../kernel/routes.ts';
import { foldName } from '../kernel/same-name.ts';
import { TRANSLATION_LANGUAGES } from '../kernel/vocabulary.ts';
import { linesOf } from '../reader/body-lines.ts';
import { recordGuesser } from './guess-record.ts';
import { at, guessHint, soundEntries, type Rule } from './rule.ts';

/** Texts whose pages explain words on the spot. */
const EXPLAINING: ReadonlySet<string> = new Set(['guides']);

/** First parts of the site's own addresses: read off the one place where they are spelled. */
const FOLDERS: ReadonlySet<string> = new Set([...Object.values(routes).flatMap((address) => String((address as (...words: string[]) => unknown)('x', 'x', 'x')).split('/')[1] ?? []), 'admin', '404', ...TRANSLATION_LANGUAGES].filter((folder) => folder !== 'x' && folder !== ''));

const addressIsFree: Rule = ({ entries, ids }) =>
  entries.guides.flatMap((entry) => {
    const isPage = ids.pages.has(entry.id);
    if (!isPage && !FOLDERS.has(entry.id)) return [];
    return [at(entry, [], { code: 'address-taken', found: `адрес /${entry.id}/ уже занят: ${isPage ? `там страница pages/${entry.id}.mdx` : 'там раздел сайта'}`, expected: 'имя файла, которого на сайте ещё нет', hint: isPage ? 'Оставьте один файл из двух.' : 'Переименуйте файл, например: kak-provesti-subbotnik.mdx' })];
  });

const easyLeadsToPlain: Rule = ({ entries }) => {
  const byId = new Map(entries.guides.map((entry) => [entry.id, entry]));
  const taken = new Map<string, string>();
  return entries.guides.flatMap((entry) => {
    const { easyOf } = entry.data;
    if (easyOf === undefined) return [];
    const say = (found: string, hint: string) => [at(entry, ['easyOf'], { code: 'easy-of', found, expected: 'имя руководства обычным текстом', hint })];
    if (easyOf === entry.id) return say('руководство названо простым языком самого себя', 'Впишите имя обычного руководства или удалите строку.');
    const next = byId.get(easyOf)?.data.easyOf;
    if (next === entry.id) return say(`«${entry.id}» и «${easyOf}» названы простым языком друг друга`, 'Удалите easyOf у того, которое написано обычным текстом.');
    if (next !== undefined) return say(`«${easyOf}» само написано простым языком, для «${next}»`, `Впишите «${next}».`);
    const twin = taken.get(easyOf);
    taken.set(easyOf, twin ?? entry.id);
    return twin ? say(`у «${easyOf}» простой язык уже есть: «${twin}»`, 'Оставьте один текст.') : [];
  });
};

const markedWordsAreExplained: Rule = (content) => {
  const guess = recordGuesser(content);
  return soundEntries(content).flatMap((entry) =>
    entry.asks.flatMap(({ name, id, line, column }) => {
      if (name !== 'Term') return [];
      const place = { file: entry.file, line, column, field: 'текст' };
      if (!EXPLAINING.has(entry.collection)) return [problem({ ...place, code: 'term-outside-guide', found: `<Term id="${id}">: слова на месте объясняют только руководства`, expected: 'само слово, без разметки', hint: `Можно поставить ссылку: [слово](/slovar/#${id}).` })];
      if (content.ids.terms.has(id)) return [];
      return [problem({ ...place, code: 'term-unknown', found: `<Term id="${id}">: такого слова в словаре нет`, expected: 'имя файла из glossary/', hint: guessHint(guess(id, 'terms')) ?? 'Заведите слово в glossary/ или уберите разметку.' })];
    }),
  );
};

const wordsStandOnce: Rule = ({ entries }) => {
  const seen = new Map<string, string>();
  return entries.terms.flatMap((entry) => {
    const { name, also } = entry.data;
    return [{ word: name, path: ['name'] as (string | number)[] }, ...also.map((word, index) => ({ word, path: ['also', index] as (string | number)[] }))].flatMap(({ word, path }) => {
      const folded = foldName(word);
      const owner = seen.get(folded);
      seen.set(folded, owner ?? entry.id);
      return owner !== undefined ? [at(entry, path, { severity: 'warning', code: 'term-twice', found: owner === entry.id ? `«${word}» сказано дважды` : `«${word}» уже объясняет «${owner}»`, expected: 'одно слово — одно объяснение', hint: owner === entry.id ? 'Уберите повтор.' : 'Оставьте слово в одной записи, в другой укажите её в see.' })] : [];
    });
  });
};

/** Easy language is a promise of its own: said once a guide, with the first sentence that breaks it. */
const easyIsEasy: Rule = ({ entries }) =>
  entries.guides.flatMap((entry) => {
    if (entry.data.easyOf === undefined) return [];
    const text = linesOf(entry.body);
    const [long, ...more] = longSentences(text);
    const words = [...new Set(officeWords(text).map((word) => word.toLowerCase()))];
    const say = (found: string, expected: string, hint: string) => [problem({ file: entry.file, line: 1, field: 'текст', severity: 'warning', code: 'easy-hard', found, expected, hint })];
    return [
      ...(long ? say(`${long.words} слов: «${long.sentence.slice(0, 80)}${long.sentence.length > 80 ? '…' : ''}»${more.length > 0 ? `, и таких ещё ${more.length}` : ''}`, `в простом языке не больше ${EASY_SENTENCE_WORDS} слов в предложении`, 'Разделите на два: одна мысль — одно предложение.') : []),
      ...(words.length > 0 ? say(`канцелярские слова: ${words.slice(0, 5).join(', ')}`, 'простые слова', 'Скажите, как сказали бы соседу.') : []),
    ];
  });

export const guideRules: readonly Rule[] = [addressIsFree, easyLeadsToPlain, markedWordsAreExplained, wordsStandOnce, easyIsEasy];

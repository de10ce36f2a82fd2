/** Words for the search: each says its things in one place, and narrow words do not run in a circle. */
import { stemsOf } from '../kernel/russian.ts';
import { withoutLookAlikes } from '../kernel/russian-layout.ts';
import type { Problem } from '../kernel/problems.ts';
import type { Content, DataOf, Entry } from '../reader/content.ts';
import type { Path } from '../reader/yaml.ts';
import { at, type Rule } from './rule.ts';

interface Word {
  entry: Entry<DataOf<'searchWords'>>;
  /** Which group of its file. */
  group: number;
  list: 'words' | 'includes';
  path: Path;
  typed: string;
  /** The same word in any of its forms. */
  key: string;
}

function wordsIn({ entries }: Content): Word[] {
  return entries.searchWords.flatMap((entry) =>
    entry.data.groups.flatMap((data, group) =>
      (['words', 'includes'] as const).flatMap((list) => data[list].map((typed, place) => ({ entry, group, list, path: ['groups', group, list, place], typed, key: stemsOf(typed).join(' ') }))),
    ),
  );
}

function placeOf({ entry, path }: Word): string {
  return `${entry.file}:${entry.at(path).line}`;
}

/** A narrow word may stand under several wide ones; words of one thing make one group. */
const wordsStandInOneGroup: Rule = (content) => {
  const seen = new Map<string, Word>();
  return wordsIn(content).flatMap((word) => {
    const first = seen.get(word.key);
    if (word.list === 'includes') return [];
    if (!first) {
      seen.set(word.key, word);
      return [];
    }
    if (first.entry === word.entry && first.group === word.group) return [];
    return [at(word.entry, word.path, { code: 'search-word-twice', found: `слово «${word.typed}» уже стоит в другой группе: ${placeOf(first)}`, expected: 'каждое слово в одной группе', hint: 'Допишите туда и остальные слова этой группы, а повтор уберите.' })];
  });
};

/** «вода» brings «колодец», «колодец» brings «вода»: then neither is the narrow one. */
const narrowWordsDoNotCircle: Rule = (content) => {
  const words = wordsIn(content);
  const groupOf = new Map(words.filter(({ list }) => list === 'words').map((word) => [word.key, idOf(word)]));
  const steps = new Map<string, { to: string; word: Word }[]>();
  for (const word of words) {
    const to = word.list === 'includes' ? groupOf.get(word.key) : undefined;
    if (to !== undefined && to !== idOf(word)) steps.set(idOf(word), [...(steps.get(idOf(word)) ?? []), { to, word }]);
  }
  const told = new Set<string>();
  return [...steps.keys()].flatMap((start): Problem[] => {
    if (told.has(start)) return [];
    const circle = wayBack(start, steps);
    if (!circle) return [];
    for (const word of circle) told.add(idOf(word));
    const [first] = circle;
    const found = `слова ведут по кругу: ${[circle.at(-1)!, ...circle].map((word) => `«${word.typed}»`).join(' → ')} (обратно — ${placeOf(circle.at(-1)!)})`;
    return [at(first!.entry, first!.path, { code: 'search-words-circle', found, expected: 'includes ведёт от широкого слова к узкому и не возвращается', hint: 'Уберите одно из этих слов из includes; если они об одном и том же, запишите их вместе в words.' })];
  });
};

function idOf({ entry, group }: Word): string {
  return `${entry.id} ${group}`;
}

/** The narrow words on the shortest way from a group back to itself. */
function wayBack(start: string, steps: ReadonlyMap<string, readonly { to: string; word: Word }[]>): Word[] | undefined {
  const queue: { group: string; way: Word[] }[] = [{ group: start, way: [] }];
  const seen = new Set<string>();
  for (let here = queue.shift(); here; here = queue.shift()) {
    for (const { to, word } of steps.get(here.group) ?? []) {
      if (to === start) return [...here.way, word];
      if (seen.has(to)) continue;
      seen.add(to);
      queue.push({ group: to, way: [...here.way, word] });
    }
  }
  return undefined;
}

const wordsAreInOneAlphabet: Rule = (content) =>
  wordsIn(content).flatMap(({ entry, path, typed }) => {
    const mixed = typed.split(/[\s-]+/).find((word) => withoutLookAlikes(word) !== word);
    if (mixed === undefined) return [];
    const latin = [...new Set(mixed.match(/[a-z]/gi))].join('», «');
    return [at(entry, path, { severity: 'warning', code: 'latin-letter', found: `в слове «${mixed}» есть латинская буква «${latin}»`, expected: 'русские буквы: иначе слово не найдётся', hint: `Наберите заново русскими буквами: ${typed.split(mixed).join(withoutLookAlikes(mixed))}.` })];
  });

/** «родник» is a word and may be a name too; a name of one word is known by its capital letter. */
const namesOfTosAreNoWords: Rule = (content) => {
  const names = new Map(content.entries.tos.map((tos) => [stemsOf(tos.data.name).join(' '), tos]));
  return wordsIn(content).flatMap(({ entry, path, typed }) => {
    const bare = typed.trim().replace(/^ТОС[\s\u00A0]+/u, '');
    const stems = stemsOf(bare);
    const tos = names.get(stems.join(' '));
    const isName = stems.length > 1 || bare !== typed.trim() || /^[«"„]?\p{Lu}\p{Ll}/u.test(bare);
    return tos && isName ? [at(entry, path, { severity: 'warning', code: 'search-word-name', found: `«${typed}» — название ТОС (${tos.file})`, expected: 'слова языка, а не имена', hint: 'По названию ТОС найдётся и так: уберите его отсюда.' })] : [];
  });
};

export const searchWordRules: readonly Rule[] = [wordsStandInOneGroup, narrowWordsDoNotCircle, wordsAreInOneAlphabet, namesOfTosAreNoWords];

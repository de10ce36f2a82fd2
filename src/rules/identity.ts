/** Names, codes and references: every record is one, and every name leads to a record. */
import { collections, type CollectionDefinition } from '../collections.ts';
import { COLLECTIONS, references, SLUG } from '../kernel/fields.ts';
import { problem } from '../kernel/problems.ts';
import { nearest } from '../kernel/suggest.ts';
import type { Entry } from '../reader/content.ts';
import { needOf, show } from '../reader/explain-values.ts';
import { valuesWith } from '../reader/schema-walk.ts';
import { meantHint, nowCalled, recordGuesser } from './guess-record.ts';
import { recordOf } from './links.ts';
import { allEntries, at, guessHint, isDraft, soundEntries, type Rule } from './rule.ts';

const PAPER_CODE = /^[ПТВДРСЭ]-\d/u;

const codesAreUnique: Rule = (content) => {
  const seen = new Map<string, Entry>();
  const codeOf = ({ data }: Entry): string | undefined => {
    const code = (data as { code?: unknown } | null)?.code;
    return typeof code === 'string' && PAPER_CODE.test(code) ? code : undefined;
  };
  const coded = soundEntries(content).filter((entry) => codeOf(entry) !== undefined);
  const taken = [...coded, ...content.faulty].map(codeOf);
  const nextFree = (letter: string): string => {
    const numbers = taken.map((code) => (typeof code === 'string' && code.startsWith(`${letter}-`) ? Number(code.slice(2)) : 0)).filter((number) => number < 99_999);
    return `${letter}-${Math.max(0, ...numbers) + 1}`;
  };
  return coded.flatMap((entry) => {
    const code = codeOf(entry)!;
    const twin = seen.get(code);
    seen.set(code, twin ?? entry);
    return twin ? [at(entry, ['code'], { code: 'duplicate-code', found: `код ${code} уже у записи ${twin.file}`, expected: 'код, которого ещё не было: он печатается в газете навсегда', hint: `Следующий свободный код: ${nextFree(code.charAt(0))}.` })] : [];
  });
};

/** At most so many names help; a longer list is not read. */
const MOST_NAMES = 6;
const LONGEST_NAMES = 150;

/** «blagoustroystvo · ekologiya · …» */
function someOf(ids: ReadonlySet<string>): string | undefined {
  const sound = [...ids].filter((id) => SLUG.test(id)).toSorted();
  const names = sound.slice(0, MOST_NAMES);
  while (names.length > 1 && names.join(' · ').length > LONGEST_NAMES) names.pop();
  if (names.length === 0) return undefined;
  return [...names, ...(names.length < sound.length ? ['…'] : [])].join(' · ');
}

function namesHint(ids: ReadonlySet<string>): string | undefined {
  const names = someOf(ids);
  return names && `Есть такие: ${names}`;
}

/** A reference leads to a record, and from the site only to one that is on the site. */
const referencesResolve: Rule = (content) => {
  const drafts = new Set(content.entries.projects.filter(isDraft).map((p) => p.id));
  const guess = recordGuesser(content);
  return allEntries(content).flatMap((entry) => {
    const definition: CollectionDefinition = collections[entry.collection];
    return valuesWith(definition.schema, entry.data, references).flatMap(({ value, path, meta: { collection } }) => {
      if (collection === 'projects' && drafts.has(String(value)) && !isDraft(entry)) {
        return [at(entry, path, { code: 'draft-reference', found: `«${String(value)}»: запись — черновик, на сайте её нет`, expected: 'опубликованная запись', hint: `Удалите строку draft: true в записи «${String(value)}» или уберите ссылку на неё.` })];
      }
      if (value !== null && typeof value === 'object') return [];
      if (typeof value !== 'string' || value.trim() === '') {
        const mend = needOf(definition.schema, path) === 'optional' ? 'Впишите имя файла или удалите строку.' : 'Поле обязательное: впишите имя файла.';
        return [at(entry, path, { code: 'wrong-type', found: show(value), expected: `имя файла: ${someOf(content.ids[collection]) ?? `${collections[collection].folder}/…`}`, hint: mend })];
      }
      if (content.ids[collection].has(value)) return [];
      const isName = SLUG.test(value);
      const meant = guess(value, collection);
      const former = collection === 'municipalities' && meant ? nowCalled(content, value, meant) : undefined;
      return [
        at(entry, path, {
          code: isName ? 'dangling-reference' : 'wrong-value',
          found: isName ? `«${value}»: такой записи нет` : `«${value.length > 60 ? `${value.slice(0, 57)}…` : value}» — это не имя файла`,
          expected: `имя файла из ${collections[collection].folder}/ (${COLLECTIONS[collection]})${isName ? '' : ': строчные латинские буквы, цифры и дефисы'}`,
          hint: [(former ? guessHint(meant) : meantHint(content, value, collection, meant)) ?? namesHint(content.ids[collection]), former].filter(Boolean).join(' ') || undefined,
        }),
      ];
    });
  });
};

/** A folder name tells where a ТОС lies; one wrong folder is one fault, however many records it holds. */
const tosLiesInAMunicipality: Rule = (content) => {
  const guess = recordGuesser(content);
  const told = new Set<string>();
  return allEntries(content).flatMap((entry) => {
    const folder = entry.steward;
    if (folder === undefined || content.ids.municipalities.has(folder) || told.has(folder)) return [];
    told.add(folder);
    return [at(entry, [], { code: 'unknown-municipality', found: `папка «${folder}»`, expected: 'имя муниципалитета из municipalities/', hint: meantHint(content, folder, 'municipalities', guess(folder, 'municipalities')) ?? namesHint(content.ids.municipalities) })];
  });
};

const bodyPhotosAreDescribed: Rule = (content) =>
  soundEntries(content).flatMap((entry) => {
    const media = (entry.data as { media?: { file: string }[] }).media;
    return entry.photos.flatMap(({ file, line, column }) => {
      if (media?.some((m) => m.file === file)) return [];
      const place = { file: entry.file, line, column, field: 'текст', code: 'photo-not-described' };
      const found = `<Photo file="${file}" />`;
      if (!media) return [problem({ ...place, found, expected: 'текст без снимков: у этой записи нет поля media', hint: 'Удалите эту строку.' })];
      const known = media.map((m) => m.file);
      const hint = guessHint(nearest(file, known)) ?? (known.length > 0 ? `Опишите снимок в поле media; там уже есть: ${known.slice(0, MOST_NAMES).join(', ')}.` : 'Опишите снимок в поле media: file, moment, alt, author, people.');
      return [problem({ ...place, found: `${found}, а в поле media такого снимка нет`, expected: 'снимок с подписью, автором и согласием в поле media', hint })];
    });
  });

const redirectsLead: Rule = ({ redirects, ids, entries }) => {
  const drafts = new Set(entries.projects.filter(isDraft).map((p) => p.id));
  const byFrom = new Map<string, (typeof redirects)[number]>();
  const problems = redirects.flatMap((redirect) => {
    const twin = byFrom.get(redirect.from);
    if (!twin) byFrom.set(redirect.from, redirect);
    return twin ? [problem({ ...redirect.place, code: 'redirect-twice', found: `адрес ${redirect.from} уже перенаправлен в строке ${twin.place.line}`, expected: 'один новый адрес у старого' })] : [];
  });
  const told = new Set<string>();
  for (const redirect of byFrom.values()) {
    const chain = [redirect.from];
    for (let next = byFrom.get(redirect.to); next && !chain.includes(next.from); next = byFrom.get(next.to)) chain.push(next.from);
    const last = byFrom.get(chain.at(-1)!)!.to;
    if (last === redirect.from && !told.has(redirect.from)) {
      for (const step of chain) told.add(step);
      problems.push(problem({ ...redirect.place, code: 'redirect-loop', found: chain.length === 1 ? `${redirect.from} ведёт на себя` : `по кругу: ${[...chain, last].join(' → ')}`, expected: 'адрес, который открывается' }));
    }
    const target = recordOf(redirect.to);
    if (!target || byFrom.has(redirect.to)) continue;
    if (target.collection === 'projects' && drafts.has(target.id)) problems.push(problem({ ...redirect.place, code: 'draft-reference', found: `ведёт на ${redirect.to}: запись — черновик, на сайте её нет`, expected: 'адрес опубликованной записи' }));
    if (ids[target.collection].has(target.id)) continue;
    problems.push(problem({ ...redirect.place, code: 'redirect-nowhere', found: `ведёт на ${redirect.to}, а такой записи нет`, expected: `адрес существующей записи (${COLLECTIONS[target.collection]})`, hint: guessHint(nearest(target.id, ids[target.collection])) }));
  }
  return problems;
};

export const identityRules: readonly Rule[] = [codesAreUnique, referencesResolve, tosLiesInAMunicipality, bodyPhotosAreDescribed, redirectsLead];

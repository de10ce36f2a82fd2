/** Which record was meant by a reference typed as people type: a title, a file with its ending, a folder and a file. */
import type { CollectionName } from '../kernel/fields.ts';
import { readLatin, skeletonOf } from '../kernel/russian-latin.ts';
import { foldName } from '../kernel/same-name.ts';
import { nearest } from '../kernel/suggest.ts';
import type { Content } from '../reader/content.ts';
import { recordOf } from './links.ts';
import { allEntries, guessHint } from './rule.ts';

/** Names are gathered on the first question: sound content asks none. */
export function recordGuesser(content: Content): (typed: string, collection: CollectionName) => string | undefined {
  const byName = new Map<CollectionName, Map<string, string>>();
  return (typed, collection) => {
    const ids = content.ids[collection];
    const bare = bareName(typed);
    if (ids.has(bare.toLowerCase())) return bare.toLowerCase();
    const stem = bare.toLowerCase().replace(/-(rayon|raion|okrug|gorod)$/, '');
    if (collection === 'municipalities' && ids.has(stem)) return stem;
    if (!byName.has(collection)) byName.set(collection, namesOf(content, collection));
    const names = byName.get(collection)!;
    return names.get(foldName(bare)) ?? names.get(kindless(foldName(bare))) ?? renamedTo(content, typed, collection) ?? nearest(bare, ids) ?? names.get(nearest(foldName(bare), names.keys()) ?? '');
  };
}

/** «[rodnik.yaml]» → «rodnik» */
function bareName(typed: string): string {
  return typed.trim().replace(/^[[«"'„]+|[\]»"'“”]+$/g, '').replace(/(\/index)?\.(ya?ml|mdx?)$/i, '').replace(/\/$/, '').split(/[\\/]/).at(-1)!.trim();
}

/** Which record bears the name now, by the redirects of a printed address, also a Russian name; a chain is followed to its end. */
function renamedTo({ redirects, ids }: Content, typed: string, collection: CollectionName): string | undefined {
  const seen = new Set<string>();
  for (let id = bareName(typed).toLowerCase(); !seen.has(id); ) {
    seen.add(id);
    const redirect = redirects.find(({ from }) => isAddressOf(from, collection, id));
    const now = redirect && recordOf(redirect.to);
    if (now?.collection !== collection) return undefined;
    if (ids[collection].has(now.id)) return now.id;
    id = now.id;
  }
  return undefined;
}

function isAddressOf(address: string, collection: CollectionName, id: string): boolean {
  const record = recordOf(address);
  if (record?.collection !== collection) return false;
  return record.id === id || (/[а-яё]/.test(id) && skeletonOf(readLatin(record.id.replaceAll('-', ' '))) === skeletonOf(kindless(foldName(id))));
}

/** How a guess is told: a renamed record is no slip of the hand. */
export function meantHint(content: Content, typed: string, collection: CollectionName, meant: string | undefined): string | undefined {
  return meant !== undefined && renamedTo(content, typed, collection) === meant ? `После переименования это «${meant}».` : guessHint(meant);
}

/** A name that two records bear leads to neither; a whole name goes before a name without its kind. */
function namesOf(content: Content, collection: CollectionName): Map<string, string> {
  const names = new Map<string, string>();
  const shared = new Set<string>();
  for (const { collection: own, id, data } of allEntries(content)) {
    if (own !== collection || data === null || typeof data !== 'object') continue;
    const { name, nameShort, title, formerNames } = data as Record<string, unknown>;
    for (const word of new Set([name, nameShort, title, ...formerOf(formerNames)].filter((text) => typeof text === 'string').map(foldName))) {
      if (names.has(word)) shared.add(word);
      names.set(word, id);
    }
  }
  for (const word of shared) names.delete(word);
  if (collection !== 'municipalities') return names;
  for (const [bare, ids] of Map.groupBy(names, ([word]) => kindless(word))) {
    const owners = new Set(ids.map(([, id]) => id));
    if (owners.size === 1 && !shared.has(bare) && !names.has(bare)) names.set(bare, [...owners][0]!);
  }
  return names;
}

/** Said of a guess that was made by a name from before a reform; undefined when the name is of today. */
export function nowCalled({ entries }: Content, typed: string, id: string): string | undefined {
  const place = entries.municipalities.find((m) => m.id === id)?.data;
  const isFormer = place?.formerNames.some(({ name }) => foldName(name) === foldName(typed) || kindless(foldName(name)) === kindless(foldName(typed))) && foldName(place.nameShort) !== kindless(foldName(typed));
  return isFormer ? `Это прежнее название: теперь «${place!.name}».` : undefined;
}

/** Names from before a reform: of a municipality with their last day, of a ТОС bare. */
function formerOf(names: unknown): unknown[] {
  return Array.isArray(names) ? names.map((former) => (typeof former === 'object' && former !== null ? (former as { name?: unknown }).name : former)) : [];
}

/** «Луговой район», «Луговой округ» and «Луговой муниципальный округ» are one place; exact names go first. */
function kindless(name: string): string {
  return name.replace(/ (муниципальный |городской )?(округ|район)$/, '');
}

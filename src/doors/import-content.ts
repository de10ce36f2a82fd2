/** What an import needs to know of a content folder: records with their texts, names, free ids and codes, the past. */
import { readFileSync } from 'node:fs';
import { relative, sep } from 'node:path';
import { parse } from 'yaml';
import { collections } from '../collections.ts';
import type { KnownTos } from '../features/registry-import/find-tos.ts';
import { placeFinder, type PlaceFinder } from '../features/registry-import/match-place.ts';
import type { Data } from '../reader/edit-yaml.ts';
import type { StoredRecord } from '../features/registry-import/plan.ts';
import { dateRange } from '../kernel/dates.ts';
import { COLLECTIONS, type CollectionName } from '../kernel/fields.ts';
import { foldName } from '../kernel/same-name.ts';
import { nearest } from '../kernel/suggest.ts';
import type { Content, Entry } from '../reader/content.ts';
import { treeAt } from './git-tree.ts';

/** The text of a file is read when it is asked for: most records of an import do not change. */
class Stored implements StoredRecord {
  readonly id: string;
  readonly inside: string;
  readonly data: Data;
  readonly municipality: string;
  readonly #path: string;
  #text: string | undefined;

  constructor(entry: Entry, root: string) {
    this.id = entry.id;
    this.data = entry.data as Data;
    this.municipality = entry.steward ?? '';
    this.#path = entry.path;
    this.inside = relative(root, entry.path).split(sep).join('/');
  }

  get text(): string {
    return (this.#text ??= readFileSync(this.#path, 'utf8'));
  }
}

export function storedRecords(content: Content, collection: CollectionName): KnownTos[] {
  return (content.entries[collection] as Entry[]).map((entry) => new Stored(entry, content.root));
}

export function placesOf({ entries }: Content): PlaceFinder {
  return placeFinder(entries.municipalities.map(({ id, data }) => ({ id, name: data.name, nameShort: data.nameShort, nameGenitive: data.nameGenitive, formerNames: data.formerNames.map(({ name }) => name) })));
}

/** A record as Git remembers it on a day; undefined without a history that reaches so far. */
export function pastOf(contentRoot: string, asOf: string, folder: 'tos' | 'applications'): (record: StoredRecord) => Data | undefined {
  let texts: Map<string, string> | undefined;
  return ({ inside }) => {
    if (!texts) {
      const tree = treeAt(contentRoot, dateRange(asOf).last, [folder]);
      texts = new Map(tree.ok ? tree.files.map((file) => [file.inside, file.text]) : []);
    }
    const text = texts.get(inside);
    if (text === undefined) return undefined;
    try {
      const data = collections[folder].schema.safeParse(parse(text, { schema: 'core' }));
      return data.success ? (data.data as Data) : undefined;
    } catch {
      return undefined;
    }
  };
}

/** Which record is meant by a file name or a Russian name; of a ТОС only in its municipality. */
export function nameResolver(content: Content): (collection: CollectionName, typed: string, municipality?: string) => { id: string } | { fault: string } {
  const indexes = new Map<CollectionName, Map<string, Set<string>>>();
  const indexOf = (collection: CollectionName): Map<string, Set<string>> => {
    const known = indexes.get(collection);
    if (known) return known;
    const index = new Map<string, Set<string>>();
    for (const { id, steward, data } of content.entries[collection] as Entry[]) {
      const { name, nameShort, title, formerNames } = data as Record<string, unknown>;
      const former = Array.isArray(formerNames) ? formerNames : [];
      for (const word of [id, name, nameShort, title, ...former]) {
        if (typeof word !== 'string') continue;
        const key = `${collection === 'tos' && word !== id ? `${steward} ` : ''}${foldName(word)}`;
        index.set(key, (index.get(key) ?? new Set()).add(id));
      }
    }
    indexes.set(collection, index);
    return index;
  };
  return (collection, typed, municipality) => {
    const index = indexOf(collection);
    const ids = index.get(collection === 'tos' ? `${municipality} ${foldName(typed)}` : foldName(typed)) ?? index.get(foldName(typed));
    if (ids?.size === 1) return { id: [...ids][0]! };
    const what = `Записи «${typed}» (${COLLECTIONS[collection]})`;
    if (ids) return { fault: `${what} несколько: ${[...ids].join(', ')}. Впишите код записи.` };
    const guess = nearest(foldName(typed), index.keys());
    return { fault: `${what} в атласе нет.${guess ? ` Возможно, это «${[...index.get(guess)!][0]!}».` : ''}` };
  };
}

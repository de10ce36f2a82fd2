/** Addresses of records typed in texts lead to records. */
import { COLLECTIONS, type CollectionName } from '../kernel/fields.ts';
import { problem } from '../kernel/problems.ts';
import { nearest } from '../kernel/suggest.ts';
import { guessHint, isDraft, soundEntries, type Rule } from './rule.ts';

/** Pages that lie beside the records and are none. */
const NO_RECORDS = new Set(['napravlenie', 'god', 'stranitsa', 'dengi', 'simulyator']);
const ADDRESSES: readonly (readonly [pattern: RegExp, collection: CollectionName])[] = [
  [/^\/proekty\/([^/]+)\/?$/, 'projects'],
  [/^\/tos\/([^/]+)\/?$/, 'tos'],
  [/^\/municipalitety\/([^/]+)\/?$/, 'municipalities'],
  [/^\/konkursy\/([^/]+)\/?$/, 'contests'],
  [/^\/gazeta\/([^/]+)\/?$/, 'inserts'],
  [/^\/oprosy\/([^/]+)\/?$/, 'surveys'],
  [/^\/strategiya\/pokazateli\/([^/]+)\/?$/, 'indicators'],
  [/^\/strategiya\/zadachi\/([^/]+)\/?$/, 'tasks'],
  [/^\/strategiya\/plan\/([^/]+)\/?$/, 'plans'],
  [/^\/radio\/([a-z0-9-]+)\/?$/, 'episodes'],
];

/** Which record an address of this site means; undefined when it means none. */
export function recordOf(address: string): { collection: CollectionName; id: string } | undefined {
  const path = address.replace(/[?#].*$/, '');
  for (const [pattern, collection] of ADDRESSES) {
    const id = pattern.exec(path)?.[1];
    if (id !== undefined) return NO_RECORDS.has(id) ? undefined : { collection, id };
  }
  return undefined;
}

const textLinksLead: Rule = (content) => {
  const drafts = new Set(content.entries.projects.filter(isDraft).map((p) => p.id));
  const moved = new Set(content.redirects.map(({ from }) => from));
  return soundEntries(content).flatMap((entry) =>
    entry.links.flatMap(({ href, line, column }) => {
      const target = recordOf(href);
      if (!target || moved.has(href.replace(/[?#].*$/, ''))) return [];
      const { collection, id } = target;
      const place = { file: entry.file, line, column, field: 'текст' };
      if (!content.ids[collection].has(id)) return [problem({ ...place, code: 'link-nowhere', found: `ссылка на ${href}, а такой записи нет`, expected: `адрес существующей записи (${COLLECTIONS[collection]})`, hint: guessHint(nearest(id, content.ids[collection])) })];
      if (collection !== 'projects' || !drafts.has(id) || isDraft(entry)) return [];
      return [problem({ ...place, code: 'draft-reference', found: `ссылка на ${href}: запись — черновик, на сайте её нет`, expected: 'адрес опубликованной записи' })];
    }),
  );
};

export const linkRules: readonly Rule[] = [textLinksLead];

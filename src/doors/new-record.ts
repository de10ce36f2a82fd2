/** A fresh record from its commented blank: which file, which name, which paper code. Pure but for reading folders. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { stringify } from 'yaml';
import { collections } from '../collections.ts';
import { SLUG, type CollectionName } from '../kernel/fields.ts';
import { SHIPPED_CONTENT } from '../reader/templates.ts';
import { withOwnNames } from './blank-names.ts';
import { fieldRows } from './field-table.ts';

export { proposeId } from '../kernel/propose-id.ts';

export type Kind = 'project' | 'tos' | 'insert' | 'event' | 'document';

interface KindFacts {
  collection: CollectionName & ('projects' | 'tos' | 'inserts' | 'events' | 'documents');
  /** Of the paper code; events and documents have none. */
  letter?: 'П' | 'Т' | 'В';
  template: string;
  /** The field that holds the title. */
  titleField: string;
}

/** What is known of the new record before its file is opened, by field. */
export type BlankValues = Record<string, string | number | readonly string[]>;

export const KINDS: Record<Kind, KindFacts> = {
  project: { collection: 'projects', letter: 'П', template: 'project.mdx', titleField: 'title' },
  tos: { collection: 'tos', letter: 'Т', template: 'tos.yaml', titleField: 'name' },
  insert: { collection: 'inserts', letter: 'В', template: 'insert.mdx', titleField: 'title' },
  event: { collection: 'events', template: 'event.yaml', titleField: 'title' },
  document: { collection: 'documents', template: 'document.yaml', titleField: 'title' },
};

/** What is wrong with a chosen id, in one Russian sentence. */
export function faultOfId(id: string, taken: ReadonlySet<string>): string | undefined {
  if (!SLUG.test(id)) return 'Нужны строчные латинские буквы, цифры и дефисы: rodnik-pechory.';
  return taken.has(id) ? `Имя «${id}» уже занято.` : undefined;
}

/** Ids in use. */
export function takenIds(contentRoot: string, kind: Kind): Set<string> {
  return recordIds(contentRoot, KINDS[kind].collection);
}

/** Names of files or folders, in every municipality's folder for ТОС. */
export function recordIds(contentRoot: string, collection: CollectionName): Set<string> {
  const { folder, layout } = collections[collection];
  const root = join(contentRoot, folder);
  if (!existsSync(root)) return new Set();
  const names: string[] = layout === 'yaml-by-municipality' ? foldersOf(root).flatMap((name) => readdirSync(join(root, name))) : readdirSync(root);
  return new Set(names.filter((name) => !/^[._]/.test(name)).map((name) => name.replace(/\.yaml$/, '')));
}

/** One more than the greatest number ever seen: a gap may be a code that was printed and deleted. '' for kinds without codes. */
export function nextCode(contentRoot: string, kind: Kind): string {
  const { letter, collection } = KINDS[kind];
  if (!letter) return '';
  const root = join(contentRoot, collections[collection].folder);
  const files = existsSync(root) ? readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((name) => /\.(yaml|mdx)$/.test(name)) : [];
  const pattern = new RegExp(`^code:\\s*["']?${letter}-(\\d+)`, 'mu');
  const numbers = files.map((name) => Number(pattern.exec(readFileSync(join(root, name), 'utf8'))?.[1] ?? 0));
  return `${letter}-${Math.max(0, ...numbers) + 1}`;
}

/** Path below the content root. */
export function recordPath(kind: Kind, id: string, municipality = ''): string {
  const { folder, layout } = collections[KINDS[kind].collection];
  if (layout === 'yaml-by-municipality') return `${folder}/${municipality}/${id}.yaml`;
  return layout === 'yaml' ? `${folder}/${id}.yaml` : `${folder}/${id}/index.${layout === 'yaml-folder' ? 'yaml' : 'mdx'}`;
}

/**
 * The blank with known values in place: the region's own, else the one that came with the generator, with this region's
 * names instead of the foreign ones; without any blank, the required fields with their meanings.
 */
export function fillTemplate(contentRoot: string, kind: Kind, values: BlankValues, shipped = SHIPPED_CONTENT): string {
  const text = ownBlank(contentRoot, kind) ?? foreignBlank(contentRoot, kind, shipped) ?? bareTemplate(kind);
  const filled = Object.entries(values).reduce((before, [key, value]) => setField(before, key, value), text);
  return kind === 'project' ? asDraft(filled) : filled;
}

function ownBlank(root: string, kind: Kind): string | undefined {
  const file = join(root, '_templates', KINDS[kind].template);
  return existsSync(file) ? withoutPreface(readFileSync(file, 'utf8')) : undefined;
}

function foreignBlank(contentRoot: string, kind: Kind, shipped: string): string | undefined {
  const text = ownBlank(shipped, kind);
  return text && withOwnNames(text, collections[KINDS[kind].collection].schema, (collection) => recordIds(contentRoot, collection));
}

/** A blank is full of examples: until the author says so, it does not reach the site. */
function asDraft(text: string): string {
  if (/^draft:/m.test(text)) return text;
  const offered = /^# draft: true$/m;
  return offered.test(text) ? text.replace(offered, 'draft: true') : text.replace(/^---\r?\n/, '$&draft: true\n');
}

/** The blank's first comment tells how to copy it; the copy needs it no more. */
function withoutPreface(text: string): string {
  return text.replace(/^(---\r?\n)?(?:#.*\r?\n)+\r?\n/, '$1');
}

/** Replaces a top-level field on its one line, switched on or off, or adds it at the top. An empty value switches it off. */
function setField(text: string, key: string, value: BlankValues[string]): string {
  const line = value === '' ? '' : `${key}: ${typeof value === 'object' ? `[${value.join(', ')}]` : stringify(value).trimEnd()}`;
  const present = new RegExp(`^${key}:.*$`, 'm');
  if (line === '') return text.replace(present, '# $&');
  const offered = new RegExp(`^# ${key}: .*$`, 'm');
  const place = [present, offered].find((pattern) => pattern.test(text));
  return place ? text.replace(place, () => line) : text.replace(/^(---\r?\n)?/, (open) => `${open}${line}\n`);
}

function bareTemplate(kind: Kind): string {
  const { collection } = KINDS[kind];
  const { schema, layout } = collections[collection];
  const rows = fieldRows(schema).filter((row) => row.isRequired && !/[.[]/.test(row.name));
  const fields = rows.map((row) => `# ${row.meaning || 'Обязательное поле'}: ${row.type.replace(/\[(.+?)\]\(.*?\)/g, '$1').replaceAll('`', '')}\n${row.name}:`).join('\n');
  return layout.startsWith('yaml') ? `${fields}\n` : `---\n${fields}\n---\n\nТекст.\n`;
}

function foldersOf(root: string): string[] {
  return readdirSync(root, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name);
}

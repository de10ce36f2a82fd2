/** Words of the blanks in `_templates/`: what must not be left in a real record. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { collections } from '../collections.ts';
import { dateFields, references, type CollectionName } from '../kernel/fields.ts';
import { splitFrontmatter } from './frontmatter.ts';
import { schemaAt } from '../kernel/schema-shape.ts';
import { parseYaml, type Path } from './yaml.ts';

/** Where the blanks lie that came with the generator. */
export const SHIPPED_CONTENT = join(import.meta.dirname, '../../content');

/** Free texts of each collection's blank, by field; list positions do not count. */
export type TemplateTexts = ReadonlyMap<CollectionName, ReadonlyMap<string, string>>;

const FILES: Partial<Record<CollectionName, string>> = {
  tos: 'tos.yaml',
  projects: 'project.mdx',
  municipalities: 'municipality.yaml',
  contests: 'contest.yaml',
  indicators: 'indicator.yaml',
  inserts: 'insert.mdx',
  events: 'event.yaml',
  mediaLog: 'media-log.yaml',
  tearSheets: 'tear-sheet.yaml',
  plans: 'plan.yaml',
  applications: 'applications.yaml',
  newspapers: 'newspaper.yaml',
  documents: 'document.yaml',
  roles: 'role.yaml',
  councils: 'council.yaml',
  chats: 'chat.yaml',
  appeals: 'appeals.yaml',
  legalActs: 'legal-act.yaml',
  samples: 'sample.mdx',
  translations: 'translation.mdx',
  wizards: 'wizard.yaml',
  guides: 'guide.mdx',
  terms: 'term.yaml',
  surveys: 'survey.yaml',
  milestones: 'milestone.yaml',
  programmes: 'programme.yaml',
  episodes: 'episode.yaml',
};

/** The region's own blank, else the one that came with the generator: what a new record is begun from. */
export function blankFile(root: string, file: string, shipped = SHIPPED_CONTENT): string | undefined {
  return [root, shipped].map((folder) => join(folder, '_templates', file)).find((path) => existsSync(path));
}

/** A missing or broken blank says nothing: it is the maintainers' file, not a record. A bare number («1») or a code («П-999») may well be the true one. */
export function readTemplates(root: string): TemplateTexts {
  const texts = new Map<CollectionName, Map<string, string>>();
  for (const [name, file] of Object.entries(FILES) as [CollectionName, string][]) {
    const path = blankFile(root, file);
    if (path === undefined) continue;
    const text = readFileSync(path, 'utf8').replace(/\r\n?/g, '\n');
    const { data, problems } = parseYaml(file.endsWith('.mdx') ? splitFrontmatter(text, file).yaml : text, file);
    if (problems.length === 0) texts.set(name, new Map(freeTexts(collections[name].schema, data).filter(({ value }) => /\p{L}{2}/u.test(value)).map(({ path: at, value }) => [fieldKey(at), value])));
  }
  return texts;
}

/** Texts a person makes up: not a choice from a list, not a date, not a reference. */
export function freeTexts(schema: z.ZodType, data: unknown, path: Path = []): { path: Path; value: string }[] {
  if (typeof data === 'string') {
    const field = schemaAt(schema, path);
    return field instanceof z.ZodString && !references.get(field) && !dateFields.get(field) ? [{ path, value: data }] : [];
  }
  if (data === null || typeof data !== 'object') return [];
  return Object.entries(data).flatMap(([key, value]) => freeTexts(schema, value, [...path, Array.isArray(data) ? Number(key) : key]));
}

/** The field without positions in lists: «sources.title». */
export function fieldKey(path: Path): string {
  return path.filter((step) => typeof step === 'string').join('.');
}

/** Every word of the records that a newspaper prints, with its place; what the rules of printing look at. */
import { plainText } from '../reader/body.ts';
import type { Content, Entry } from '../reader/content.ts';
import type { Path } from '../reader/yaml.ts';
import { at, isDraft, type Finding } from './rule.ts';
import type { Problem } from '../kernel/problems.ts';

export interface PrintedText {
  entry: Entry;
  /** Undefined for the text below the fields. */
  path: Path | undefined;
  value: string;
  /** An insert prints it already; else it may be printed one day. */
  isChosen: boolean;
  /** Set across the whole page, where any word fits. */
  isWide?: true;
}

/** Projects that stand in a block of some insert. */
export function chosenProjects({ entries }: Content): ReadonlySet<string> {
  return new Set(entries.inserts.flatMap(({ data }) => data.blocks.map(({ project }) => project)));
}

/** Where the problem is told: the field, or «текст» for the body. */
export function atText({ entry, path }: Pick<PrintedText, 'entry' | 'path'>, what: Finding): Problem {
  return path ? at(entry, path, what) : { ...at(entry, [], what), field: 'текст' };
}

export function printedTexts(content: Content): PrintedText[] {
  const { entries } = content;
  const chosen = chosenProjects(content);
  const texts: PrintedText[] = [];
  const add = (entry: Entry, path: Path, value: string | undefined, isChosen: boolean, isWide?: true): void => {
    if (value !== undefined) texts.push({ entry, path, value, isChosen, ...(isWide && { isWide }) });
  };
  const body = (entry: Entry, isChosen: boolean): void => {
    if (entry.body.length > 0) texts.push({ entry, path: undefined, value: plainText(entry.body, () => ''), isChosen });
  };
  for (const entry of entries.inserts) {
    const { title, lead, blocks, figures, editions, imprint, corrections } = entry.data;
    add(entry, ['title'], title, true);
    add(entry, ['lead'], lead, true);
    blocks.forEach(({ headline }, i) => add(entry, ['blocks', i, 'headline'], headline, true));
    figures.forEach(({ label, note }, i) => {
      add(entry, ['figures', i, 'label'], label, true);
      add(entry, ['figures', i, 'note'], note, true);
    });
    for (const [key, value] of Object.entries(imprint)) add(entry, ['imprint', key], value, true, true);
    editions.forEach(({ newspaper, ...own }, i) => {
      for (const [key, value] of Object.entries(own)) add(entry, ['editions', i, key], value, true, key === 'lead' ? undefined : true);
    });
    corrections.forEach(({ text }, i) => add(entry, ['corrections', i, 'text'], text, true));
    body(entry, true);
  }
  const tos = new Set<string>();
  for (const entry of entries.projects.filter((p) => !isDraft(p))) {
    const { title, lead, place, printTexts = {}, media, tos: makers } = entry.data;
    const isChosen = chosen.has(entry.id);
    add(entry, ['title'], title, isChosen);
    add(entry, ['lead'], lead, isChosen);
    for (const [size, value] of Object.entries(printTexts)) add(entry, ['printTexts', size], value, isChosen);
    if (!isChosen) continue;
    for (const id of makers) tos.add(id);
    add(entry, ['place'], place, true);
    media.forEach(({ caption, author }, i) => {
      add(entry, ['media', i, 'caption'], caption, true);
      add(entry, ['media', i, 'author'], author, true);
    });
    body(entry, true);
  }
  for (const entry of entries.tos) if (tos.has(entry.id)) add(entry, ['name'], entry.data.name, true);
  for (const entry of entries.newspapers) {
    if (!entry.data.page) continue;
    add(entry, ['name'], entry.data.name, true);
    for (const [key, value] of Object.entries(entry.data.imprint ?? {})) add(entry, ['imprint', key], value, true, true);
  }
  return texts;
}

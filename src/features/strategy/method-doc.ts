/**
 * The method page is made of the formulas' own comments. Here a source file is read into the parts of one formula:
 * heading, text, formula in words, unit, errors, origin, worked examples and the checks that prove them.
 */
import { parse, type Block } from 'comment-parser';

export interface FormulaExample {
  text: string;
  /** Lines «expression = value» that a test runs against the function. */
  checks: { expression: string; value: string }[];
}
export interface FormulaDoc {
  /** Name of the documented function; also the anchor on the page. */
  name: string;
  order: number;
  title: string;
  paragraphs: string[];
  formula: string;
  /** «—» when the formula gives a word and not a number. */
  unit?: string;
  errors: string[];
  basis?: string;
  /** For what the site counts itself: its name in the vocabulary, and when the count is complete. */
  computation?: string;
  bound?: string;
  examples: FormulaExample[];
}

/** Documented formulas of one source file: comments with a @formula line. */
export function formulaDocs(source: string): FormulaDoc[] {
  const lines = source.split('\n');
  return parse(source, { spacing: 'preserve' }).flatMap((block) => {
    const formula = valueOf(block, 'formula');
    if (!formula) return [];
    const [title = '', ...paragraphs] = block.description.trim().split(/\n\s*\n/).map(oneLine);
    const doc: FormulaDoc = {
      name: nameAfter(lines, block),
      order: Number(valueOf(block, 'order')),
      title,
      paragraphs,
      formula,
      unit: valueOf(block, 'unit'),
      errors: valuesOf(block, 'error'),
      basis: valueOf(block, 'basis'),
      computation: valueOf(block, 'computation'),
      bound: valueOf(block, 'bound'),
      examples: examplesOf(block),
    };
    return [doc];
  });
}

/** All documented formulas of these files in the order of the page. */
export function orderedDocs(sources: readonly string[]): FormulaDoc[] {
  return sources.flatMap(formulaDocs).toSorted((a, b) => a.order - b.order);
}

function examplesOf({ tags }: Block): FormulaExample[] {
  const examples: FormulaExample[] = [];
  for (const { tag, ...spec } of tags) {
    if (tag === 'example') examples.push({ text: said(spec), checks: [] });
    if (tag !== 'check') continue;
    const line = said({ ...spec });
    const at = line.lastIndexOf(' = ');
    examples.at(-1)?.checks.push({ expression: line.slice(0, at), value: line.slice(at + 3) });
  }
  return examples;
}

function valuesOf({ tags }: Block, name: string): string[] {
  return tags.filter(({ tag }) => tag === name).map(said);
}

function valueOf(block: Block, name: string): string | undefined {
  return valuesOf(block, name)[0];
}

/** «path-at»: the place of a formula on the method page. */
export function anchorOf({ name }: Pick<FormulaDoc, 'name'>): string {
  return name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}

/** The line after the tag as it was written: the parser takes its first words for a type and a name. */
function said({ source }: Pick<Block['tags'][number], 'source'>): string {
  return oneLine(source.map(({ tokens: { type, postType, name, postName, description } }) => type + postType + name + postName + description).join('\n'));
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

function nameAfter(lines: readonly string[], { source }: Block): string {
  const next = lines[source.at(-1)!.number + 1] ?? '';
  return /^export function (\w+)/.exec(next)?.[1] ?? '';
}

/** Says plainly what was done to the question: another reading, a guess, words left out. Words come from the page's templates. */
import { countOf, type PluralForms } from '../../kernel/text.ts';
import type { SearchState } from './address.ts';
import { fill, part } from './draw.client.ts';
import type { Resolved } from './resolve.ts';
import { quoted } from './typed.ts';

/** Writes the address of a question. */
export type AddressOf = (state: Pick<SearchState, 'query' | 'isLiteral'>) => string;

/** Sentences in the order they are read; empty when the question was run as typed. */
export function told(root: ParentNode, typed: SearchState, { shown, suggestion, missing, isWidened, terms }: Resolved, addressOf: AddressOf): HTMLElement[] {
  const said: HTMLElement[] = [];
  if (suggestion) said.push(linked(part(root, 'suggestion'), { suggestion: quoted(suggestion) }, addressOf({ query: suggestion })));
  if (shown) {
    const sentence = part(root, 'shown');
    fill(sentence, 'shown', quoted(shown));
    said.push(linked(sentence, { typed: quoted(typed.query) }, addressOf({ query: typed.query, isLiteral: true })));
  }
  if (typed.isLiteral) said.push(part(root, 'literal'));
  const isAnswered = terms !== null && terms.length > 0;
  if (isAnswered && missing && missing.length > 0) said.push(filled(part(root, 'missing'), 'missing', quoted(missing.join(', '))));
  else if (isAnswered && missing && terms.length > 1) said.push(part(root, 'partly'));
  if (isWidened) said.push(part(root, 'widened'));
  return said;
}

/** «Нашлось: 19 записей» and, for a question in words, the way to see the same on the map. */
export function counted(root: HTMLElement, total: number, query: string): (string | HTMLElement)[] {
  const sentence = `${root.dataset.found} ${countOf(total, root.dataset.nouns!.split('|') as unknown as PluralForms)}`;
  if (!query) return [sentence];
  const onMap = part(root, 'map');
  onMap.querySelector('a')!.href += `?q=${encodeURIComponent(query)}`;
  return [sentence, ' ', onMap];
}

function linked(sentence: HTMLElement, slots: Record<string, string>, href: string): HTMLElement {
  for (const [name, text] of Object.entries(slots)) fill(sentence, name, text);
  sentence.querySelector('a')!.href = href;
  return sentence;
}

function filled(sentence: HTMLElement, slot: string, text: string): HTMLElement {
  fill(sentence, slot, text);
  return sentence;
}

/** What a body is after parsing, and the short list of what may stand in it. */
import { unescapeMarkup } from '../kernel/markup.ts';

export type BodyNode =
  | { type: 'html'; html: string }
  | { type: 'component'; name: ComponentName; props: Record<string, string>; children: BodyNode[]; /** Stands inside a sentence: the runs before and after it are halves of one HTML. */ inline?: true };

/** A link in a text, with its place in the file. */
export interface BodyLink {
  href: string;
  line: number;
  column: number;
}

/** A picture in a text, with its place in the file. */
export interface BodyPhoto {
  file: string;
  line: number;
  column: number;
}

/** A figure asked for by its id, with its place in the file. */
export interface BodyFigure {
  id: string;
  /** Which of its dated values, when the newest is not meant. */
  asOf?: string;
  line: number;
  column: number;
}

/** A component that names something by its id, with its place in the file. */
export interface BodyAsk {
  name: 'Blank' | 'When' | 'Term';
  id: string;
  /** Of a variant: which answer it is for. */
  is?: string;
  line: number;
  column: number;
}

/** Components an editor may use, with their attributes: true means required. */
export const COMPONENTS = {
  Photo: { file: true },
  Note: { title: false },
  Figure: { id: true, asOf: false, unit: false },
  Blank: { id: true },
  Term: { id: true, say: true },
  When: { id: true, is: true },
} as const satisfies Record<string, Record<string, boolean>>;
export type ComponentName = keyof typeof COMPONENTS;
/** How each component is printed. One that is not here has not been thought of for paper. */
export const ON_PAPER: Readonly<Partial<Record<ComponentName, string>>> = {
  Note: 'абзацы заметки с её заголовком',
  Figure: 'число словами',
  Photo: 'снимок из поля media, место выбирает вёрстка',
  Term: 'само слово',
};
/** They stand inside a sentence, the others in a paragraph of their own. */
export const INLINE_COMPONENTS: ReadonlySet<string> = new Set<ComponentName>(['Figure', 'Blank', 'Term']);
/** Attributes that are told by their presence: `<Figure id="…" unit />`. */
export const BARE_ATTRIBUTES: ReadonlySet<string> = new Set(['unit']);

export const TAGS: ReadonlySet<string> = new Set(['p', 'h2', 'h3', 'h4', 'ul', 'ol', 'li', 'strong', 'em', 'del', 'a', 'blockquote', 'table', 'thead', 'tbody', 'tr', 'th', 'td', 'code', 'pre', 'hr', 'br']);
export const ATTRIBUTES: ReadonlySet<string> = new Set(['href', 'title', 'align', 'start']);

/** The part of the parser's tree that we look at. */
export interface HastNode {
  type: string;
  tagName?: string;
  name?: string | null;
  value?: string;
  properties?: Record<string, unknown>;
  attributes?: { type: string; name?: string; value?: unknown }[];
  children?: HastNode[];
  position?: { start: { line: number; column: number; offset?: number } };
}

/** Component nodes of a body, nested ones too. */
export function componentsOf(nodes: readonly BodyNode[]): Extract<BodyNode, { type: 'component' }>[] {
  return nodes.flatMap((node) => (node.type === 'component' ? [node, ...componentsOf(node.children)] : []));
}

/** What a figure is in words. */
export type SayFigure = (props: Readonly<Record<string, string>>) => string;

/** What stands for a component inside a sentence when only words are kept. */
const INLINE_WORDS: Readonly<Partial<Record<ComponentName, (props: Readonly<Record<string, string>>, sayFigure: SayFigure) => string>>> = { Figure: (props, say) => say(props), Blank: () => '____', Term: ({ say }) => say! };

/** The words of a body without markup: what search indexes and paper measures. A figure says its number. */
export function plainText(nodes: readonly BodyNode[], sayFigure: SayFigure): string {
  return wordsOf(nodes, sayFigure).replace(/\s+/g, ' ').trim();
}

function wordsOf(nodes: readonly BodyNode[], sayFigure: SayFigure): string {
  return nodes.reduce((said, node, index) => {
    const isGlued = index === 0 || isInline(node) || isInline(nodes[index - 1]!);
    const words = node.type === 'html' ? unescapeMarkup(node.html.replace(/<[^>]+>/g, ' ')) : (INLINE_WORDS[node.name]?.(node.props, sayFigure) ?? wordsOf(node.children, sayFigure));
    return said + (isGlued ? '' : ' ') + words;
  }, '');
}

function isInline(node: BodyNode): boolean {
  return node.type === 'component' && node.inline === true;
}

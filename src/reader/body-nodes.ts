/** What a body is after parsing, and the short list of what may stand in it. */

export type BodyNode =
  | { type: 'html'; html: string }
  | { type: 'component'; name: ComponentName; props: Record<string, string>; children: BodyNode[] };

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

/** Components an editor may use, with their attributes: true means required. */
export const COMPONENTS = {
  Photo: { file: true },
  Note: { title: false },
} as const satisfies Record<string, Record<string, boolean>>;
export type ComponentName = keyof typeof COMPONENTS;

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
  position?: { start: { line: number; column: number } };
}

/** Component nodes of a body, nested ones too. */
export function componentsOf(nodes: readonly BodyNode[]): Extract<BodyNode, { type: 'component' }>[] {
  return nodes.flatMap((node) => (node.type === 'component' ? [node, ...componentsOf(node.children)] : []));
}

/** The words of a body without markup: what search indexes and paper measures. */
export function plainText(nodes: readonly BodyNode[]): string {
  return nodes
    .map((node) => (node.type === 'html' ? unescape(node.html.replace(/<[^>]+>/g, ' ')) : plainText(node.children)))
    .join(' ')
    .replace(/\s+/g, ' ')
    .trim();
}

function unescape(text: string): string {
  return text
    .replace(/&#x([0-9A-F]+);/gi, (_, hex: string) => String.fromCodePoint(Number.parseInt(hex, 16)))
    .replaceAll('&lt;', '<')
    .replaceAll('&amp;', '&');
}

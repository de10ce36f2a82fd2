/** A body line by line, for measuring sentences. Pure. */
import type { BodyNode } from './body-nodes.ts';

/** The words of a body, every heading, paragraph and item of a list on a line of its own. */
export function linesOf(nodes: readonly BodyNode[]): string {
  return nodes
    .map((node) => (node.type === 'html' ? node.html.replace(/<\/(?:h2|h3|h4|p|li|td|th|blockquote)>/g, '\n').replace(/<[^>]+>/g, '') : node.name === 'Term' ? node.props.say! : node.name === 'Figure' ? '1' : `\n${linesOf(node.children)}\n`))
    .join('');
}

/**
 * Components inside a sentence. While a run of HTML is being built such a component is a marker, an element that nobody
 * can write: tags in texts are refused. The finished run is cut at its markers into halves with the components between.
 */
import type { BodyNode, HastNode } from './body-nodes.ts';

export type Component = Extract<BodyNode, { type: 'component' }>;

const MARKER = /<inline-component data-index="(\d+)"><\/inline-component>/;

export function markerFor(index: number): HastNode {
  return { type: 'element', tagName: 'inline-component', properties: { dataIndex: String(index) }, children: [] };
}

export function splitAtMarkers(html: string, components: readonly Component[]): BodyNode[] {
  return html
    .split(MARKER)
    .map((part, index): BodyNode => (index % 2 === 0 ? { type: 'html', html: part } : components[Number(part)]!))
    .filter((node) => node.type !== 'html' || node.html !== '');
}

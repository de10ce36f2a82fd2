/** A guide's text for the page: headings get anchors that can be sent on. Pure. */
import slugify from '@sindresorhus/slugify';
import type { BodyNode } from '../../reader/body.ts';

const HEADING = /<h2>([\s\S]*?)<\/h2>/g;

/** Latin anchors, as on the other pages of words; a heading that repeats itself gets a number. */
export function withAnchors(nodes: readonly BodyNode[]): BodyNode[] {
  const taken = new Map<string, number>();
  const anchorOf = (words: string): string => {
    const slug = slugify(words.replace(/<[^>]+>/g, ''));
    const count = (taken.get(slug) ?? 0) + 1;
    taken.set(slug, count);
    return count === 1 ? slug : `${slug}-${count}`;
  };
  return nodes.map((node) => (node.type === 'html' ? { ...node, html: node.html.replace(HEADING, (_, words: string) => `<h2 id="${anchorOf(words)}">${words}</h2>`) } : node));
}

/** A guide in a list: its easy version has the same title, so the two are told apart by words. */
export function guideName({ title, easyOf }: { title: string; easyOf?: string }): string {
  return easyOf === undefined ? title : `${title} (простым языком)`;
}

/** The plain guide and its easy version, from either of the two; undefined when there is only one. */
export function languagesOf<T extends { id: string; data: { easyOf?: string } }>(guide: T, guides: readonly T[]): { plain: T; easy: T } | undefined {
  const plain = guide.data.easyOf === undefined ? guide : guides.find(({ id }) => id === guide.data.easyOf);
  const easy = guide.data.easyOf === undefined ? guides.find(({ data }) => data.easyOf === guide.id) : guide;
  return plain && easy ? { plain, easy } : undefined;
}

/**
 * MDX as data. The body is parsed into a tree and rebuilt from an allow-list; nothing in it ever runs.
 * Plain runs become HTML strings, known components become nodes with literal attributes; everything else is a problem.
 */
import { mdxToHast } from 'satteri';
import type { Problem } from '../kernel/problems.ts';
import { BodyBuilder } from './body-builder.ts';
import type { BodyLink, BodyNode, BodyPhoto, HastNode } from './body-nodes.ts';
import { refusedBeforeParsing, syntaxProblem } from './body-syntax.ts';

export { COMPONENTS, componentsOf, plainText, type BodyLink, type BodyNode, type BodyPhoto, type ComponentName } from './body-nodes.ts';

/** `firstLine` is the file's line on which the body begins. */
export function parseBody(text: string, file: string, firstLine: number): { nodes: BodyNode[]; links: BodyLink[]; photos: BodyPhoto[]; problems: Problem[] } {
  const nothing = (problem: Problem) => ({ nodes: [], links: [], photos: [], problems: [problem] });
  const refused = refusedBeforeParsing(text, file, firstLine);
  if (refused) return nothing(refused);
  let tree: HastNode;
  try {
    tree = mdxToHast(text, { features: { gfm: { footnotes: false } } }) as unknown as HastNode;
  } catch (error) {
    return nothing(syntaxProblem(String((error as Error).message), text, file, firstLine));
  }
  const builder = new BodyBuilder(file, firstLine);
  const nodes = builder.build(tree.children ?? [], 0);
  const isSound = builder.problems.length === 0;
  return { nodes: isSound ? nodes : [], links: builder.links, photos: isSound ? builder.photos : [], problems: builder.problems };
}

/**
 * MDX as data. The body is parsed into a tree and rebuilt from an allow-list; nothing in it ever runs.
 * Plain runs become HTML strings, known components become nodes with literal attributes; everything else is a problem.
 */
import { mdxToHast } from 'satteri';
import type { Problem } from '../kernel/problems.ts';
import { BodyBuilder } from './body-builder.ts';
import type { BodyAsk, BodyFigure, BodyLink, BodyNode, BodyPhoto, HastNode } from './body-nodes.ts';
import { bodyNumbers, type BodyNumber } from './body-numbers.ts';
import { bodyTables, type BodyTable } from './body-tables.ts';
import { refusedBeforeParsing, syntaxProblem } from './body-syntax.ts';

export { COMPONENTS, ON_PAPER, componentsOf, plainText, type BodyAsk, type BodyFigure, type SayFigure, type BodyLink, type BodyNode, type BodyPhoto, type ComponentName } from './body-nodes.ts';

export interface ParsedBody {
  nodes: BodyNode[];
  links: BodyLink[];
  photos: BodyPhoto[];
  figures: BodyFigure[];
  /** Blanks, variants and words of the glossary. */
  asks: BodyAsk[];
  /** Numbers typed as numbers. */
  numbers: BodyNumber[];
  tables: BodyTable[];
  problems: Problem[];
}

/** `firstLine` is the file's line on which the body begins. */
export function parseBody(text: string, file: string, firstLine: number): ParsedBody {
  const nothing = (...problems: Problem[]): ParsedBody => ({ nodes: [], links: [], photos: [], figures: [], asks: [], numbers: [], tables: [], problems });
  if (text === '') return nothing();
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
  return {
    nodes: isSound ? nodes : [],
    links: builder.links,
    photos: isSound ? builder.photos : [],
    figures: isSound ? builder.figures : [],
    asks: isSound ? builder.asks : [],
    numbers: isSound ? bodyNumbers(tree, text, firstLine) : [],
    tables: isSound ? bodyTables(tree, firstLine) : [],
    problems: builder.problems,
  };
}

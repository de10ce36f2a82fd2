/** Reads a content folder and applies every rule: what both doors do before anything else. */
import { sortProblems, type Problem } from './kernel/problems.ts';
import type { Content } from './reader/content.ts';
import { readContent, type ReadOptions } from './reader/read-content.ts';
import { checkRules } from './rules.ts';
import { siftExceptions, type Silenced } from './rules/exceptions.ts';

export interface Checked {
  content: Content;
  /** Errors and warnings together, in stable order. */
  problems: Problem[];
  /** Warnings that exceptions.yaml silences, with the reasons. */
  silenced: Silenced[];
}

/** `today` is yyyy-mm-dd in the region's time zone. */
export async function checkContent(root: string, options: ReadOptions & { today: string }): Promise<Checked> {
  const content = await readContent(root, options);
  const sifted = siftExceptions([...content.problems, ...checkRules(content, options.today)], content.exceptions, options.today);
  return { content, problems: sortProblems(sifted.problems), silenced: sifted.silenced };
}

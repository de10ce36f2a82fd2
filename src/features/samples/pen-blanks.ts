/** What the answers leave for the pen: the blanks of a paper that nothing fills. Pure, runs in a browser too. */
import type { BodyNode } from '../../reader/body-nodes.ts';
import { blankLabel, blankWords, type SampleHead, type SampleOptions } from './sample-manuscript.ts';

/** Labels in their order, each once; a variant that another answer has taken away is not looked into. */
export function penBlanks(sample: Pick<SampleHead, 'blanks'>, nodes: readonly BodyNode[], { answers = {}, blanks }: Pick<SampleOptions, 'answers' | 'blanks'>): string[] {
  const words = blankWords(sample.blanks, blanks);
  const answer = (id: string): string => (Object.hasOwn(answers, id) ? answers[id]!.trim() : '');
  const left = (some: readonly BodyNode[]): string[] =>
    some.flatMap((node) => {
      if (node.type === 'html') return [];
      const { id = '', is } = node.props;
      if (node.name === 'Blank') return answer(id) === '' ? [blankLabel(words.get(id)?.label ?? id)] : [];
      return node.name === 'When' && answer(id) !== '' && answer(id) !== is ? [] : left(node.children);
    });
  return [...new Set(left(nodes))];
}

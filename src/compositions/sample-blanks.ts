/** What to write into the blanks that a sample does not name itself: questions of the wizards that fill it. */
import type { Catalogue } from '../catalogue.ts';
import type { BlankWords } from '../features/samples/sample-manuscript.ts';

/** Labels by the name of the answer; the first wizard wins. «Да» and «нет» answer a whole question, so it is not shortened. */
export function sampleBlanks({ all }: Pick<Catalogue, 'all'>, sample: string): Record<string, BlankWords> {
  const questions = all.wizards.filter(({ data }) => data.samples.includes(sample)).flatMap(({ data }) => data.steps.flatMap((step) => step.questions));
  const words: Record<string, BlankWords> = {};
  for (const { id, label, short, kind } of questions) words[id] ??= { label: kind === 'да или нет' ? label : (short ?? label), ...((kind === 'текст' || kind === 'список') && { lines: 3 }) };
  return words;
}

/** Which papers the answers need and under which names they lie in the set. Light: the screen asks it before the libraries have come. */
import { penBlanks } from '../features/samples/pen-blanks.ts';
import type { BlankWords } from '../features/samples/sample-manuscript.ts';
import { neededSamples, type NamedPaper } from '../features/wizard/what-next.ts';
import { questionsOf, type Answers } from '../features/wizard/answers.ts';
import { paperAnswers } from '../features/wizard/paper-answers.ts';
import { paperName } from '../features/wizard/paper-name.ts';
import type { WizardPack } from './wizard-pack.ts';

/** What will lie in the set, under which names. */
export function papersOf({ wizard, samples }: Pick<WizardPack, 'wizard' | 'samples'>, answers: Answers): NamedPaper[] {
  return neededSamples(wizard, answers).map((sample, index) => ({ sample, title: samples.find(({ id }) => id === sample)!.title, file: paperName(index, sample) }));
}

/** What a blank is called when nobody has answered: the words of its question. */
export function wordsOfBlanks({ wizard }: Pick<WizardPack, 'wizard'>): Record<string, BlankWords> {
  return Object.fromEntries(questionsOf(wizard).map(({ id, short, label, kind }) => [id, { label: kind === 'да или нет' ? label : (short ?? label), ...((kind === 'текст' || kind === 'список') && { lines: 3 }) }]));
}

/** Papers with what is still to be written into them by hand: «Протокол: за, против». Papers that are whole are left out. */
export function penLines(pack: Pick<WizardPack, 'wizard' | 'samples'>, answers: Answers): string[] {
  const filled = paperAnswers(pack.wizard, answers);
  const blanks = wordsOfBlanks(pack);
  return papersOf(pack, answers).flatMap(({ sample, title }) => {
    const { nodes, ...head } = pack.samples.find(({ id }) => id === sample)!;
    const left = penBlanks(head, nodes, { answers: filled, blanks });
    return left.length > 0 ? [`${title}: ${left.join('; ')}`] : [];
  });
}

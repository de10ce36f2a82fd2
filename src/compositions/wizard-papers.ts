/** Which papers the answers need and under which names they lie in the set. Light: the screen asks it before the libraries have come. */
import { neededSamples, type NamedPaper } from '../features/wizard/what-next.ts';
import type { Answers } from '../features/wizard/answers.ts';
import { paperName } from '../features/wizard/paper-name.ts';
import type { WizardPack } from './wizard-pack.ts';

/** What will lie in the set, under which names. */
export function papersOf({ wizard, samples }: Pick<WizardPack, 'wizard' | 'samples'>, answers: Answers): NamedPaper[] {
  return neededSamples(wizard, answers).map((sample, index) => ({ sample, title: samples.find(({ id }) => id === sample)!.title, file: paperName(index, sample) }));
}

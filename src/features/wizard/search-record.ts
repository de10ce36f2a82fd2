/** A wizard as search knows it. Pure. */
import { routes } from '../../kernel/routes.ts';
import type { Wizard } from './schema.ts';

/** @param papers titles of the samples that it fills */
export function wizardSearchRecord(id: string, { title, lead, steps }: Wizard, papers: readonly string[]) {
  return {
    url: routes.wizard(id),
    title,
    facts: 'мастер заполнения бумаг',
    lead,
    year: null,
    text: [lead, ...papers, ...steps.flatMap((step) => [step.title, ...step.questions.map(({ label }) => label)])],
    names: [title],
    words: ['мастер', 'заполнить бумаги', 'бланк', ...papers],
  };
}

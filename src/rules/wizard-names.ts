/** What a wizard knows of itself, for its rules: its answers, the numbers it computes, the places where they are named. */
import { YES_OR_NO } from '../kernel/vocabulary.ts';
import type { DataOf, Entry } from '../reader/content.ts';
import type { Path } from '../reader/yaml.ts';

export type WizardEntry = Entry<DataOf<'wizards'>>;
export type WizardData = DataOf<'wizards'>;
type AskedQuestion = WizardData['steps'][number]['questions'][number];

/** A question with its place and its turn. */
export interface PlacedQuestion {
  question: AskedQuestion;
  path: Path;
  turn: number;
}

export function placedQuestions({ steps }: WizardData): PlacedQuestion[] {
  return steps
    .flatMap(({ questions }, step) => questions.map((question, index) => ({ question, path: ['steps', step, 'questions', index] as Path })))
    .map((placed, turn) => ({ ...placed, turn }));
}

/** By id; of two with one id the first. */
export function byId(questions: readonly PlacedQuestion[]): ReadonlyMap<string, PlacedQuestion> {
  return new Map(questions.toReversed().map((placed) => [placed.question.id, placed]));
}

export interface PlacedCondition {
  id: string;
  is: string;
  path: Path;
  /** Of a question: the turn at which the other answer must be known. */
  turn?: number;
}

/** Every «when» of a wizard. */
export function conditionsOf(data: WizardData): PlacedCondition[] {
  const of = (when: readonly { id: string; is: string }[], path: Path, turn?: number): PlacedCondition[] => when.map((one, index) => ({ ...one, path: [...path, 'when', index], ...(turn !== undefined && { turn }) }));
  return [
    ...placedQuestions(data).flatMap(({ question, path, turn }) => of(question.when, path, turn)),
    ...placedQuestions(data).flatMap(({ question: { elseFrom }, path }) => (elseFrom ? of(elseFrom.when, [...path, 'elseFrom']) : [])),
    ...data.rules.flatMap(({ when }, index) => of(when, ['rules', index])),
    ...data.variants.flatMap(({ when }, index) => of(when, ['variants', index])),
    ...data.next.flatMap(({ when }, index) => of(when, ['next', index])),
  ];
}

/** Answers that can be chosen; undefined when the question is answered in one's own words. */
export function choicesOf(question: AskedQuestion | undefined): readonly string[] | undefined {
  return question?.kind === 'да или нет' ? YES_OR_NO : question?.kind === 'выбор' ? question.options : undefined;
}

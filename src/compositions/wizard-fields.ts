/** One question on the screen: a line, a text, a choice. What is typed is read kindly; what is not understood stays as typed. */
import { freshId, make } from '../features/editing/control.ts';
import { glue } from '../features/editing/glue.ts';
import { readDate, readNumber } from '../features/editing/typed-values.ts';
import { faultOf, LONGEST_ANSWER, optionsOf, readTime } from '../features/wizard/answers.ts';
import { onPaper } from '../features/wizard/paper-answers.ts';
import type { Question } from '../features/wizard/schema.ts';
import { formatDateShort } from '../kernel/dates.ts';
import type { QuestionKind } from '../kernel/vocabulary.ts';

export interface WizardField {
  question: Question;
  element: HTMLElement;
  read(): string;
  focus(): void;
  /** Shows why this is no answer, or takes it away; returns the fault. */
  check(): string | undefined;
}

const SHORT: ReadonlySet<QuestionKind> = new Set(['число', 'дата', 'время']);
const LONG: Partial<Record<QuestionKind, number>> = { текст: 5, список: 4 };
/** How it is typed, where the question has no example of its own. */
const EXAMPLES: Partial<Record<QuestionKind, string>> = { дата: '14.06.2026', время: '18:30' };

/** What is typed, as the answer is kept. */
const READ: Partial<Record<QuestionKind, (typed: string) => string>> = {
  число: (typed) => String(readNumber(typed) ?? ''),
  дата: (typed) => readDate(typed) ?? '',
  время: readTime,
};

export function wizardField(question: Question, answer: string): WizardField {
  return optionsOf(question).length > 0 ? choiceField(question, answer) : typedField(question, answer);
}

function labelled({ label, required }: Question): (Node | string)[] {
  return [glue(label), ...(required ? [] : ['\u2002', make('span', { className: 'may', textContent: '(можно пропустить)' })])];
}

function typedField(question: Question, answer: string): WizardField {
  const { kind, hint } = question;
  const id = freshId();
  const rows = LONG[kind];
  const input = rows === undefined ? make('input', { type: 'text', id }) : make('textarea', { id, rows });
  input.autocomplete = 'off';
  input.value = kind === 'дата' ? shownDate(answer) : answer;
  input.maxLength = LONGEST_ANSWER[kind] + (SHORT.has(kind) ? 20 : 0);
  if (SHORT.has(kind)) input.classList.add('short');
  if (kind === 'число') input.inputMode = 'numeric';
  const example = question.example ?? EXAMPLES[kind];
  const said = [hint, example && `Например: ${example}`].filter(Boolean).join(' ');
  const hintText = make('p', { id: `${id}-podskazka`, className: 'hint', textContent: glue(said), hidden: said === '' });
  const fault = make('p', { id: `${id}-oshibka`, className: 'fault', hidden: true });
  input.setAttribute('aria-describedby', `${hintText.id} ${fault.id}`);
  const printed = make('p', { className: 'hint', hidden: true });
  const read = (): string => (READ[kind] ?? ((typed: string) => typed.trim()))(input.value);
  return {
    question,
    element: make('div', { className: 'field' }, make('label', { htmlFor: id }, ...labelled(question)), hintText, input, fault, printed),
    read,
    focus: () => input.focus(),
    check() {
      const found = faultOf(question, read());
      if (!found && kind === 'дата') input.value = shownDate(read());
      if (!found && kind === 'время') input.value = read();
      fault.hidden = found === undefined;
      fault.textContent = glue(found ?? '');
      const written = onPaper(question, read());
      printed.hidden = !question.bare || found !== undefined || written === read();
      printed.textContent = printed.hidden ? '' : glue(`В бумагах будет: ТОС «${written}».`);
      input.ariaInvalid = found ? 'true' : null;
      return found;
    },
  };
}

/** A day is shown as it is written by hand. */
function shownDate(answer: string): string {
  return /^\d{4}-\d{2}-\d{2}$/.test(answer) ? formatDateShort(answer) : answer;
}

function choiceField(question: Question, answer: string): WizardField {
  const name = freshId();
  const hint = make('p', { id: `${name}-podskazka`, className: 'hint', textContent: glue(question.hint ?? ''), hidden: !question.hint });
  const inputs = optionsOf(question).map((option) => make('input', { type: 'radio', name, id: freshId(), value: option, checked: option === answer }));
  const rows = inputs.map((input) => make('div', { className: 'choice' }, input, make('label', { htmlFor: input.id, textContent: glue(input.value) })));
  const element = make('fieldset', { className: 'field' }, make('legend', {}, ...labelled(question)), hint, ...rows);
  if (question.hint) element.setAttribute('aria-describedby', hint.id);
  return {
    question,
    element,
    read: () => inputs.find(({ checked }) => checked)?.value ?? '',
    focus: () => (inputs.find(({ checked }) => checked) ?? inputs[0]!).focus(),
    check: () => undefined,
  };
}

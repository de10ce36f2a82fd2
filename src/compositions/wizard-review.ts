/** The last step: everything that was answered, what is missing, what the rules say, and the papers to take. */
import { make } from '../features/editing/control.ts';
import { glue } from '../features/editing/glue.ts';
import { askedSteps, faultOf, holds, missing, standing, type Answers } from '../features/wizard/answers.ts';
import { listItems, onPaper } from '../features/wizard/paper-answers.ts';
import type { Question } from '../features/wizard/schema.ts';
import { verdictsOf } from '../features/wizard/verdicts.ts';
import { countOf } from '../kernel/text.ts';
import type { WizardPack } from './wizard-pack.ts';
import { papersOf, penLines } from './wizard-papers.ts';
import { verdictList } from './wizard-verdicts.ts';

export interface ReviewParts {
  pack: WizardPack;
  answers: Answers;
  /** Opens the step of a question, or the step itself. */
  goTo(step: string, question?: string): void;
  /** Makes the set and gives it to the person; returns what to say. */
  take(): Promise<string>;
}

export function reviewPanel({ pack, answers, goTo, take }: ReviewParts): HTMLElement[] {
  const { wizard, acts } = pack;
  const steps = askedSteps(wizard, answers);
  const stepOf = (question: Question): string => steps.find(({ questions }) => questions.includes(question) || questions.some(({ id }) => id === question.id))!.id;
  const now = standing(wizard, answers);
  const absent = missing(wizard, answers);
  const wrong = steps.flatMap(({ questions }) => questions.filter((question) => faultOf(question, now[question.id] ?? '') !== undefined));
  const verdicts = verdictsOf(wizard, answers);
  const hasStops = verdicts.some(({ level }) => level === 'stop');
  const way = (question: Question, text: string): HTMLElement => {
    const button = make('button', { type: 'button', className: 'way', textContent: glue(text) });
    button.addEventListener('click', () => goTo(stepOf(question), question.id));
    return button;
  };

  const lacks = make('section', { className: 'lacks', hidden: absent.length + wrong.length === 0 }, make('h3', { textContent: `Осталось ответить: ${countOf(absent.length + wrong.length, ['вопрос', 'вопроса', 'вопросов'])}` }), make('ul', {}, ...[...wrong, ...absent].map((question) => make('li', {}, way(question, question.label)))), make('p', { className: 'hint', textContent: glue('Можно и так: в бумагах останутся места, чтобы вписать рукой.') }));
  const said = make('section', { hidden: verdicts.length === 0 }, make('h3', { textContent: 'Что говорят правила' }), verdictList(verdicts, acts));
  const told = steps.map((step) => {
    const change = make('button', { type: 'button', className: 'way', textContent: 'Изменить' });
    change.ariaLabel = `Изменить: ${step.title}`;
    change.addEventListener('click', () => goTo(step.id));
    return make('section', { className: 'told' }, make('div', { className: 'row' }, make('h3', { textContent: glue(step.title) }), change), make('dl', {}, ...step.questions.map((question) => make('div', {}, make('dt', { textContent: glue(question.label) }), answerOf(question, now[question.id])))));
  });

  const list = make('ol', { className: 'papers' }, ...papersOf(pack, answers).map(({ title }) => make('li', { textContent: glue(title) })));
  const pen = penLines(pack, answers);
  const byHand = make('section', { className: 'by-hand', hidden: pen.length === 0 }, make('h3', { textContent: 'Останется вписать рукой' }), make('ul', {}, ...pen.map((line) => make('li', { textContent: glue(line) }))), make('p', { className: 'hint', textContent: glue('И подписи — их ставят на напечатанных бумагах.') }));
  const heard = make('p', { className: 'heard' });
  heard.role = 'status';
  const button = make('button', { type: 'button', textContent: hasStops ? 'Скачать черновики' : 'Скачать бумаги' });
  button.addEventListener('click', () => {
    button.disabled = true;
    heard.textContent = 'Собираем бумаги…';
    take()
      .then((text) => (heard.textContent = glue(text)))
      .catch((error: unknown) => {
        console.error(error);
        heard.textContent = glue('Не получилось собрать бумаги. Ответы на месте. Если интернет пропал до того, как мастер загрузился целиком, дождитесь его и попробуйте ещё раз.');
      })
      .finally(() => (button.disabled = false));
  });
  const finish = make('section', { className: 'finish' }, make('h3', { textContent: 'Бумаги' }), list, make('p', { className: 'hint', textContent: glue('Будет один архив ZIP: бумаги для Word и листок «Что дальше». Он собирается здесь же, на вашем устройстве, и никуда не отправляется.') }), ...(hasStops ? [make('p', { className: 'fault', textContent: glue('Есть замечание, с которым подписывать бумаги рано. Скачать можно как черновики.') })] : []), make('p', {}, button), heard);
  const deeds = wizard.next.filter(({ when }) => holds(when, now));
  const next = make('section', { hidden: deeds.length === 0 }, make('h3', { textContent: 'Что дальше' }), make('ol', {}, ...deeds.map(({ what, where }) => make('li', { textContent: glue(where ? `${what} Куда: ${where}.` : what) }))));
  return [lacks, said, ...told, byHand, finish, next];
}

function answerOf(question: Question, answer: string | undefined): HTMLElement {
  if (answer === undefined) return make('dd', { className: question.required ? 'none' : 'passed', textContent: question.required ? 'нет ответа' : 'пропущено' });
  if (question.kind !== 'список') return make('dd', { textContent: onPaper(question, answer) });
  return make('dd', {}, make('ul', {}, ...listItems(answer).map((item) => make('li', { textContent: item }))));
}

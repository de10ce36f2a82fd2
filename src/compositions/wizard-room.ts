/** The wizard itself: one step at a time, rules that speak as one types, a review, the papers. Nothing here is sent anywhere. */
import { make } from '../features/editing/control.ts';
import { glue } from '../features/editing/glue.ts';
import { askedSteps, holds, questionsOf, standing } from '../features/wizard/answers.ts';
import { verdictsOf } from '../features/wizard/verdicts.ts';
import { localDay, saveFile } from './this-device.ts';
import { wizardField, type WizardField } from './wizard-fields.ts';
import { keepingPanel } from './wizard-keeping.ts';
import type { WizardPack } from './wizard-pack.ts';
import { afterPress } from './wizard-press.ts';
import { reviewPanel } from './wizard-review.ts';
import { verdictList } from './wizard-verdicts.ts';

/** The hand has stopped: time to hold the answers against the rules. */
const PAUSE_MS = 400;
const REVIEW = 'proverka';

export function furnish(host: HTMLElement, pack: WizardPack): void {
  const { wizard, acts } = pack;
  const today = localDay();
  let answers: Record<string, string> = {};
  let current = wizard.steps[0]!.id;
  let fields: WizardField[] = [];
  let isUnsaved = false;

  const place = make('p', { className: 'place' });
  const bar = make('progress', {});
  bar.ariaLabel = 'Сколько пройдено';
  const title = make('h2', { tabIndex: -1 });
  const lead = make('p', { className: 'lead-in' });
  const body = make('div', { className: 'questions' });
  const rules = make('div', { className: 'rules' });
  rules.ariaLive = 'polite';
  const back = make('button', { type: 'button', className: 'quiet', textContent: 'Назад' });
  const next = make('button', { type: 'submit', textContent: 'Дальше' });
  const form = make('form', { noValidate: true, autocomplete: 'off' }, make('div', { className: 'progress' }, place, bar), title, lead, body, rules, make('p', { className: 'row' }, back, next));
  form.ariaLabel = wizard.title;
  const ready = make('p', { className: 'hint', textContent: glue('Загружаем то, чем собирают бумаги…') });
  ready.role = 'status';
  const steps = make('ol', { className: 'all-steps' });

  /** Libraries come at the opening, so that the net may go away in the middle. */
  let tools: Promise<typeof import('./wizard-set.ts')> | undefined;
  const bring = (): Promise<typeof import('./wizard-set.ts')> => {
    tools ??= import('./wizard-set.ts');
    tools.then(
      () => (ready.textContent = glue('Мастер загружен целиком: дальше интернет не нужен.')),
      () => {
        tools = undefined;
        ready.textContent = glue('Мастер загрузился не весь: чтобы скачать бумаги, понадобится интернет.');
      },
    );
    return tools;
  };

  const order = (): string[] => [...askedSteps(wizard, answers).map(({ id }) => id), REVIEW];

  const keeping = keepingPanel({
    wizard: pack.id,
    asked: new Set(questionsOf(wizard).map(({ id }) => id)),
    answers: () => answers,
    today,
    onTaken(kept) {
      answers = { ...kept };
      isUnsaved = false;
      show(wizard.steps[0]!.id);
    },
  });

  function read(): void {
    for (const { question, read: answer } of fields) answers[question.id] = answer();
  }

  /** Shows what stands now: questions that depend on others, rules, the way so far. */
  function look(): void {
    const now = standing(wizard, answers);
    for (const { question, element } of fields) element.hidden = !holds(question.when, now);
    const here = new Set(fields.filter(({ element }) => !element.hidden).map(({ question }) => question.id));
    const said = verdictsOf(wizard, answers).filter(({ rule }) => here.has(rule.of) || (rule.against !== undefined && here.has(rule.against)));
    const list = verdictList(said, acts);
    // A live region that says the same again is a nuisance.
    if (rules.textContent !== list.textContent) tellRules(said.length > 0 ? list : undefined);
    const all = order();
    const at = all.indexOf(current);
    place.textContent = glue(`Шаг ${at + 1} из ${all.length}`);
    bar.max = all.length;
    bar.value = at + 1;
    back.hidden = at <= 0;
    next.textContent = at === all.length - 2 ? 'К проверке' : 'Дальше';
    steps.replaceChildren(...all.map((id) => {
      const button = make('button', { type: 'button', className: 'way', textContent: glue(titleOf(id)) });
      if (id === current) button.ariaCurrent = 'step';
      button.addEventListener('click', () => go(id));
      return make('li', {}, button);
    }));
  }

  /** The place stays as high as it was until the step changes: what stands below must not jump under a finger. */
  function tellRules(list: HTMLElement | undefined): void {
    const height = rules.offsetHeight;
    if (height > 0) rules.style.minBlockSize = `${height}px`;
    if (list) rules.replaceChildren(list);
    else if (rules.hasChildNodes()) rules.replaceChildren(make('p', { className: 'hint', textContent: 'Замечаний больше нет.' }));
  }

  function titleOf(id: string): string {
    return wizard.steps.find((step) => step.id === id)?.title ?? 'Проверка и бумаги';
  }

  function show(id: string): void {
    current = order().includes(id) ? id : order()[0]!;
    const step = wizard.steps.find((one) => one.id === current);
    title.textContent = glue(titleOf(current));
    lead.hidden = !step?.lead && step !== undefined;
    lead.textContent = glue(step ? (step.lead ?? '') : 'Прочтите всё ещё раз. Потом скачайте бумаги.');
    fields = step ? step.questions.map((question) => wizardField(question, answers[question.id] ?? '')) : [];
    rules.replaceChildren();
    rules.style.minBlockSize = '';
    // What is remembered is said before the first answer, not after the last.
    if (current === wizard.steps[0]!.id) lead.after(keeping.element);
    else steps.after(keeping.element);
    body.replaceChildren(...(step ? fields.map(({ element }) => element) : reviewPanel({ pack, answers, goTo: (at, question) => go(at, question), take })));
    next.hidden = step === undefined;
    look();
  }

  function go(id: string, question?: string): void {
    read();
    show(id);
    const field = fields.find((one) => one.question.id === question);
    if (field) field.focus();
    else title.focus();
    if (!field) form.scrollIntoView();
    // The address stays: a new one makes the browser ask for the site's mark again.
    history.pushState({ step: current }, '');
  }

  async function take(): Promise<string> {
    const { paperSet } = await bring();
    const { name, bytes } = await paperSet(pack, answers, today);
    saveFile(new Blob([bytes as Uint8Array<ArrayBuffer>], { type: 'application/zip' }), name);
    isUnsaved = false;
    return `Скачано: ${name}. Откройте архив, прочтите листок CHTO-DALSHE.txt.`;
  }

  const settle = afterPress();
  const lookSoon = (): void => settle(look);
  let timer: ReturnType<typeof setTimeout> | undefined;
  form.addEventListener('input', () => {
    read();
    isUnsaved = !keeping.keep();
    clearTimeout(timer);
    timer = setTimeout(lookSoon, PAUSE_MS);
  });
  form.addEventListener('change', () => {
    read();
    lookSoon();
  });
  form.addEventListener('focusout', ({ target }) => {
    const left = fields.find(({ element }) => target instanceof Node && element.contains(target));
    if (left) settle(left.check);
  });
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    read();
    look();
    const faulty = fields.filter(({ element, check }) => !element.hidden && check() !== undefined);
    const all = order();
    if (faulty.length > 0) faulty[0]!.focus();
    else if (current !== REVIEW) go(all[all.indexOf(current) + 1]!);
  });
  back.addEventListener('click', () => {
    const all = order();
    go(all[all.indexOf(current) - 1] ?? all[0]!);
  });
  addEventListener('popstate', ({ state }) => {
    read();
    show((state as { step?: string } | null)?.step ?? wizard.steps[0]!.id);
    title.focus();
  });
  addEventListener('beforeunload', (event) => {
    if (isUnsaved && Object.values(answers).some((answer) => answer !== '')) event.preventDefault();
  });
  // A page that the browser kept whole («Назад» from a law) still has its answers: only what stands is looked at again.
  addEventListener('pageshow', ({ persisted }) => persisted && look());

  const aside = make('aside', {}, make('h2', { textContent: 'Шаги' }), steps, ready);
  aside.ariaLabel = 'Шаги и память';
  host.replaceChildren(form, aside);
  show(current);
  void bring().catch(() => undefined);
}

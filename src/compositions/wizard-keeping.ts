/** What is remembered on this device and what is not, said plainly; a box to tick and a button to erase. */
import { freshId, make } from '../features/editing/control.ts';
import { glue } from '../features/editing/glue.ts';
import type { Answers } from '../features/wizard/answers.ts';
import { formatDate, formatDateGenitive } from '../kernel/dates.ts';
import { countOf } from '../kernel/text.ts';
import { eraseAnswers, keepAnswers, keptAnswers } from './wizard-memory.ts';

const ANSWERS = ['ответ', 'ответа', 'ответов'] as const;

export interface KeepingParts {
  wizard: string;
  asked: ReadonlySet<string>;
  answers(): Answers;
  /** yyyy-mm-dd */
  today: string;
  /** The person goes on with what was kept. */
  onTaken(answers: Record<string, string>): void;
}

export interface Keeping {
  element: HTMLElement;
  /** Keeps the answers when the person wished it; false when they live on this page only. */
  keep(): boolean;
}

const FORGETS = 'Сейчас ответы живут только на этой странице: закроете её — исчезнут.';

export function keepingPanel({ wizard, asked, answers, today, onTaken }: KeepingParts): Keeping {
  const box = make('input', { type: 'checkbox', id: freshId() });
  const state = make('p', { className: 'hint' });
  state.role = 'status';
  const erase = make('button', { type: 'button', className: 'quiet', textContent: 'Стереть запомненное', hidden: true });
  const offer = make('div', { className: 'offer', hidden: true });
  const say = (text: string): void => void (state.textContent = glue(text));

  const keep = (): boolean => {
    if (!box.checked) return false;
    if (!keepAnswers(wizard, answers(), today)) {
      box.checked = false;
      erase.hidden = true;
      say('Этот браузер ничего не запоминает. Скачайте бумаги, прежде чем закрыть страницу.');
      return false;
    }
    erase.hidden = false;
    say('Ответы запоминаются в этом браузере и никуда не отправляются. Если устройство общее, сотрите их, когда закончите.');
    return true;
  };
  const forget = (text: string): void => {
    eraseAnswers(wizard);
    box.checked = false;
    erase.hidden = true;
    offer.hidden = true;
    say(text);
  };
  box.addEventListener('change', () => (box.checked ? keep() : forget(`Стёрто. ${FORGETS}`)));
  erase.addEventListener('click', () => {
    forget(`Стёрто. ${FORGETS}`);
    box.focus();
  });

  const kept = keptAnswers(wizard, asked);
  if (kept) {
    const go = make('button', { type: 'button', textContent: 'Продолжить с ними' });
    const drop = make('button', { type: 'button', className: 'quiet', textContent: 'Стереть' });
    go.addEventListener('click', () => {
      offer.hidden = true;
      box.checked = true;
      onTaken(kept.answers);
      keep();
    });
    drop.addEventListener('click', () => {
      forget(`Стёрто. ${FORGETS}`);
      box.focus();
    });
    offer.append(make('p', { textContent: glue(`На этом устройстве с ${formatDateGenitive(kept.day)} лежит ${countOf(Object.keys(kept.answers).length, ANSWERS)}.`) }), make('p', { className: 'row' }, go, drop));
    offer.hidden = false;
    say(`В форму они ещё не вписаны: последний раз их запомнили ${formatDate(kept.day)}.`);
  } else say(`Здесь ничего не запомнено. ${FORGETS}`);

  const element = make('section', { className: 'keeping' }, offer, make('div', { className: 'choice' }, box, make('label', { htmlFor: box.id, textContent: 'Запомнить ответы на этом устройстве' })), state, erase);
  element.ariaLabel = 'Что запоминается';
  return { element, keep };
}

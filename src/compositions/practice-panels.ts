/** What stands around the questions: how full the story is, what is still wrong, where the draft lies. */
import { changed, make } from '../features/editing/control.ts';
import { formatDate } from '../kernel/dates.ts';
import { countOf } from '../kernel/text.ts';
import { glue } from '../features/editing/glue.ts';
import { eraseDraft, readDraft, saveDraft, type Draft } from './practice-draft.ts';
import type { PracticeData } from './practice-data.ts';
import type { Finding } from './practice-finding.ts';
import { readinessOf } from './practice-readiness.ts';
import { goTo } from './practice-sections.ts';

/** Two lines with their squares; not a live region: it would talk at every letter. `brief` is one line for a narrow window, where the panel lies far below. */
export function readinessPanel(note: string): { element: HTMLElement; brief: HTMLElement; show(data: PracticeData): void } {
  const list = make('ul', { className: 'readiness' });
  list.role = 'list';
  const element = make('aside', {}, make('h2', { textContent: 'Насколько полон рассказ' }), list, make('p', { className: 'small soft', textContent: glue(note) }));
  element.ariaLabel = 'Насколько полон рассказ';
  element.id = 'polnota';
  const brief = make('a', { className: 'brief', href: '#polnota' });
  return {
    element,
    brief,
    show(data) {
      const [press] = readinessOf(data);
      brief.textContent = glue(press!.brief);
      list.replaceChildren(
        ...readinessOf(data).map(({ filled, total, sentence }) => {
          const squares = make('span', { className: 'squares' }, ...Array.from({ length: total }, (_, i) => make('span', { className: i < filled ? 'full' : '' })));
          squares.ariaHidden = 'true';
          return make('li', {}, glue(sentence), squares);
        }),
      );
    },
  };
}

/** «Осталось исправить»: links that open the section and go to the field. */
export function summaryPanel(): { element: HTMLElement; show(findings: readonly Finding[]): void } {
  const element = make('div', { className: 'summary', tabIndex: -1, hidden: true });
  element.role = 'group';
  element.ariaLabel = 'Что осталось исправить';
  return {
    element,
    show(findings) {
      element.hidden = findings.length === 0;
      if (findings.length === 0) return;
      const links = findings.map(({ control, label, text }) => {
        const link = make('a', { href: '#forma', textContent: glue(label) });
        link.addEventListener('click', (event) => {
          event.preventDefault();
          goTo(control);
        });
        return make('li', {}, link, glue(`: ${text}`));
      });
      element.replaceChildren(make('h3', { textContent: `Осталось исправить: ${countOf(findings.length, ['место', 'места', 'мест'])}` }), make('ul', {}, ...links));
      element.focus();
    },
  };
}

/** The draft line: a tick keeps it, a button erases it; a draft found is offered, never put in unasked. */
export function draftPanel(current: () => Draft, onRestore: (draft: Draft) => void): { element: HTMLElement; keep(): boolean } {
  const found = readDraft();
  const tick = make('input', { type: 'checkbox', id: 'chernovik' });
  const said = make('p', { className: 'small soft' });
  said.role = 'status';
  const erase = make('button', { type: 'button', className: 'quiet', textContent: 'Стереть черновик', hidden: !found });
  const offer = make('p', { className: 'offer', hidden: true });
  const element = make('div', { className: 'draft' }, offer, make('p', { className: 'row' }, make('label', { htmlFor: tick.id }, tick, ' Сохранять черновик на этом устройстве'), erase), said);
  const keep = (): boolean => {
    if (!tick.checked) return false;
    const isKept = saveDraft(current());
    said.textContent = glue(isKept ? 'Черновик лежит в этом браузере. Снимки в нём не хранятся: чтобы не потерять их, скачайте архив.' : 'Браузер не разрешает хранить черновик. Скачайте архив: из него можно продолжить.');
    if (!isKept) tick.checked = false;
    erase.hidden = !isKept;
    return isKept;
  };
  tick.addEventListener('change', () => {
    if (tick.checked) keep();
    else said.textContent = glue('Дальше черновик не пишется. Тот, что уже записан, можно стереть.');
  });
  erase.addEventListener('click', () => {
    eraseDraft();
    tick.checked = false;
    erase.hidden = offer.hidden = true;
    said.textContent = 'Черновик стёрт.';
    tick.focus();
  });
  if (found) {
    const restore = make('button', { type: 'button', textContent: 'Продолжить черновик' });
    restore.addEventListener('click', () => {
      onRestore(found);
      tick.checked = true;
      offer.hidden = true;
      changed(tick);
      tick.focus();
    });
    offer.append(glue(`В этом браузере лежит черновик от ${formatDate(found.day)}. `), restore);
    offer.hidden = false;
  }
  return { element, keep };
}

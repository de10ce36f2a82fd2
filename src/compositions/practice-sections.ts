/** Draws the sections of the form: necessary ones open, the rest folded, each saying how much is in it. */
import { makeControl } from '../features/editing/compound-controls.ts';
import { make, type Control, type FormContext } from '../features/editing/control.ts';
import { framed } from '../features/editing/plain-controls.ts';
import { readText } from '../features/editing/typed-values.ts';
import { countOf } from '../kernel/text.ts';
import { glue } from '../features/editing/glue.ts';
import type { PracticeData } from './practice-data.ts';
import type { AskedSection } from './practice-questions.ts';

export interface DrawnSection {
  id: string;
  title: string;
  element: HTMLDetailsElement;
  /** By the name of the field. */
  controls: ReadonlyMap<string, Control>;
  /** Writes how many answers there are into the folded line. */
  count(): void;
  /** What stands in it by now was put in for the person: it is no answer. */
  settle(): void;
}

export function drawSection(section: AskedSection, context: FormContext): DrawnSection {
  const controls = new Map(section.fields.map((field) => [field.name, makeControl(field, field.name, context)]));
  const counted = make('span', { className: 'counted' });
  const summary = make('summary', {}, make('h2', { id: `razdel-${section.id}`, textContent: section.title }), ' ', counted);
  const element = make('details', { className: 'section', open: section.isOpen }, summary, make('p', { className: 'soft small', textContent: glue(section.lead) }), ...[...controls.values()].map((control) => control.element));
  const written = (control: Control): string | undefined => JSON.stringify(control.read());
  const given = new Map<Control, string | undefined>();
  return {
    id: section.id,
    title: section.title,
    element,
    controls,
    count() {
      const told = [...controls.values()].filter((control) => written(control) !== undefined && written(control) !== given.get(control)).length;
      counted.textContent = told > 0 ? countOf(told, ['ответ', 'ответа', 'ответов']) : 'пока пусто';
    },
    settle() {
      for (const control of controls.values()) given.set(control, written(control));
    },
  };
}

/** The story below the steps: plain text, no markup to learn. */
export function storyControl(): Control {
  const input = make('textarea', { rows: 8, spellcheck: true });
  return framed({ label: 'Рассказ своими словами', hint: 'Каждая строка станет абзацем. Подзаголовок начинается с «## », пункт списка — с «- »', isRequired: false }, {}, input, { read: () => readText(input.value), write: (value) => (input.value = typeof value === 'string' ? value : '') });
}

export function readSections(sections: readonly DrawnSection[]): PracticeData {
  return Object.fromEntries(sections.flatMap(({ controls }) => [...controls].map(([name, control]) => [name, control.read()] as const)).filter(([, value]) => value !== undefined));
}

export function writeSections(sections: readonly DrawnSection[], data: PracticeData): void {
  for (const { controls } of sections) for (const [name, control] of controls) control.write(data[name]);
}

/** Opens what hides a control and goes to it. */
export function goTo(control: Control): void {
  for (let host: HTMLElement | null = control.element; host; host = host.parentElement) if (host instanceof HTMLDetailsElement) host.open = true;
  control.focus();
  control.element.scrollIntoView({ block: 'center' });
}

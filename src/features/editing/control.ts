/** A control of the form: one field on the screen that can be read, written and spoken to. */
import type { CollectionName } from '../../kernel/fields.ts';
import type { FormField } from './form-field.ts';
import type { FieldPath } from './remarks.ts';

export interface Control {
  element: HTMLElement;
  /** What is asked, for the list of remarks. */
  label: string;
  /** The value as the record writes it; undefined when nothing is written. */
  read(): unknown;
  write(value: unknown): void;
  /** The nearest control to a place below this one. */
  at(path: FieldPath): Control;
  focus(): void;
  /** Shows a remark at the field, or takes it away; a note is no fault. */
  tell(remark: string | undefined, isNote?: boolean): void;
  /** What the control itself has to say of what is typed into it: a name that no list has. */
  doubt?(): Doubt | undefined;
  /** Every control below with a face of its own. */
  leaves(): Control[];
}

interface Doubt {
  text: string;
  isNote?: boolean;
}

/** One record to choose. */
export interface Choice {
  id: string;
  name: string;
  /** Offered first when the same group is chosen elsewhere: ТОС of the chosen municipality. */
  group?: string;
}

/** How a field is asked for, where the schema's own words do not suit a person. */
export interface FieldWords {
  label?: string;
  hint?: string;
  /** One of a list: «шаг»; the button says «Добавить шаг». */
  one?: string;
  add?: string;
  /** Lines of a text field. */
  rows?: number;
  /** What the mark «not known» says. */
  unknown?: string;
  /** Words for the choices, where the record's own are too short. */
  options?: Readonly<Record<string, string>>;
  /** Said of a typed name that the list does not have, where nothing need be chosen. */
  unlisted?: string;
  /** Put into a fresh item of a list. */
  fresh?: unknown;
}

export interface FormContext {
  /** By the path of the field without numbers: «money.parts.amount». */
  words(path: string): FieldWords;
  choices(collection: CollectionName): readonly Choice[];
  /** The group that comes first among the choices. */
  near(collection: CollectionName): string | undefined;
  /** Controls of other make, by path. */
  custom(path: string): ((field: FormField, context: FormContext) => Control) | undefined;
}

let count = 0;

/** An id that no other element of the page has. */
export function freshId(): string {
  return `pole-${++count}`;
}

export function make<K extends keyof HTMLElementTagNameMap>(tag: K, properties: Partial<HTMLElementTagNameMap[K]> = {}, ...children: (Node | string)[]): HTMLElementTagNameMap[K] {
  const element = Object.assign(document.createElement(tag), properties);
  element.append(...children);
  return element;
}

/** Set apart from the question, so that it is not read as its last word. */
export function mustMark(): (Node | string)[] {
  return ['\u2002', make('span', { className: 'must', textContent: '(обязательно)' })];
}

/** Told to the form after a change that no key or mouse made. */
export function changed(element: HTMLElement): void {
  element.dispatchEvent(new Event('input', { bubbles: true }));
}

/** Controls of many values: a group of fields, a list of the same. And the one function that makes a control of a field. */
import { capitalise } from '../../kernel/text.ts';
import { glue } from './glue.ts';
import { changed, make, mustMark, type Control, type FormContext } from './control.ts';
import type { FormField } from './form-field.ts';
import { choiceControl, dateControl, numberControl, textControl, yesNoControl } from './plain-controls.ts';
import { referenceControl, referencesControl } from './reference-controls.ts';

/** @param path of the field without numbers; '' at the top */
export function makeControl(field: FormField, path: string, context: FormContext): Control {
  const own = context.custom(path);
  if (own) return own(field, context);
  const words = context.words(path);
  switch (field.kind) {
    case 'text': return textControl(field, words);
    case 'date': return dateControl(field, words);
    case 'number': return numberControl(field, words);
    case 'choice': return choiceControl(field, words);
    case 'yes-no': return yesNoControl(field, words);
    case 'reference': return referenceControl(field, words, context);
    case 'group': return groupControl(field, path, context);
    case 'list': return field.item.kind === 'reference' ? referencesControl(field, field.item.collection, words, context) : listControl(field, path, context);
    case 'point': case 'picture': case 'raw': throw new Error(`Поле «${path}» форма так не спрашивает.`);
  }
}

/** Fields of an object side by side; without a legend at the top of the form. */
export function fieldsControl(fields: readonly FormField[], path: string, context: FormContext, host: HTMLElement, label: string): Control {
  const children = new Map(fields.map((field) => [field.name, makeControl(field, path ? `${path}.${field.name}` : field.name, context)]));
  host.append(...[...children.values()].map(({ element }) => element));
  const fault = make('p', { className: 'fault', hidden: true });
  host.append(fault);
  const control: Control = {
    element: host,
    label,
    read() {
      const entries = [...children].map(([name, child]) => [name, child.read()] as const).filter(([, value]) => value !== undefined);
      return entries.length > 0 ? Object.fromEntries(entries) : undefined;
    },
    write(value) {
      const data = value !== null && typeof value === 'object' ? (value as Record<string, unknown>) : {};
      for (const [name, child] of children) child.write(data[name]);
    },
    at: ([step, ...rest]) => (step === undefined ? control : (children.get(String(step))?.at(rest) ?? control)),
    focus: () => [...children.values()][0]?.focus(),
    tell(remark) {
      fault.textContent = remark ? glue(remark) : '';
      fault.hidden = !remark;
    },
    leaves: () => [control, ...[...children.values()].flatMap((child) => child.leaves())],
  };
  return control;
}

function groupControl(field: FormField & { kind: 'group' }, path: string, context: FormContext): Control {
  const words = context.words(path);
  const label = words.label ?? field.label;
  const host = make('fieldset', { className: 'group' }, make('legend', { textContent: glue(label) }));
  const hint = words.hint ?? field.hint;
  if (hint) host.append(make('p', { className: 'hint', textContent: glue(hint) }));
  // What a group needs once it is begun is told when it is begun: until then nothing of it is needed.
  const fields = field.isRequired ? field.fields : field.fields.map((one) => ({ ...one, isRequired: false }));
  return fieldsControl(fields, path, context, host, label);
}

/** Items one below another; «добавить» at the end, «убрать» at each. A list that must not be empty opens with one. */
function listControl(field: FormField & { kind: 'list' }, path: string, context: FormContext): Control {
  const words = context.words(path);
  const label = words.label ?? field.label;
  const one = words.one ?? 'запись';
  const items: { control: Control; element: HTMLElement }[] = [];
  const list = make('ol', { className: 'items' });
  list.role = 'list';
  const fault = make('p', { className: 'fault', hidden: true });
  const more = make('button', { type: 'button', className: 'quiet add', textContent: words.add ?? `Добавить: ${one}` });
  const legend = make('legend', {}, glue(label), ...(field.isRequired ? mustMark() : []));
  const hint = words.hint ?? field.hint;
  const element = make('fieldset', { className: 'list' }, legend, ...(hint ? [make('p', { className: 'hint', textContent: glue(hint) })] : []), list, fault, more);
  const least = field.min ?? 0;
  more.addEventListener('click', () => {
    add(words.fresh).focus();
    changed(list);
  });
  for (let i = 0; i < least; i++) add(words.fresh);

  const written = (): Control[] => items.map(({ control }) => control).filter((control) => control.read() !== undefined);
  const self: Control = {
    element,
    label,
    read: () => (written().length > 0 ? written().map((control) => control.read()) : undefined),
    write(value) {
      list.replaceChildren();
      items.length = 0;
      for (const item of Array.isArray(value) ? value : []) add(item);
      while (items.length < least) add(words.fresh);
    },
    focus: () => (items[0] ? items[0].control.focus() : more.focus()),
    // A needed list of which nothing is told is mended in its first question.
    at: ([step, ...rest]) => (typeof step === 'number' ? (written()[step]?.at(rest) ?? self) : field.isRequired && written().length === 0 ? (items[0]?.control.leaves().find(({ element: one }) => one.classList.contains('field')) ?? self) : self),
    tell(remark) {
      fault.textContent = remark ? glue(remark) : '';
      fault.hidden = !remark;
    },
    leaves: () => [self, ...items.flatMap(({ control }) => control.leaves())],
  };
  return self;

  function add(value: unknown): Control {
    const control = itemControl();
    control.write(value);
    const remove = make('button', { type: 'button', className: 'quiet remove', textContent: 'убрать' });
    const item = { control, element: make('li', {}, control.element, remove) };
    remove.addEventListener('click', () => {
      items.splice(items.indexOf(item), 1);
      item.element.remove();
      while (items.length < least) add(words.fresh);
      number();
      (items.at(-1)?.control ?? { focus: () => more.focus() }).focus();
      changed(list);
    });
    items.push(item);
    list.append(item.element);
    number();
    return control;
  }

  function itemControl(): Control {
    const item = { ...(field as { item: FormField }).item, label: capitalise(one), isRequired: false };
    return item.kind === 'group' ? fieldsControl(item.fields, path, context, make('fieldset', {}, make('legend')), one) : makeControl(item, `${path}[]`, context);
  }

  function number(): void {
    items.forEach(({ control, element: row }, i) => {
      const name = `${capitalise(one)} ${i + 1}`;
      const caption = control.element.querySelector(':scope > legend, :scope > label');
      if (caption) caption.textContent = name;
      control.label = name;
      row.querySelector(':scope > .remove')!.ariaLabel = `Убрать: ${name}`;
    });
  }
}

/** Controls of one value: text, number, date, choice, yes or no. */
import { glue } from './glue.ts';
import { freshId, make, mustMark, type Control, type FieldWords } from './control.ts';
import type { FormField } from './form-field.ts';
import { readDate, readNumber, readText, showNumber } from './typed-values.ts';

type Input = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

/** Label, hint, remark around an input; a control of one value. */
export function framed(field: Pick<FormField, 'label' | 'hint' | 'isRequired'>, words: FieldWords, input: Input, value: { read(): unknown; write(value: unknown): void }): Control {
  const id = freshId();
  const label = words.label ?? field.label;
  const hintText = words.hint ?? field.hint;
  const hint = hintText ? make('p', { id: `${id}-o`, className: 'hint', textContent: glue(hintText) }) : undefined;
  const fault = make('p', { id: `${id}-z`, className: 'fault', hidden: true });
  const caution = make('p', { id: `${id}-v`, className: 'caution', hidden: true });
  input.id = id;
  input.setAttribute('aria-describedby', [hint?.id, fault.id, caution.id].filter(Boolean).join(' '));
  if (field.isRequired) input.required = true;
  const caption = make('label', { htmlFor: id }, glue(label), ...(field.isRequired ? mustMark() : []));
  const element = make('div', { className: 'field' }, caption, ...(hint ? [hint] : []), input, fault, caution);
  const control: Control = {
    element,
    label,
    ...value,
    at: () => control,
    focus: () => input.focus(),
    tell(remark, isNote) {
      for (const [line, said] of [[fault, isNote ? undefined : remark], [caution, isNote ? remark : undefined]] as const) {
        line.textContent = said ? glue(said) : '';
        line.hidden = !said;
      }
      if (remark && !isNote) input.setAttribute('aria-invalid', 'true');
      else input.removeAttribute('aria-invalid');
    },
    leaves: () => [control],
  };
  return control;
}

export function textControl(field: FormField & { kind: 'text' }, words: FieldWords): Control {
  const rows = words.rows ?? (field.isLong ? (field.max! > 400 ? 4 : 2) : 0);
  const input = rows > 0 ? make('textarea', { rows }) : make('input', { type: 'text', autocomplete: 'off' });
  input.spellcheck = true;
  const control = framed(field, words, input, { read: () => readText(input.value), write: (value) => (input.value = value === undefined || value === null ? '' : String(value)) });
  if (field.max !== undefined && rows > 0) control.element.append(counter(input, field.max));
  return control;
}

/** «осталось 120 знаков» once the end is near. */
function counter(input: HTMLInputElement | HTMLTextAreaElement, max: number): HTMLElement {
  const left = make('p', { className: 'hint left', hidden: true });
  input.addEventListener('input', () => {
    const rest = max - input.value.trim().length;
    left.hidden = rest > max * 0.2;
    left.textContent = rest >= 0 ? `Осталось знаков: ${rest}` : `Лишних знаков: ${-rest}`;
  });
  return left;
}

export function dateControl(field: FormField, words: FieldWords): Control {
  const input = make('input', { type: 'text', autocomplete: 'off', placeholder: '2025-06', inputMode: 'text' });
  input.classList.add('short');
  input.addEventListener('change', () => (input.value = readDate(input.value) ?? ''));
  return framed(field, { hint: 'Год, месяц или день: 2025, 2025-06, июнь 2025, 14.06.2025', ...words }, input, { read: () => readDate(input.value), write: (value) => (input.value = value === undefined ? '' : String(value)) });
}

/** With a mark «неизвестно» where the record may say so: unknown is not zero. */
export function numberControl(field: FormField & { kind: 'number' }, words: FieldWords): Control {
  const input = make('input', { type: 'text', inputMode: 'decimal', autocomplete: 'off' });
  input.classList.add('short');
  const unknown = field.mayBeNull ? make('input', { type: 'checkbox', id: freshId() }) : undefined;
  const show = (isUnknown: boolean): void => {
    input.disabled = isUnknown;
    if (isUnknown) input.value = '';
    if (unknown) unknown.checked = isUnknown;
  };
  const control = framed(field, words, input, {
    read: () => (unknown?.checked ? null : readNumber(input.value)),
    write(value) {
      show(value === null);
      if (value !== null) input.value = value === undefined ? '' : typeof value === 'number' ? showNumber(value) : String(value);
    },
  });
  if (unknown) {
    unknown.addEventListener('change', () => show(unknown.checked));
    control.element.append(make('label', { className: 'tick', htmlFor: unknown.id }, unknown, ` ${words.unknown ?? 'неизвестно'}`));
  }
  return control;
}

export function choiceControl(field: FormField & { kind: 'choice' }, words: FieldWords): Control {
  const byDefault = field.byDefault as string | number | undefined;
  const select = make('select');
  if (byDefault === undefined) select.append(make('option', { value: '', textContent: '— выберите —' }));
  select.append(...field.options.map((option) => make('option', { value: String(option), textContent: glue(words.options?.[String(option)] ?? String(option)) })));
  const first = byDefault === undefined ? '' : String(byDefault);
  select.value = first;
  return framed(field, words, select, {
    read: () => (select.value === first ? undefined : field.options.find((option) => String(option) === select.value)),
    write: (value) => (select.value = value === undefined || !field.options.includes(value as string) ? first : String(value)),
  });
}

export function yesNoControl(field: FormField, words: FieldWords): Control {
  const input = make('input', { type: 'checkbox' });
  const control = framed({ ...field, isRequired: false }, words, input, { read: () => (input.checked ? true : undefined), write: (value) => (input.checked = value === true) });
  control.element.classList.add('ticked');
  control.element.prepend(input);
  return control;
}

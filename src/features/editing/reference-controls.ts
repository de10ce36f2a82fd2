/** Choosing records by their Russian names: one, or many. */
import { compareRu } from '../../kernel/text.ts';
import { glue } from './glue.ts';
import type { CollectionName } from '../../kernel/fields.ts';
import { freshId, make, changed, type Choice, type Control, type FieldWords, type FormContext } from './control.ts';
import { ChoiceBox } from './choice-box.ts';
import type { FormField } from './form-field.ts';
import { framed } from './plain-controls.ts';

/** A plain list opens fast and speaks for itself; a longer one wants letters typed. */
const PLAIN_LIST = 12;

/** Choices in reading order: those near the rest of the record first. */
function ordered(context: FormContext, collection: CollectionName): Choice[] {
  const near = context.near(collection);
  const rank = (choice: Choice): number => (near !== undefined && choice.group === near ? 0 : 1);
  return [...context.choices(collection)].sort((a, b) => rank(a) - rank(b) || compareRu(a.name, b.name));
}

export function referenceControl(field: FormField & { kind: 'reference' }, words: FieldWords, context: FormContext): Control {
  const choices = context.choices(field.collection);
  if (choices.length <= PLAIN_LIST) {
    const select = make('select', {}, make('option', { value: '', textContent: '— выберите —' }), ...choices.map(({ id, name }) => make('option', { value: id, textContent: glue(name) })));
    return framed(field, words, select, { read: () => select.value || undefined, write: (value) => (select.value = typeof value === 'string' ? value : '') });
  }
  const box = new ChoiceBox(() => ordered(context, field.collection), (input) => changed(input));
  const control = framed(field, words, box.input, { read: () => box.read(), write: (value) => box.write(value) });
  box.input.after(box.list);
  // Latin letters look like the name of a record to the schema.
  control.doubt = () => (box.unlisted() ? { text: 'Выберите из списка.' } : undefined);
  return control;
}

/** Chosen records as a list with «убрать»; the box below adds one more. */
export function referencesControl(field: FormField & { kind: 'list' }, collection: CollectionName, words: FieldWords, context: FormContext): Control {
  let chosen: string[] = [];
  const nameOf = (id: string): string => context.choices(collection).find((choice) => choice.id === id)?.name ?? id;
  const list = make('ul', { className: 'chosen' });
  list.role = 'list';
  const box = new ChoiceBox(
    () => ordered(context, collection).filter(({ id }) => !chosen.includes(id)),
    (input) => {
      const id = box.read();
      if (!id) return;
      if (!chosen.includes(id)) chosen = [...chosen, id];
      box.write(undefined);
      draw();
      changed(input);
    },
  );
  const control = framed({ ...field, isRequired: false }, words, box.input, {
    // What is typed and not chosen is told of beside the line; it is no part of the record.
    read: () => (chosen.length > 0 ? chosen : undefined),
    write(value) {
      chosen = Array.isArray(value) ? value.filter((id) => typeof id === 'string') : [];
      draw();
    },
  });
  control.doubt = () => (box.unlisted() ? { text: words.unlisted ?? 'Такого названия в списке нет: выберите другое или оставьте поле пустым.', isNote: true } : undefined);
  box.input.before(list);
  box.input.after(box.list);
  return control;

  function draw(): void {
    list.replaceChildren(
      ...chosen.map((id) => {
        const button = make('button', { type: 'button', className: 'quiet', textContent: 'убрать', ariaLabel: `Убрать: ${nameOf(id)}`, id: freshId() });
        button.addEventListener('click', () => {
          chosen = chosen.filter((one) => one !== id);
          draw();
          box.input.focus();
          changed(box.input);
        });
        return make('li', {}, glue(nameOf(id)), ' ', button);
      }),
    );
  }
}

/** One field of a form → one field of Sveltia CMS, in its words. Pure. */
import type { Field } from '@sveltia/cms';
import type { CollectionName } from '../../kernel/fields.ts';
import { typeset } from '../../kernel/typography.ts';
import type { FormField } from './form-field.ts';

/** Our own field: a point put on our own map. */
export const POINT_WIDGET = 'tochka';

/** A date may be a year, a month or a day, so it is no calendar: words with a pattern. */
const DATE = { pattern: '^\\d{4}(-\\d{2}(-\\d{2})?)?$', expected: 'Дата: 2025-06-14, 2025-06 или 2025' };
const DATE_HINT = 'Год-месяц-день через дефис: 2025-06-14, 2025-06 или 2025';
/** Up to this many words stand as buttons side by side. */
const FEW = 8;

/** Which field of a collection says its name. */
export type TitleField = (collection: CollectionName) => string;

/** Fields as the editor shows them; raw ones are not shown and stay in the file as they are. */
export function cmsFields(fields: readonly FormField[], titleField: TitleField): Field[] {
  return fields.filter(({ kind }) => kind !== 'raw').map((field) => cmsField(field, titleField));
}

function cmsField(field: FormField, titleField: TitleField): Field {
  const required = field.isRequired && !field.mayBeNull;
  const unknown = field.isRequired && field.mayBeNull ? 'Если неизвестно, оставьте пустым' : undefined;
  const hint = [field.hint && withoutNull(field.hint), field.kind === 'date' ? DATE_HINT : undefined, unknown].filter(Boolean).join('. ');
  const common = { name: field.name, label: set(asked(field)), required, ...(hint && { hint: set(capital(hint)) }) };
  return { ...common, ...widgetOf(field, titleField) } as Field;
}

/** «true, если провёл сам ТОС» is how a file says it; a switch asks «Провёл сам ТОС». */
function asked({ kind, label }: FormField): string {
  if (kind === 'picture') return 'Снимок';
  return kind === 'yes-no' ? capital(label.replace(/^true(, если| —) /, '')) : label;
}

/** An empty field is this form's null. */
function withoutNull(hint: string): string {
  return hint.replace(/(^|[;,.] *)null[^;.]*/, '').trim();
}

/** Set for the eye, but without the joiners that would travel along when an example is copied. */
const set = (text: string): string => typeset(text).replaceAll('\u2060', '');

type Widget = { widget: string } & Record<string, unknown>;

function widgetOf(field: FormField, titleField: TitleField): Widget {
  switch (field.kind) {
    case 'text':
      if (field.isFile) return { widget: 'file', choose_url: false, accept: '.pdf,.docx,.odt' };
      return {
        widget: field.isLong ? 'text' : 'string',
        use_emoji_autocomplete: false,
        ...(field.max !== undefined && { maxlength: field.max }),
        ...(field.shape && { pattern: [field.shape.pattern, `Нужно: ${set(field.shape.expected)}`] }),
      };
    case 'date':
      return { widget: 'string', pattern: [DATE.pattern, DATE.expected], use_emoji_autocomplete: false };
    case 'yes-no':
      return { widget: 'boolean', ...(field.byDefault !== undefined && { default: field.byDefault }) };
    case 'number':
      return { widget: 'number', value_type: field.isWhole ? 'int' : 'float', ...(!field.isWhole && { step: 0.000001 }), ...(field.min !== undefined && { min: field.min }), ...(field.max !== undefined && { max: field.max }) };
    case 'choice':
      return { widget: 'select', options: [...field.options], dropdown_threshold: FEW, ...(field.byDefault !== undefined && { default: field.byDefault }) };
    case 'reference':
      return relation(field.collection, titleField);
    case 'point':
      return { widget: POINT_WIDGET };
    case 'picture':
      return { widget: 'image', choose_url: false, accept: 'image/jpeg,image/png,image/webp,image/avif,image/heic' };
    case 'group':
      return { widget: 'object', collapsed: 'auto', ...summaryOf(field.fields), fields: cmsFields(field.fields, titleField) };
    case 'list':
      return listOf(field, titleField);
    case 'raw':
      throw new Error(`Поле «${field.name}» форма не показывает.`);
  }
}

function listOf({ item, min, max, label }: FormField & { kind: 'list' }, titleField: TitleField): Widget {
  const limits = { ...(min !== undefined && { min }), ...(max !== undefined && { max }) };
  if (item.kind === 'reference') return { ...relation(item.collection, titleField), multiple: true, ...limits };
  if (item.kind === 'choice') return { widget: 'select', options: [...item.options], multiple: true, ...limits };
  const base = { widget: 'list', label_singular: 'строка', collapsed: 'auto', ...limits };
  if (item.kind === 'group') return { ...base, ...summaryOf(item.fields), fields: cmsFields(item.fields, titleField) };
  // A bare list is a field of several lines, an item a line: easier than a box for each word.
  if (item.kind === 'text' && !item.isLong) return { widget: 'list', label_singular: 'строка', ...limits };
  return { ...base, field: cmsField({ ...item, name: 'item', label }, titleField) };
}

/** What a folded group says of itself: the first of these whose fields it has. */
const SUMMARIES = ['{{what}}: {{value}} {{unit}}', '{{source}}: {{amount}}', '{{contest}}: {{outcome}}', '{{status}} {{date}}', '{{date}} {{text}}', '{{date}} {{state}}', '{{alt}}', '{{title}}', '{{measure}}: {{value}}', '{{value}} {{asOf}}', '{{value}} {{how}}', 'на {{asOf}}: {{spent}}', '{{text}}', '{{what}}', '{{name}}', '{{maintainer}}', '{{office}}', '{{short}}'];

function summaryOf(fields: readonly FormField[]): { summary?: string } {
  const names = new Set(fields.map(({ name }) => name));
  const summary = SUMMARIES.find((template) => [...template.matchAll(/{{(\w+)}}/g)].every(([, name]) => names.has(name!)));
  return summary ? { summary } : {};
}

function relation(collection: CollectionName, titleField: TitleField): Widget {
  const title = titleField(collection);
  return { widget: 'relation', collection, value_field: '{{slug}}', display_fields: [title], search_fields: [title, '{{slug}}'], dropdown_threshold: 0 };
}

function capital(text: string): string {
  return text.charAt(0).toLocaleUpperCase('ru') + text.slice(1);
}

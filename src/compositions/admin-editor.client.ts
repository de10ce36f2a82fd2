/** The editor of /admin/: Sveltia CMS with our configuration, our files' format and our field for a point. Bundled by src/doors/cms-bundle.ts. */
import CMS, { type CmsConfig, type CustomFieldControlProps } from '@sveltia/cms';
import { collections } from '../collections.ts';
import { formatOf } from '../features/editing/cms-config.ts';
import { POINT_WIDGET } from '../features/editing/cms-field.ts';
import { formFields } from '../features/editing/form-field.ts';
import { readRecord, writeRecord, yamlOf, type Layout } from '../features/editing/record-text.ts';
import type { CollectionName } from '../kernel/fields.ts';
import { countOf, NOUNS } from '../kernel/text.ts';
import { explain } from '../reader/explain.ts';
import { parseYaml } from '../reader/yaml.ts';
import { PointField } from './admin-point.ts';

type Values = Record<string, unknown>;
/** The package's own way to make an element of its interface; it puts the function on the window. */
type Make = (tag: string, properties: Record<string, unknown>) => never;

/** Names under which the package keeps what the editor has chosen. */
const CHOICES = 'sveltia-cms.prefs';
/** More faults than this are not read at once. */
const MOST_FAULTS = 6;

export async function startEditor(configAddress: string): Promise<void> {
  const response = await fetch(configAddress);
  if (!response.ok) throw new Error(`${configAddress}: ${response.status}`);
  const config = (await response.json()) as CmsConfig;
  speakRussian();
  for (const name of Object.keys(collections) as CollectionName[]) registerFormat(name);
  customElements.define('atlas-point', PointField);
  const make = (window as unknown as { h: Make }).h;
  CMS.registerFieldType(POINT_WIDGET, (({ value, onChange }: CustomFieldControlProps) => make('atlas-point', { value: plain(value), picked: onChange })) as never);
  await CMS.init({ config });
}

function registerFormat(name: CollectionName): void {
  const { layout, schema } = collections[name];
  const form: Layout = { fields: formFields(schema), hasBody: layout.startsWith('mdx') };
  CMS.registerCustomFormat(formatOf(name), form.hasBody ? 'mdx' : 'yaml', {
    fromFile: (text) => readRecord(text, form),
    toFile: (values: Values) => {
      refuseForeignPictures(values);
      const text = writeRecord(values, form);
      refuseFaults(text, name, form);
      return text;
    },
  });
}

/** A picture or a document lies beside its record; one chosen among the files of others would be lost with them. */
function refuseForeignPictures({ media, file: document }: Values): void {
  const far = [{ file: document }, ...(Array.isArray(media) ? (media as { file?: unknown }[]) : [])].find(({ file }) => typeof file === 'string' && file.replace(/^\.\//, '').includes('/'));
  if (far) throw new Error(`Запись не сохранена: файл «${String(far.file)}» лежит не при этой записи. Возьмите его с компьютера ещё раз: «Обзор», «Загрузить».`);
}

/** What the check would refuse is refused here, in the same words: the editor's dialog shows them. */
function refuseFaults(text: string, name: CollectionName, form: Layout): void {
  const { schema } = collections[name];
  const located = parseYaml(yamlOf(text, form), '');
  const parsed = schema.safeParse(located.data);
  if (parsed.success) return;
  const faults = explain(parsed.error.issues, schema, located, '');
  if (faults.length === 0) return;
  const told = faults.slice(0, MOST_FAULTS).map(({ field, found, expected, hint }) => `${field}: ${found}; нужно: ${expected}.${hint ? ` ${hint}` : ''}`);
  throw new Error(`Запись не сохранена: ${countOf(faults.length, NOUNS.error)}. ${told.join(' · ')}`);
}

/** Values come from the package wrapped in its own lists and proxies. */
function plain(value: unknown): unknown {
  const inner = value && typeof value === 'object' && 'toJS' in value ? (value as { toJS(): unknown }).toJS() : value;
  return inner && typeof inner === 'object' ? { ...inner } : inner;
}

/** Whoever has chosen another language keeps it. */
function speakRussian(): void {
  try {
    const chosen = JSON.parse(localStorage.getItem(CHOICES) ?? '{}') as { locale?: string };
    if (!chosen.locale) localStorage.setItem(CHOICES, JSON.stringify({ ...chosen, locale: 'ru' }));
  } catch {
    // A browser that keeps nothing speaks its own language.
  }
}

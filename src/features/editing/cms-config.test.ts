import { readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import type { Collection, EntryCollection, Field } from '@sveltia/cms';
import { describe, expect, it } from 'vitest';
import { collections } from '../../collections.ts';
import type { CollectionName } from '../../kernel/fields.ts';
import { regionSchema } from '../../region-schema.ts';
import { cmsConfig, OFFERED, TOS_OF } from './cms-config.ts';
import { formFields, type FormField } from './form-field.ts';

const region = regionSchema.parse(JSON.parse(readFileSync('tests/fixtures/vymyshlensk/region.json', 'utf8')));
const municipalities = [{ id: 'odin', nameShort: 'Один' }, { id: 'dva', nameShort: 'Два' }];
const config = cmsConfig({ region, municipalities, siteUrl: 'https://atlas.example', contentFolder: 'content', nextCodes: { projects: 'П-7' } });
const all = config.collections as EntryCollection[];
const named = (name: string): EntryCollection => all.find((one) => one.name === name)!;

const validate = new Ajv({ strict: false, allErrors: true }).compile(JSON.parse(readFileSync('node_modules/@sveltia/cms/schema/sveltia-cms.json', 'utf8')) as object);

it('is what the package itself takes', () => {
  validate(config);
  expect(validate.errors).toBeNull();
});

it.each([
  { name: 'gitlab', repo: 'sovet/tos/atlas', baseUrl: 'https://git.example', apiRoot: 'https://git.example/api/v4', appId: '5a', workflow: true },
  { name: 'github', repo: 'sovet/atlas', branch: 'main', workflow: true },
  { name: 'gitea', repo: 'sovet/atlas', branch: 'redaktsiya', baseUrl: 'https://git.example', apiRoot: 'https://git.example/api/v1' },
] as const)('names its host: $name', (backend) => {
  const own = cmsConfig({ region: { ...region, repository: regionSchema.shape.repository.parse({ backend }) }, municipalities, siteUrl: 'https://atlas.example', contentFolder: 'content' });
  validate(own);
  expect(validate.errors).toBeNull();
  expect(own.backend).toMatchObject({ name: backend.name, repo: backend.repo });
  expect(own.publish_mode).toBe(backend.name === 'gitea' ? undefined : 'editorial_workflow');
});

it('no name of a key stands for a question', () => {
  const bare = (fields: readonly Field[]): string[] => fields.flatMap((field) => [...(/^[a-z]/i.test(field.label ?? '') ? [`${field.name}: ${field.label}`] : []), ...bare((field as { fields?: Field[] }).fields ?? [])]);
  expect(all.filter((one) => !one.hide).flatMap((one) => bare(one.fields ?? []))).toEqual([]);
});

/** Every field with its way from the top; an item of a list has no name. */
function asked(fields: readonly FormField[], at = ''): string[] {
  return fields.flatMap((field) => {
    if (field.kind === 'raw') return [];
    const path = `${at}${field.name}`;
    const below = field.kind === 'list' ? field.item : field;
    return [path, ...(below.kind === 'group' ? asked(below.fields, `${path}.`) : [])];
  });
}

function shown(fields: readonly Field[], at = ''): string[] {
  return fields.flatMap((field) => {
    const below = (field as { fields?: Field[] }).fields ?? [];
    return [`${at}${field.name}`, ...shown(below, `${at}${field.name}.`)];
  });
}

describe.each(Object.keys(OFFERED) as CollectionName[])('%s', (name) => {
  it('asks for every field of the schema and for nothing else', () => {
    const { schema, layout } = collections[name];
    expect(shown(named(name).fields)).toEqual([...asked(formFields(schema)), ...(layout.startsWith('mdx') ? ['body'] : [])]);
  });
});

it('has a list of ТОС for each municipality, in its folder, with every field', () => {
  const lists = all.filter(({ name }) => name.startsWith(TOS_OF) && name !== 'tos-divider');
  expect(lists.map(({ name, folder, label }) => [name, folder, label])).toEqual([
    ['tos-dva', 'content/tos/dva', 'ТОС: Два'],
    ['tos-odin', 'content/tos/odin', 'ТОС: Один'],
  ]);
});

it('knows every collection that a field refers to, and creates nothing in those it does not offer', () => {
  const names = new Set(all.map(({ name }) => name));
  const referred = (fields: readonly Field[]): string[] => fields.flatMap((field) => ((field as { collection?: string }).collection ? [(field as { collection: string }).collection] : referred((field as { fields?: Field[] }).fields ?? [])));
  expect([...new Set(all.flatMap((one) => referred((one as EntryCollection).fields ?? [])))].filter((name) => !names.has(name))).toEqual([]);
  expect((config.collections as Collection[]).filter((one) => 'hide' in one && one.hide && (one as EntryCollection).create !== false)).toEqual([]);
});

it('a field is asked in the words of the schema, with the widget of its kind', () => {
  const field = (name: string): Field => named('projects').fields.find((one) => one.name === name)!;
  expect(field('title')).toMatchObject({ label: 'Что сделали, одной строкой', widget: 'string', required: true, maxlength: 200 });
  expect(field('lead')).toMatchObject({ widget: 'text', required: false });
  expect(field('code')).toMatchObject({ default: 'П-7', pattern: ['^П-[1-9]\\d{0,4}$', expect.stringContaining('короткий код')] });
  expect(field('year')).toMatchObject({ widget: 'number', value_type: 'int', required: false, hint: expect.stringContaining('пустым') as string });
  expect(field('municipality')).toMatchObject({ widget: 'relation', collection: 'municipalities', display_fields: ['nameShort'], value_field: '{{slug}}' });
  expect(field('tos')).toMatchObject({ widget: 'relation', collection: 'tos', multiple: true, required: false });
  expect(field('point')).toMatchObject({ widget: 'tochka', required: false });
  expect(field('asOf')).toMatchObject({ widget: 'string', required: true, hint: expect.stringContaining('2025-06') as string });
  expect(field('statusHistory')).toMatchObject({ widget: 'list', min: 1, required: true, summary: '{{status}} {{date}}' });
  expect(field('measures')).toMatchObject({ display_fields: ['text'] });
  expect(field('tags')).toEqual({ name: 'tags', label: 'Свободные метки', required: false, widget: 'list', label_singular: 'строка' });
  expect(field('draft')).toMatchObject({ label: expect.stringMatching(/^Черновик/) as string, widget: 'boolean', required: false });
  expect(field('sources')).toMatchObject({ label: 'Источники', hint: 'Откуда это известно' });
});

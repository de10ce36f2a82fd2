import { expect, it } from 'vitest';
import { collections } from '../../collections.ts';
import { formFields, type FormField } from './form-field.ts';

function named(fields: readonly FormField[], ...path: string[]): FormField | undefined {
  const [head, ...rest] = path;
  const found = fields.find(({ name }) => name === head);
  if (!found || rest.length === 0) return found;
  const below = found.kind === 'list' ? found.item : found;
  return below.kind === 'group' ? named(below.fields, ...rest) : undefined;
}

const project = formFields(collections.projects.schema);

it('asks for every field of the schema, in its words', () => {
  expect(named(project, 'place')).toEqual({ name: 'place', label: 'Где', hint: 'адрес или описание места', isRequired: true, mayBeNull: false, kind: 'text', isLong: true, max: 300 });
  expect(named(project, 'year')).toMatchObject({ kind: 'number', isWhole: true, min: 1990, max: 2100, mayBeNull: true, isRequired: true });
  expect(named(project, 'municipality')).toMatchObject({ kind: 'reference', collection: 'municipalities' });
  expect(named(project, 'tos')).toMatchObject({ kind: 'list', byDefault: [], isRequired: false, item: { kind: 'reference', collection: 'tos' } });
  expect(named(project, 'point')).toMatchObject({ kind: 'point', isRequired: false });
  expect(named(project, 'media', 'file')).toMatchObject({ kind: 'picture', isRequired: true });
  expect(named(project, 'media', 'people')).toMatchObject({ kind: 'choice' });
  expect(named(project, 'replication', 'difficulty')).toMatchObject({ kind: 'choice', options: [1, 2, 3], hint: '1 — просто, 3 — трудно' });
  expect(named(project, 'statusHistory')).toMatchObject({ kind: 'list', min: 1 });
  expect(named(project, 'asOf')).toMatchObject({ kind: 'date' });
});

it('knows a widget for every field of every collection', () => {
  const raw = (fields: readonly FormField[], at: string): string[] =>
    fields.flatMap((field) => {
      const path = `${at}.${field.name}`;
      if (field.kind === 'raw') return [path];
      if (field.kind === 'group') return raw(field.fields, path);
      return field.kind === 'list' ? raw([field.item], path) : [];
    });
  const found = Object.entries(collections).flatMap(([name, { schema }]) => raw(formFields(schema), name));
  expect(found).toMatchInlineSnapshot(`
    [
      "municipalities.cell",
      "tos.boundary.polygon",
      "tos.boundary.polygons",
    ]
  `);
});

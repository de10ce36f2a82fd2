/** `datapackage.json` by the Frictionless Data Package v1: what the files are, what each field means, on which terms. Pure. */
import { createHash } from 'node:crypto';
import type { PlainColumn, PlainType } from './column.ts';

export interface DescribedFile {
  /** File name in the folder of the package. */
  path: string;
  title: string;
  description: string;
  format: 'csv' | 'json' | 'geojson';
  mediatype: string;
  body: string;
  /** Tables only: what stands in the header. */
  columns?: readonly Pick<PlainColumn<never>, 'name' | 'title' | 'description' | 'type'>[];
  primaryKey?: string;
  foreignKeys?: readonly { field: string; resource: string }[];
}

export interface PackageWords {
  name: string;
  title: string;
  description: string;
  homepage: string;
  /** yyyy-mm-dd of the build. */
  created: string;
  keywords: readonly string[];
  licence: { name: string; title: string; url: string };
  publisher: { name: string; url?: string };
  sources: readonly { title: string; path?: string }[];
}

const FIELD_TYPES: Record<PlainType, string> = { string: 'string', list: 'string', integer: 'integer', number: 'number', boolean: 'boolean', year: 'year' };

export function writeDataPackage(words: PackageWords, files: readonly DescribedFile[]): string {
  const described = {
    profile: 'data-package',
    name: words.name,
    title: words.title,
    description: words.description,
    homepage: words.homepage,
    created: `${words.created}T00:00:00Z`,
    ...(words.keywords.length > 0 ? { keywords: words.keywords } : {}),
    licenses: [{ name: words.licence.name.replace(/[^A-Za-z0-9._-]+/g, '-'), title: words.licence.title, path: words.licence.url }],
    contributors: [{ title: words.publisher.name, role: 'publisher', ...(words.publisher.url ? { path: words.publisher.url } : {}) }],
    ...(words.sources.length > 0 ? { sources: words.sources } : {}), // the standard allows no empty list
    resources: files.map(describeFile),
  };
  return `${JSON.stringify(described, null, 2)}\n`;
}

function describeFile(file: DescribedFile): object {
  const isTable = file.format === 'csv' && file.columns !== undefined;
  return {
    name: file.path.replace(/\.csv$/, '').replace('.', '-'),
    path: file.path,
    profile: isTable ? 'tabular-data-resource' : 'data-resource',
    title: file.title,
    description: file.description,
    format: file.format,
    mediatype: file.mediatype,
    encoding: 'utf-8',
    bytes: Buffer.byteLength(file.body),
    hash: `sha256:${createHash('sha256').update(file.body).digest('hex')}`,
    ...(isTable ? { dialect: { delimiter: ',', lineTerminator: '\r\n', quoteChar: '"', doubleQuote: true, header: true }, schema: schemaOf(file) } : {}),
  };
}

function schemaOf({ columns = [], primaryKey, foreignKeys = [] }: DescribedFile): object {
  return {
    fields: columns.map(({ name, title, description, type }) => ({ name, type: FIELD_TYPES[type], title, description })),
    missingValues: [''],
    ...(primaryKey ? { primaryKey } : {}),
    ...(foreignKeys.length > 0 ? { foreignKeys: foreignKeys.map(({ field, resource }) => ({ fields: field, reference: { resource, fields: 'id' } })) } : {}),
  };
}

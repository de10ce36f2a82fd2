/** A record that says the same already: the second «Родничок» of one municipality, one event typed twice. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { collections } from '../collections.ts';
import { foldName } from '../kernel/same-name.ts';
import { splitFrontmatter } from '../reader/frontmatter.ts';
import { parseYaml } from '../reader/yaml.ts';
import { KINDS, type BlankValues, type Kind } from './new-record.ts';

/** What makes two records of a kind one; an insert is told apart by its date alone. */
const SAME: Partial<Record<Kind, readonly string[]>> = { tos: [], project: ['municipality'], event: ['municipality', 'date'], document: ['municipality', 'date', 'kind'] };

/** Path of the twin below the content folder. A ТОС lies with its municipality. */
export function twinOf(contentRoot: string, kind: Kind, values: BlankValues, municipality: string): string | undefined {
  const fields = SAME[kind];
  const { collection, titleField } = KINDS[kind];
  const folder = kind === 'tos' ? `${collections.tos.folder}/${municipality}` : collections[collection].folder;
  const root = join(contentRoot, folder);
  if (!fields || !existsSync(root)) return undefined;
  const title = foldName(String(values[titleField]));
  const files = readdirSync(root, { recursive: true, encoding: 'utf8' }).map((name) => name.replaceAll('\\', '/'));
  const twin = files.toSorted().find((name) => {
    if (!/\.(yaml|mdx)$/.test(name) || /(^|\/)[._]/.test(name)) return false;
    const text = readFileSync(join(root, name), 'utf8').replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');
    const { data } = parseYaml(name.endsWith('.mdx') ? splitFrontmatter(text, name).yaml : text, name);
    if (data === null || typeof data !== 'object') return false;
    const record = data as Record<string, unknown>;
    return foldName(String(record[titleField] ?? '')) === title && fields.every((field) => String(record[field] ?? '') === String(values[field] ?? ''));
  });
  return twin && `${folder}/${twin}`;
}

/** The two parts of a record's file, and its fields; refusals are told in the form. Pure. */
import { parse } from 'yaml';
import { splitFrontmatter } from '../../reader/frontmatter.ts';

/** Fields between two «---» lines and the text below them; line ends as ours. */
export function recordParts(text: string): { yaml: string; body: string } {
  const { yaml, body, problems } = splitFrontmatter(text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n'), '');
  if (problems.length > 0) throw new Error('В файле нет полей между двумя строками «---».');
  return { yaml: yaml === '' ? '' : `${yaml}\n`, body };
}

export function fieldsOf(yaml: string): Record<string, unknown> {
  const data: unknown = parse(yaml, { schema: 'core' });
  if (typeof data !== 'object' || data === null || Array.isArray(data)) throw new Error('В файле нет полей записи.');
  return data as Record<string, unknown>;
}

/** Values written as YAML the way editors of a file write: its own quotes, no folded lines, no anchors. */
import { Document, isCollection, stringify, visit } from 'yaml';

export interface YamlManner {
  singleQuote: boolean;
}

/** The quotes that stand in the file already; ours where there are none. */
export function mannerOf(text: string): YamlManner {
  return { singleQuote: !/(^|[:\-[{,]\s)"/m.test(text) };
}

/** A value in lines, without the last line break. */
export function blockYaml(value: unknown, { singleQuote }: YamlManner): string {
  return stringify(value, { lineWidth: 0, singleQuote, aliasDuplicateObjects: false }).replace(/\n$/, '');
}

/** The same in one line: `{ no: "1", title: Сад }`. */
export function flowYaml(value: unknown, { singleQuote }: YamlManner): string {
  const document = new Document(value, { aliasDuplicateObjects: false });
  visit(document, { Collection: (_, node) => void (node.flow = true) });
  if (isCollection(document.contents)) document.contents.flow = true;
  return document.toString({ lineWidth: 0, singleQuote, flowCollectionPadding: true }).trim().replace(/\[ (.*?) \]/g, '[$1]');
}

export function indented(text: string, columns: number): string {
  const space = ' '.repeat(columns);
  return text.split('\n').map((line) => (line === '' ? line : space + line)).join('\n');
}

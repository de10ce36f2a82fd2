/**
 * Bodies of all records in one file beside Astro's data store: they are read with `fs` when a page renders,
 * so that long texts never enter the bundler. Layout: one line of JSON index, then the bodies one after another.
 */
import { mkdirSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { glueToNumber, typesetHtml } from '../kernel/typography.ts';
import type { BodyNode } from './body.ts';
import type { Content } from './content.ts';

type Index = Record<string, [start: number, end: number]>;

function packPath(cacheFolder: string): string {
  return join(cacheFolder, 'bodies.pack');
}

export function writeBodies(cacheFolder: string, entries: Content['entries']): void {
  const index: Index = {};
  const chunks: Buffer[] = [];
  let offset = 0;
  for (const entry of Object.values(entries).flat()) {
    if (entry.body.length === 0) continue;
    const chunk = Buffer.from(JSON.stringify(typesetNodes(entry.body)));
    index[`${entry.collection}/${entry.id}`] = [offset, offset + chunk.length];
    offset += chunk.length;
    chunks.push(chunk);
  }
  const path = packPath(cacheFolder);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(`${path}.new`, Buffer.concat([Buffer.from(`${JSON.stringify(index)}\n`), ...chunks]));
  renameSync(`${path}.new`, path);
}

/** Typography is for the eye only: the check and the search index work on the text as it was typed. */
function typesetNodes(nodes: readonly BodyNode[]): BodyNode[] {
  const isFigure = (node?: BodyNode): boolean => node?.type === 'component' && node.inline === true && node.name !== 'Term';
  return nodes.map((node, index) => {
    if (node.type !== 'html') return { ...node, children: typesetNodes(node.children) };
    const html = typesetHtml(node.html);
    const begun = isFigure(nodes[index - 1]) ? html.replace(/^ (?=—)/, '\u00A0') : html;
    return { ...node, html: isFigure(nodes[index + 1]) ? glueToNumber(begun) : begun };
  });
}

let open: { path: string; time: number; index: Index; bytes: Buffer } | undefined;

/** The body of one record; an empty list when it has none. */
export function readBody(cacheFolder: string, collection: string, id: string): BodyNode[] {
  const path = packPath(cacheFolder);
  const time = statSync(path).mtimeMs;
  if (open?.path !== path || open.time !== time) {
    const file = readFileSync(path);
    const head = file.indexOf(10);
    open = { path, time, index: JSON.parse(file.subarray(0, head).toString('utf8')) as Index, bytes: file.subarray(head + 1) };
  }
  const range = open.index[`${collection}/${id}`];
  return range ? (JSON.parse(open.bytes.subarray(...range).toString('utf8')) as BodyNode[]) : [];
}

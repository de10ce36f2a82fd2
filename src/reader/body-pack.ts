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
    const chunk = Buffer.from(JSON.stringify(isRussian(entry) ? typesetNodes(entry.body) : entry.body));
    index[`${entry.collection}/${entry.id}`] = [offset, offset + chunk.length];
    offset += chunk.length;
    chunks.push(chunk);
  }
  const path = packPath(cacheFolder);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(`${path}.new`, Buffer.concat([Buffer.from(`${JSON.stringify(index)}\n`), ...chunks]));
  renameSync(`${path}.new`, path);
}

/** Russian quotes and dashes have no place in another language: a translation stays as its translator wrote it. */
function isRussian({ collection }: { collection: string }): boolean {
  return collection !== 'translations';
}

/** Typography is for the eye only: the check and the search index work on the text as it was typed. */
function typesetNodes(nodes: readonly BodyNode[]): BodyNode[] {
  const halves = typesetHalves(nodes);
  const isFigure = (node?: BodyNode): boolean => node?.type === 'component' && node.inline === true && node.name !== 'Term';
  return nodes.map((node, index) => {
    if (node.type !== 'html') return { ...node, children: typesetNodes(node.children) };
    const html = halves.get(index) ?? typesetHtml(node.html);
    const begun = isFigure(nodes[index - 1]) ? html.replace(/^ (?=—)/, '\u00A0') : html;
    return { ...node, html: isFigure(nodes[index + 1]) ? glueToNumber(begun) : begun };
  });
}

/** Stands for a word while its sentence is set: a word that nobody writes. */
const WORD = 'Ъыъь';

/** Halves of a sentence around a blank or a glossary word are set together: quotes around it are one pair. By place in `nodes`. */
function typesetHalves(nodes: readonly BodyNode[]): ReadonlyMap<number, string> {
  const halves = new Map<number, string>();
  const isWord = (node?: BodyNode): boolean => node?.type === 'component' && (node.name === 'Blank' || node.name === 'Term');
  for (let first = 0; first < nodes.length; first++) {
    let last = first;
    while (last < nodes.length && (nodes[last]!.type === 'html' || isWord(nodes[last]))) last++;
    const run = nodes.slice(first, last);
    const text = run.map((node) => (node.type === 'html' ? node.html : WORD)).join('');
    const parts = typesetHtml(text).split(WORD);
    if (run.some(isWord) && parts.length === run.filter(isWord).length + 1) {
      let part = 0;
      run.forEach((node, index) => {
        if (node.type !== 'html') part += 1;
        else halves.set(first + index, parts[part]!);
      });
    }
    first = last;
  }
  return halves;
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

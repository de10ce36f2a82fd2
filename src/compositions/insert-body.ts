/** The text of a record as blocks for a newspaper column. What paper cannot set is refused by name, never dropped in silence. Pure. */
import { unescapeMarkup } from '../kernel/markup.ts';
import type { Block } from '../features/paper/issue/contract.ts';
import { ON_PAPER, type BodyNode, type SayFigure } from '../reader/body.ts';
import { InsertRefusal, onPaper } from './insert-words.ts';

/** `file` names the record in messages. Pictures of the text are left to the pictures of the record. */
export function bodyBlocks(nodes: readonly BodyNode[], sayFigure: SayFigure, file: string): Block[] {
  const blocks: Block[] = [];
  let html = '';
  const flush = (): void => {
    blocks.push(...htmlBlocks(html));
    html = '';
  };
  for (const node of nodes) {
    if (node.type === 'html') html += node.html;
    else if (!(node.name in ON_PAPER)) throw new InsertRefusal(`${file}: компонент <${node.name}> бумага набирать не умеет; умеет: ${Object.keys(ON_PAPER).map((name) => `<${name}>`).join(', ')}. Скажите это словами или уберите из текста.`);
    else if (node.name === 'Figure') html += escape(sayFigure(node.props));
    else {
      flush();
      if (node.name === 'Note') blocks.push(...(node.props.title ? [{ kind: 'heading' as const, text: onPaper(node.props.title) }] : []), ...bodyBlocks(node.children, sayFigure, file));
    }
  }
  flush();
  return blocks;
}

const TOKEN = /<(\/?)([a-z][a-z0-9-]*)[^>]*>|([^<]+)/gi;
const HEADINGS = new Set(['h1', 'h2', 'h3', 'h4']);

/** Our own HTML is well-formed and of a short list of tags, so a walk over its tokens is enough. */
function htmlBlocks(html: string): Block[] {
  const blocks: Block[] = [];
  let text = '';
  let quote: string[] | undefined;
  let lists: { ordered: boolean; items: string[] }[] = [];
  let table: { head: string[]; rows: string[][] } | undefined;
  const taken = (): string => {
    const words = onPaper(unescapeMarkup(text));
    text = '';
    return words;
  };
  const paragraph = (): void => {
    const words = taken();
    if (words === '') return;
    if (lists.length > 0) lists[0]!.items[lists[0]!.items.length - 1] = `${lists[0]!.items.at(-1) ?? ''} ${words}`.trim();
    else if (quote) quote.push(words);
    else blocks.push({ kind: 'p', text: words });
  };
  const open = (tag: string): void => {
    if (tag === 'br') text += ' ';
    else if (tag === 'ul' || tag === 'ol') {
      paragraph();
      lists.push({ ordered: tag === 'ol', items: [] });
    } else if (tag === 'li') {
      paragraph();
      lists[0]!.items.push('');
    } else if (tag === 'blockquote') {
      paragraph();
      quote = [];
    } else if (tag === 'table') table = { head: [], rows: [] };
    else if (tag === 'tr') table?.rows.push([]);
  };
  const close = (tag: string): void => {
    if (tag === 'p' || tag === 'pre' || tag === 'li') paragraph();
    else if (HEADINGS.has(tag)) {
      const words = taken();
      if (words !== '') blocks.push({ kind: 'heading', text: words });
    } else if (tag === 'ul' || tag === 'ol') {
      paragraph();
      if (lists.length === 1) blocks.push({ kind: 'list', ordered: lists[0]!.ordered, items: lists[0]!.items.filter((item) => item !== '') });
      lists = lists.slice(0, -1);
    } else if (tag === 'blockquote') {
      paragraph();
      if (quote && quote.length > 0) blocks.push({ kind: 'quote', text: quote.join(' ') });
      quote = undefined;
    } else if (tag === 'th') table?.head.push(taken());
    else if (tag === 'td') table?.rows.at(-1)?.push(taken());
    else if (tag === 'table' && table) {
      blocks.push({ kind: 'table', head: table.head, rows: table.rows.filter((row) => row.length > 0) });
      table = undefined;
    }
  };
  for (const [, slash, tag, run] of html.matchAll(TOKEN)) {
    if (run !== undefined) text += run;
    else if (slash) close(tag!.toLowerCase());
    else open(tag!.toLowerCase());
  }
  paragraph();
  return blocks;
}

function escape(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}

/** Collects the parts of a sample into lines and tables while its tags are walked over. Pure, runs in a browser too. */
import { cleanCell, cleanLine, cleanPart, type Piece, type Run, type StyleName } from '../../kernel/manuscript.ts';
import { ruleLength } from './rule-length.ts';
import { cardHeights, cardWidths } from './sample-card.ts';

interface List {
  ordered: boolean;
  next: number;
}
interface Table {
  head: string[];
  rows: string[][];
}

/** Narrow columns: a number, a sign. The others share the rest evenly. */
const NARROW_HEADS = /^(№|№\s*п\/п|п\/п)$/;
const NARROW = 0.4;

export class SampleLines {
  readonly pieces: Piece[] = [];
  readonly #isVariant: boolean;
  #runs: Run[] = [];
  #strong = 0;
  #style: StyleName = 'Текст';
  #lists: List[] = [];
  #marker = '';
  #table: Table | undefined;
  #noteDepth = 0;

  constructor(isVariant = false) {
    this.#isVariant = isVariant;
  }

  /** Words of the text. */
  say(text: string): void {
    const last = this.#runs.at(-1)?.blank;
    const said = last && last.lines > 1 ? withoutFirstStop(text) : text;
    if (said !== '') this.#runs.push({ text: cleanPart(said), ...(this.#strong > 0 && { strong: true as const }) });
  }

  /** Words that a person typed: their line breaks stay. */
  answer(text: string): void {
    const said = cleanCell(text);
    if (said !== '') this.#runs.push({ text: said, ...(this.#strong > 0 && { strong: true as const }) });
  }

  /** A place to write into. */
  blank(label: string, lines: number): void {
    const said = cleanLine(label);
    const isFirst = this.#runs.every(({ text }) => text.trim() === '');
    const rules = Array.from({ length: lines }, () => '_'.repeat(lines > 1 ? LONG_RULE : ruleLength(said, this.#table !== undefined)));
    this.#runs.push({ text: `${lines > 1 && !isFirst ? '\n' : ''}${rules.join('\n')}${lines > 1 ? '\n' : ' '}(${said})`, blank: { label: said, lines } });
    // On a card what follows a blank stands on a line of its own.
    if (this.#table && cardWidths(this.#table.head)) this.#runs.push({ text: '\n' });
  }

  /** A heading of ours between the lines. */
  heading(text: string): void {
    this.#flush();
    this.#push('Рубрика', [{ text: cleanLine(text) }]);
  }

  /** Lines of a note are of the small kind. */
  note(isOpen: boolean): void {
    this.#flush();
    this.#noteDepth += isOpen ? 1 : -1;
  }

  /** What was collected elsewhere. */
  add(pieces: readonly Piece[]): void {
    this.#flush();
    this.pieces.push(...pieces);
  }

  end(): Piece[] {
    this.#flush();
    return this.pieces;
  }

  open(tag: string, start: number): void {
    if (tag === 'strong') this.#strong += 1;
    else if (tag === 'br') this.#runs.push({ text: '\n' });
    else if (tag === 'table') {
      this.#flush();
      this.#table = { head: [], rows: [] };
    } else if (tag === 'tr') this.#table?.rows.push([]);
    else if (tag === 'th' || tag === 'td') this.#runs = [];
    else if (tag === 'ul' || tag === 'ol') {
      this.#flush();
      this.#lists.push({ ordered: tag === 'ol', next: start });
    } else if (tag === 'li') {
      this.#flush();
      const list = this.#lists.at(-1);
      this.#marker = list?.ordered ? `${list.next++}.` : '—';
    } else if (/^h[1-4]$/.test(tag) || tag === 'blockquote') {
      this.#flush();
      this.#style = tag === 'blockquote' ? 'Цитата' : 'Подзаголовок';
    }
  }

  close(tag: string): void {
    if (tag === 'strong') this.#strong -= 1;
    else if (tag === 'th') this.#table?.head.push(this.#takenCell());
    else if (tag === 'td') this.#table?.rows.at(-1)?.push(this.#takenCell());
    else if (tag === 'table') this.#closeTable();
    else if (['p', 'pre', 'li', 'blockquote'].includes(tag) || /^h[1-4]$/.test(tag)) {
      this.#flush();
      if (tag === 'blockquote' || tag.startsWith('h')) this.#style = 'Текст';
    } else if (tag === 'ul' || tag === 'ol') {
      this.#flush();
      this.#lists.pop();
    }
  }

  #takenCell(): string {
    const text = joined(this.#runs).map((run) => run.text).join('');
    this.#runs = [];
    return text;
  }

  #closeTable(): void {
    const { head, rows } = this.#table!;
    this.#table = undefined;
    const whole = rows.filter((row) => row.length > 0);
    const columns = Math.max(head.length, ...whole.map((row) => row.length), 0);
    if (columns === 0) return;
    const filled = (row: readonly string[]): string[] => Array.from({ length: columns }, (_, index) => row[index] ?? '');
    const widths = cardWidths(head);
    if (widths) {
      this.pieces.push({ kind: 'table', head: [], rows: whole.map(filled), shares: widths, heights: cardHeights(whole) });
      return;
    }
    const hasHead = head.some((cell) => cell !== '');
    const shares = filled(head).map((cell) => (NARROW_HEADS.test(cell) ? NARROW : 1));
    const isRoomy = whole.some((row) => row.some((cell) => cell === ''));
    this.pieces.push({ kind: 'table', head: hasHead ? filled(head) : [], rows: whole.map(filled), ...(shares.some((share) => share !== 1) && { shares }), ...(isRoomy && { roomy: true as const }), ...(this.#isVariant && { variant: true as const }) });
  }

  #flush(): void {
    if (this.#table) return;
    const runs = joined(this.#runs);
    this.#runs = [];
    if (runs.length === 0) return;
    const isItem = this.#lists.length > 0;
    const marked = isItem && this.#marker !== '' ? [{ text: `${this.#marker}\u00A0` }, ...runs] : runs;
    this.#marker = '';
    this.#push(this.#style === 'Текст' && isItem ? 'Список' : this.#style === 'Текст' && this.#noteDepth > 0 ? 'Справка' : this.#style, marked);
  }

  #push(style: StyleName, runs: Run[]): void {
    const isPlain = runs.every(({ strong, blank }) => !strong && !blank);
    this.pieces.push({ kind: 'line', style, text: runs.map(({ text }) => text).join(''), ...(!isPlain && { runs }), ...(this.#isVariant && { variant: true as const }) });
  }
}

/** After rules across the page a full stop would stand alone on its line. */
export function withoutFirstStop(text: string): string {
  return text.replace(/^\s*[.,;:]+/, '');
}

const LONG_RULE = 80;

/** Parts of one line: one space where two parts meet, none at the edges, none that are empty. */
function joined(runs: readonly Run[]): Run[] {
  const out: Run[] = [];
  for (const run of runs) {
    const before = out.at(-1)?.text;
    const text = before === undefined || /\s$/.test(before) ? run.text.replace(/^ +/, '') : run.text;
    if (text === '') continue;
    const last = out.at(-1);
    if (last && !last.blank && !run.blank && last.strong === run.strong) last.text += text;
    else out.push({ ...run, text });
  }
  const last = out.at(-1);
  if (last) last.text = last.text.trimEnd();
  return out.filter(({ text }) => text !== '');
}

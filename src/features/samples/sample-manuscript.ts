/**
 * A sample as a manuscript: the one source of its DOCX, its PDF and of the filled set of a wizard. Pure, runs in a browser
 * too: the nodes of the text may come as JSON.
 */
import { unescapeMarkup } from '../../kernel/markup.ts';
import { cleanLine, type Manuscript, type Piece } from '../../kernel/manuscript.ts';
import type { BodyNode } from '../../reader/body-nodes.ts';
import { SampleLines } from './sample-lines.ts';
import { keptTogether } from './sample-tail.ts';

/** Stands on the page and on paper; a filled paper says the like in its header, which is easy to take off. */
export const SAMPLE_MARK = 'Образец. Согласуйте с юристом муниципалитета';

/** What to write into a blank, and on how many lines. */
export interface BlankWords {
  label: string;
  lines?: number;
}
export interface SampleOptions {
  /** Answers by the name of the blank; one that is missing or empty leaves the blank open. */
  answers?: Readonly<Record<string, string>>;
  /** Words of the blanks that the sample does not name itself: questions of wizards. */
  blanks?: Readonly<Record<string, string | BlankWords>>;
  /** yyyy-mm-dd that stands in the file as its day; the first day of the version when not told. */
  day?: string;
  /** Small lines at the end: code, version, address. */
  foot?: readonly string[];
  /** For a paper that is filled and will be handed in: stands above the pages instead of the mark in the text. */
  header?: string;
}
export interface SampleHead {
  title: string;
  validFrom: string;
  blanks: readonly { id: string; label: string; lines?: number }[];
}

/**
 * `nodes` is the parsed text of the sample. A blank becomes its answer, or a rule with its label in brackets. A variant
 * (`<When>`) stays when its answer is given, goes when another is, and is printed under a heading of its own when none is.
 */
export function sampleManuscript(sample: SampleHead, nodes: readonly BodyNode[], options: SampleOptions = {}): Manuscript {
  const words = blankWords(sample.blanks, options.blanks);
  const title = cleanLine(sample.title);
  return {
    title,
    day: options.day ?? firstDay(sample.validFrom),
    ...(options.header !== undefined && { header: cleanLine(options.header) }),
    pieces: [
      ...(options.header === undefined ? [{ kind: 'line', style: 'Рубрика', text: SAMPLE_MARK } as const] : []),
      { kind: 'line', style: 'Заголовок', text: title },
      ...keptTogether(walk(nodes, { answers: options.answers ?? {}, words }, new SampleLines()).end()),
      ...(options.foot ?? []).map((text): Piece => ({ kind: 'line', style: 'Служебное', text: cleanLine(text) })),
    ],
  };
}

/** Blanks by name: the sample's own first, then those that wizards ask about. */
export function blankWords(own: SampleHead['blanks'], asked: SampleOptions['blanks'] = {}): ReadonlyMap<string, BlankWords> {
  const others = Object.entries(asked).map(([id, said]) => [id, typeof said === 'string' ? { label: said } : said] as const);
  return new Map([...others, ...own.map(({ id, label, lines }) => [id, { label, ...(lines !== undefined && { lines }) }] as const)]);
}

/** A question as the words under a rule: «Как называется ТОС?» → «как называется ТОС». */
export function blankLabel(question: string): string {
  return lowerFirst(question.trim().replace(/\s*[?.]$/, ''));
}

const lowerFirst = (text: string): string => text.replace(/^\p{Lu}(?=\p{Ll})/u, (letter) => letter.toLowerCase());

/** «Если способ: собрание»; a question is quoted, since it is a sentence of its own. */
export function variantHeading(label: string, is: string): string {
  const said = /[?]$/.test(label.trim()) ? `на вопрос «${label.trim()}» ответ` : lowerFirst(label.trim());
  return `Если ${said}: ${is}`;
}

interface Filling {
  answers: Readonly<Record<string, string>>;
  words: ReadonlyMap<string, BlankWords>;
}

const TOKEN = /<(\/?)([a-z][a-z0-9]*)([^>]*)>|([^<]+)/gi;

/** Our own HTML is well-formed and of a short list of tags, so a walk over its tokens is enough. */
function walk(nodes: readonly BodyNode[], filling: Filling, lines: SampleLines): SampleLines {
  for (const node of nodes) {
    if (node.type === 'html') walkHtml(node.html, lines);
    else if (node.name === 'Blank') fillBlank(node.props.id!, filling, lines);
    else if (node.name === 'Term') lines.say(node.props.say!);
    else if (node.name === 'When') lines.add(variant(node, filling));
    else if (node.name === 'Note') {
      lines.note(true);
      if (node.props.title) lines.heading(node.props.title);
      walk(node.children, filling, lines);
      lines.note(false);
    }
  }
  return lines;
}

function walkHtml(html: string, lines: SampleLines): void {
  for (const [, slash, tag, attributes, words] of html.matchAll(TOKEN)) {
    if (words !== undefined) lines.say(unescapeMarkup(words));
    else if (slash) lines.close(tag!.toLowerCase());
    else lines.open(tag!.toLowerCase(), Number(/\sstart="(\d+)"/.exec(attributes!)?.[1] ?? 1));
  }
}

function fillBlank(id: string, { answers, words }: Filling, lines: SampleLines): void {
  const answer = answerTo(answers, id);
  const { label, lines: count = 1 } = words.get(id) ?? { label: id };
  if (answer === undefined) lines.blank(blankLabel(label), count);
  else lines.answer(answer);
}

function variant({ props, children }: Extract<BodyNode, { type: 'component' }>, filling: Filling): Piece[] {
  const answer = answerTo(filling.answers, props.id!);
  if (answer !== undefined) return answer.trim() === props.is ? walk(children, filling, new SampleLines()).end() : [];
  const lines = new SampleLines(true);
  lines.heading(variantHeading(filling.words.get(props.id!)?.label ?? props.id!, props.is!));
  return walk(children, filling, lines).end();
}

/** An empty answer is none. */
function answerTo(answers: Readonly<Record<string, string>>, id: string): string | undefined {
  const answer = Object.hasOwn(answers, id) ? answers[id] : undefined;
  return answer === undefined || answer.trim() === '' ? undefined : answer;
}

/** «2026», «2026-11» → the first day of it. */
function firstDay(date: string): string {
  return `${date}-01-01`.slice(0, 10);
}

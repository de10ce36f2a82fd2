/** What to do when a text does not fit: how many letters, and with which sentence to begin. Pure. */
import { countOf, NOUNS } from '../../../kernel/text.ts';
import { sentencesOf } from '../sentences.ts';
import type { Article, Block, TextSize } from './contract.ts';
import type { CellFit } from './layout.ts';

export interface Cut {
  /** One sentence, or two with a space between. */
  sentence: string;
  sentences: string[];
  /** `мало`: even without these the text does not fit; more has to go. */
  from: 'последняя треть' | 'весь текст' | 'мало';
}

const SENTENCE_MOST = 160;

/**
 * The sentence to cut first: the longest whose middle lies in the last third, where a newspaper puts what it can do without; when it is shorter than
 * what has to go, the shortest pair there that is enough; then the last sentence of the whole text that is long enough alone. The first
 * sentence is never offered. Undefined when there is nothing to choose from.
 */
export function adviseCut(blocks: readonly Block[], characters: number): Cut | undefined {
  const all = blocks.flatMap(textsOf).flatMap(sentencesOf);
  const rest = all.slice(1);
  if (rest.length === 0) return undefined;
  const whole = all.reduce((sum, { length }) => sum + length + 1, 0);
  let at = 0;
  const last = all.filter((sentence, i) => {
    const isLate = at + sentence.length / 2 >= (whole * 2) / 3;
    at += sentence.length + 1;
    return isLate && i > 0;
  });
  const late = last.length > 0 ? last : [rest.at(-1)!];
  const longest = late.reduce((best, sentence) => (sentence.length > best.length ? sentence : best));
  const cut = (sentences: string[], from: Cut['from']): Cut => ({ sentence: sentences.join(' '), sentences, from });
  if (longest.length >= characters) return cut([longest], 'последняя треть');
  const pairs = late.flatMap((a, i) => late.slice(i + 1).map((b) => [a, b])).filter(([a, b]) => a!.length + b!.length + 1 >= characters);
  if (pairs.length > 0) return cut(pairs.reduce((best, pair) => (pair.join().length < best.join().length ? pair : best)), 'последняя треть');
  const enough = rest.findLast((sentence) => sentence.length >= characters);
  if (enough) return cut([enough], 'весь текст');
  return cut(late.toSorted((a, b) => b.length - a.length).slice(0, 2), 'мало');
}

function textsOf(block: Block): string[] {
  return block.kind === 'list' ? block.items : block.kind === 'p' || block.kind === 'quote' ? [block.text] : [];
}

export interface FitPlace {
  /** Which text was set. */
  size: TextSize;
  /** Letters and spaces of the running text now. */
  characters: number;
  /** «в модуль «1/4 полосы»», «на полосу 2»: after «не помещается». */
  where: string;
}

/** One line for the person who keeps the record; empty when the text fits. */
export function sayFit(fit: Pick<CellFit, 'verdict' | 'characters'>, article: Pick<Article, 'source' | 'texts'>, { size, characters, where }: FitPlace): string {
  const count = countOf(fit.characters, NOUNS.letter);
  if (fit.verdict === 'FIT') return '';
  if (fit.verdict === 'SHORT') return `${article.source}: тексту ${size} не хватает, чтобы заполнить место (${where}): добавьте ${count} или снимок (сейчас ${characters}).`;
  const cut = adviseCut(article.texts[size] ?? [], fit.characters);
  const first = cut && (cut.sentences.length > 1 ? `Начните с предложений: ${cut.sentences.map(quoted).join(' и ')}` : `Начните с предложения: ${quoted(cut.sentence)}`);
  return `${article.source}: текст ${size} не помещается ${where}: сократите на ${count} (сейчас ${characters}).${first ? ` ${first}` : ''}${cut?.from === 'мало' ? ' — этого мало, уберите ещё.' : ''}`;
}

/** Long enough to be found in the file, and no longer. */
function quoted(sentence: string): string {
  const shown = sentence.length <= SENTENCE_MOST ? sentence : `${sentence.slice(0, SENTENCE_MOST).replace(/\s+\S*$/u, '')}…`;
  return `«${shown.replaceAll('«', '„').replaceAll('»', '“')}»`;
}

/**
 * Figures that a text asks for by id, on one page: each with its number, so that the mark in the sentence leads to the
 * certificate at the end of the page, and so does the paper.
 */
import type { Catalogue } from '../catalogue.ts';
import { contradiction, figureText, findFigure, UNKNOWN_VALUE, type FigureRequest, type FoundFigure } from '../figures/figure-words.ts';
import { knownFigures, type FigureBook } from '../figures/known-figures.ts';
import { formatDate } from '../kernel/dates.ts';
import { componentsOf, type BodyNode, type SayFigure } from '../reader/body.ts';
import type { FigureCertificate, FigureMarkWords } from '../ui/figure-certificate.ts';

const books = new WeakMap<Catalogue, FigureBook>();

export function figureBook(catalogue: Catalogue): FigureBook {
  const known = books.get(catalogue);
  if (known) return known;
  const { region, today, all } = catalogue;
  const book = knownFigures({ region, today, records: all });
  books.set(catalogue, book);
  return book;
}

/** Attributes as the reader and the stock MDX give them: a bare `unit` is an empty string or true. */
export interface FigureProps {
  id?: string;
  asOf?: string;
  unit?: string | boolean;
}

function requestOf({ id = '', asOf, unit }: FigureProps): FigureRequest {
  return { id, asOf, unit: unit === '' || unit === true };
}

function foundIn(book: FigureBook, request: FigureRequest): FoundFigure {
  const found = findFigure(book, request);
  if (!found) throw new Error(`Нет числа «${request.id}»: правила проверки должны были это заметить.`);
  return found;
}

/** The number alone, for search and whatever else takes texts without marks. */
export function figureSayer(catalogue: Catalogue): SayFigure {
  return (props) => {
    const request = requestOf(props);
    return figureText(foundIn(figureBook(catalogue), request), request.unit);
  };
}

export class PageFigures {
  readonly #book: FigureBook;
  readonly #numbers = new Map<string, { number: number; found: FoundFigure; isMarked: boolean }>();

  /** Numbers go in the order of the text. */
  constructor(catalogue: Catalogue, nodes: readonly BodyNode[]) {
    this.#book = figureBook(catalogue);
    for (const { name, props } of componentsOf(nodes)) if (name === 'Figure') this.#entry(requestOf(props));
  }

  /** The number in its sentence. Only the first mark of a figure can be led back to. */
  mark(props: FigureProps): FigureMarkWords {
    const request = requestOf(props);
    const entry = this.#entry(request);
    const anchor = entry.isMarked ? undefined : `k-chislu-${entry.number}`;
    entry.isMarked = true;
    return { ...certificateOf(entry.number, entry.found), text: figureText(entry.found, request.unit), isUnknown: entry.found.value.value === null, anchor };
  }

  get certificates(): FigureCertificate[] {
    return [...this.#numbers.values()].map(({ number, found }) => certificateOf(number, found));
  }

  #entry(request: FigureRequest) {
    const key = `${request.id}@${request.asOf ?? ''}`;
    const known = this.#numbers.get(key);
    if (known) return known;
    const entry = { number: this.#numbers.size + 1, found: foundIn(this.#book, request), isMarked: false };
    this.#numbers.set(key, entry);
    return entry;
  }
}

function certificateOf(number: number, found: FoundFigure): FigureCertificate {
  const { figure, value } = found;
  return {
    number,
    label: figure.label,
    said: value.value === null ? UNKNOWN_VALUE : figureText(found, true),
    reason: value.value === null ? value.reason : undefined,
    date: `на\u00A0${formatDate(value.asOf)}`,
    source: { title: value.source.title, publisher: value.source.publisher, url: value.source.url },
    note: value.note,
    remark: contradiction(found),
    href: figure.href,
  };
}

/** Words of the glossary on one page: each mark with a leaf of its own, and all of them once at the foot. */
import type { Catalogue, RecOf } from '../catalogue.ts';
import { routes } from '../kernel/routes.ts';
import { capitalise, compareRu } from '../kernel/text.ts';
import { componentsOf, type BodyNode } from '../reader/body.ts';
import type { TermWords } from '../ui/term-words.ts';

export class PageTerms {
  readonly #catalogue: Catalogue;
  readonly #isEasy: boolean;
  readonly #ids: Set<string>;
  #marks = 0;

  /** `more` are words that the record itself asks to explain; easy language takes the easy explanation. */
  constructor(catalogue: Catalogue, nodes: readonly BodyNode[], more: readonly string[] = [], isEasy = false) {
    this.#catalogue = catalogue;
    this.#isEasy = isEasy;
    this.#ids = new Set([...componentsOf(nodes).flatMap(({ name, props }) => (name === 'Term' && props.id ? [props.id] : [])), ...more]);
  }

  mark({ id = '', say = '' }: Readonly<Record<string, string>>): TermWords {
    return { ...this.#wordsOf(this.#catalogue.get('terms', id)), say, anchor: `slovo-${++this.#marks}` };
  }

  /** In alphabetical order. */
  get all(): Omit<TermWords, 'say' | 'anchor'>[] {
    return [...this.#ids].map((id) => this.#wordsOf(this.#catalogue.get('terms', id))).toSorted((a, b) => compareRu(a.name, b.name));
  }

  #wordsOf({ id, data }: RecOf<'terms'>) {
    return { name: capitalise(data.name), told: (this.#isEasy ? data.easy : undefined) ?? data.short, href: routes.term(id) };
  }
}

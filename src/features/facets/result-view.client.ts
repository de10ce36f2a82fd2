/** The answer drawn as a list or a table, a page at a time. All markup is the server's, in templates. */
import { countOf, formatNumber } from '../../kernel/text.ts';
import { unpackRow, type CatalogueFile, type CatalogueRow } from './catalogue-file.ts';
import type { ChosenWords } from './chosen-words.client.ts';
import type { CatalogueConfig } from './definition.ts';
import type { Answer } from './loaded-catalogue.ts';
import { sayDistance } from './ordering.ts';
import { sayRemoval, type Advice } from './sentences.ts';
import type { State } from './state.ts';

export class ResultView {
  onOrder: (order: string) => void = () => {};
  readonly #root: HTMLElement;
  /** Looked up once: a page of rows is forty-eight of them. */
  readonly #templates: ReadonlyMap<string, Element>;
  readonly #config: CatalogueConfig;

  constructor(root: HTMLElement, parts: ParentNode, config: CatalogueConfig) {
    this.#root = root;
    this.#templates = new Map([...parts.querySelectorAll<HTMLTemplateElement>('template[data-template]')].map(({ dataset, content }) => [dataset.template!, content.firstElementChild!]));
    this.#config = config;
  }

  clear(): void {
    this.#root.replaceChildren();
  }

  draw(file: CatalogueFile, answer: Answer, state: State): void {
    const isTable = state.view === 'tablica';
    const frame = this.#clone(isTable ? 'table' : 'list');
    const body = frame.querySelector<HTMLElement>('[data-rows]') ?? frame;
    const more = this.#clone('more') as HTMLButtonElement;
    let shown = 0;
    const page = (): void => {
      const next = answer.rows.slice(shown, shown + this.#config.pageSize);
      body.append(...next.map((row) => this.#row(unpackRow(file, row), answer.distances?.[row], isTable)));
      shown += next.length;
      const left = answer.rows.length - shown;
      more.hidden = left === 0;
      more.textContent = `Показать ещё ${formatNumber(Math.min(left, this.#config.pageSize))} из ${formatNumber(left)}`;
    };
    more.addEventListener('click', () => {
      const first = body.children.length;
      page();
      body.children[first]?.querySelector('a')?.focus();
    });
    page();
    if (isTable) this.#headTable(frame, answer, state);
    this.#root.replaceChildren(frame, more);
    if (isTable) this.#hintAtWidth(frame);
  }

  /** Nothing answers: says which one condition is in the way. */
  drawNothing(advice: readonly Advice[], words: ChosenWords): void {
    const nothing = this.#clone('nothing');
    const list = nothing.querySelector('ul')!;
    nothing.querySelector<HTMLElement>('[data-slot="single"]')!.hidden = advice.length === 0;
    nothing.querySelector<HTMLElement>('[data-slot="many"]')!.hidden = advice.length > 0;
    for (const one of advice) {
      const item = this.#clone('advice');
      const button = item.querySelector('button')!;
      button.textContent = sayRemoval(one);
      item.querySelector('[data-slot="count"]')!.textContent = `— останется ${countOf(one.count, this.#config.nouns.one)}`;
      button.addEventListener('click', () => {
        words.onRemove(one.name);
        document.getElementById('naydeno')!.focus({ preventScroll: true });
      });
      list.append(item);
    }
    this.#root.replaceChildren(nothing);
  }

  #row(row: CatalogueRow, km: number | undefined, isTable: boolean): HTMLElement {
    const distance = km === undefined ? '' : sayDistance(km, row.point?.isCentre ?? false);
    const href = this.#config.page.replace('{}', row.id);
    return isTable ? this.#tableRow(row, href, distance) : this.#listRow(row, href, distance);
  }

  #listRow(row: CatalogueRow, href: string, distance: string): HTMLElement {
    const item = this.#clone('row');
    const link = item.querySelector('a')!;
    link.href = href;
    link.textContent = row.title;
    item.querySelector('[data-slot="where"]')!.textContent = row.where;
    const facts = [...this.#config.facts.map((name) => row.cells[name]), distance].filter(Boolean);
    item.querySelector('[data-slot="facts"]')!.textContent = facts.join(' · ');
    const picture = item.querySelector('img')!;
    if (row.picture) picture.src = row.picture;
    else picture.remove();
    const mosaic = item.querySelector<SVGElement>('[data-slot="tile"]')!;
    if (row.picture || !row.tile) mosaic.remove();
    else mosaic.querySelector('[data-lit]')!.setAttribute('transform', `translate(${row.tile[0] * 10} ${row.tile[1] * 10})`);
    item.dataset.sign = String(row.sign);
    if (this.#templates.has(`sign-${row.sign}`)) item.querySelector('[data-slot="sign"]')!.append(this.#clone(`sign-${row.sign}`));
    return item;
  }

  #tableRow(row: CatalogueRow, href: string, distance: string): HTMLElement {
    const line = this.#clone('table-row');
    line.querySelector('a')!.href = href;
    line.querySelector('a')!.textContent = row.title;
    for (const cell of line.querySelectorAll<HTMLElement>('[data-cell]')) cell.textContent = cell.dataset.cell === 'distance' ? distance : (row.cells[cell.dataset.cell!] ?? '');
    return line;
  }

  #headTable(frame: HTMLElement, { rows, distances }: Answer, { order }: State): void {
    frame.querySelector('table')!.classList.toggle('has-distance', distances !== undefined);
    frame.querySelector('[data-slot="caption"]')!.textContent = countOf(rows.length, this.#config.nouns.one);
    for (const head of frame.querySelectorAll<HTMLElement>('th[data-orders]')) {
      const names = head.dataset.orders!.split(' ');
      const now = names.indexOf(order);
      const isDown = this.#config.orders.find(({ name }) => name === order)?.down;
      if (now >= 0) head.setAttribute('aria-sort', isDown ? 'descending' : 'ascending');
      const next = names[(now + 1) % names.length]!;
      head.querySelector('button')!.addEventListener('click', () => {
        this.onOrder(next);
        // The table is drawn anew; the reader stays at the same heading.
        requestAnimationFrame(() => this.#root.querySelector<HTMLElement>(`th[data-orders="${head.dataset.orders}"] button`)?.focus({ preventScroll: true }));
      });
    }
  }

  #hintAtWidth(frame: HTMLElement): void {
    const area = frame.querySelector<HTMLElement>('[data-scroll]')!;
    frame.querySelector<HTMLElement>('[data-hint]')!.hidden = area.scrollWidth <= area.clientWidth;
  }

  #clone(name: string): HTMLElement {
    return this.#templates.get(name)!.cloneNode(true) as HTMLElement;
  }
}

/**
 * The plan of an issue: which article stands where, how wide and in which length. Layouts are generated, not taken from a library of
 * page templates (the choice that Kan & DeTreville describe, MIT 1978): a page is cut by a guillotine into bands, a band into slots, as in
 * Piccoli & Oliveira (2012, optimal pagination by dynamic programming; 2013, guillotine cuts and sizes that differ least between neighbours).
 * The order of articles is given, so a plan is a cutting of one sequence, and the best is found without trying everything. Pure.
 */
import { countOf, NOUNS } from '../../../kernel/text.ts';
import type { Article, InsertMaterial } from './contract.ts';
import type { IssueLayout, Need, PageProfile, Placed } from './layout.ts';
import { bandMaker } from './plan-bands.ts';
import { articleItem, articleOrder, GAP, HOLE, needBook, NEVER, serviceItem, type Item, type NeedBook } from './plan-choices.ts';
import { directoryPlan } from './plan-directory.ts';
import { planPages, type PlannedPages } from './plan-pages.ts';
import { placedOf, slotTable } from './plan-slots.ts';
import { rowsOf } from './profiles.ts';

/** The running title with the folio, when it is not measured: a line of 12 points and a rule. */
const FOLIO_ROWS = 2;
/** Further practices that may be weighed: more would not fit into any issue and only take time. */
const MOST_CANDIDATES = 56;
/** No newspaper has an insert of more articles; the work grows with their number. */
const MOST_ASKED = 72;
/** How often the last articles are given up before the plan is. */
const MOST_TRIES = 8;
/** Share of the largest issue that articles alone may fill. */
const FULLEST = 0.95;
/** White rows are suffered for want of material only: when what must stand fills less than this share. */
const SPARSE = 0.75;
/**
 * How the plan yields when there is too little to fill the pages: the directory names all practices, then rows of a cell stay white, then
 * the foot of a page.
 */
const PATIENCE = [
  { hole: HOLE, white: 0, isIndex: false },
  { hole: HOLE, white: 0, isIndex: true },
  { hole: 5, white: 0, isIndex: true },
  { hole: 12, white: 0, isIndex: true },
  { hole: 24, white: Infinity, isIndex: true },
] as const;
const MISSING: Readonly<Record<string, number>> = { figures: 60, map: 45, word: 70, money: 70, strategy: 60, events: 50, directory: 12 };
/** What an issue is not whole without, when a bigger one is possible. */
const WANTED_SERVICES: readonly string[] = ['figures', 'word', 'money', 'strategy', 'events'];

type Plan = PlannedPages & { isIndex: boolean };

interface Heads {
  masthead: number;
  folio: number;
  imprint: number;
}

/** Throws a Russian sentence when not even the first article finds room in the largest issue. */
export function planIssue(material: InsertMaterial, needs: readonly Need[], profile: PageProfile): IssueLayout {
  const book = needBook(needs);
  const heads: Heads = { masthead: headRows(book, 'masthead'), folio: headRows(book, 'folio') || FOLIO_ROWS, imprint: headRows(book, 'imprint') };
  const leftOut: IssueLayout['leftOut'] = [];
  const largest = rowsOf(profile) - heads.folio - GAP;
  const items = itemsOf(material, book, profile, largest, leftOut);
  let asked = items.filter(({ isAsked }) => isAsked).length;
  const drop = (count: number): void => {
    const dropped = items.splice(asked - count, count);
    asked -= count;
    leftOut.push(...dropped.map(({ id }) => ({ cell: id, why: `на ${profile.maxPages} полосах (${profile.name}) не хватило места: сократите тексты или уберите часть материалов из blocks` })));
  };
  drop(beyond(items.slice(0, asked), largest * profile.columns * profile.maxPages));
  for (let tries = 0; tries < MOST_TRIES && items.length > 0; tries++) {
    const planned = planOf(material, book, profile, heads, items, asked);
    if (planned) return layoutOf(material, profile, heads, planned, leftOut);
    if (asked === 0) break;
    drop(Math.max(1, Math.round(asked * 0.2 * tries)));
  }
  throw new Error(`${material.source}: издание «${material.edition.id}» не складывается ни на ${profile.pagesStep}, ни на ${profile.maxPages} полосах (${profile.name}): ни одна статья не помещается. Сократите тексты или опишите полосу больше.`);
}

function itemsOf(material: InsertMaterial, book: NeedBook, profile: PageProfile, largest: number, leftOut: IssueLayout['leftOut']): Item[] {
  const all = articleOrder(material).map((article) => articleItem(article, book, profile.columns));
  const asked = all.filter(({ isAsked }) => isAsked);
  const fits = (item: Item): boolean => [...item.choices.values()].flat().some(({ tight }) => tight <= largest);
  for (const { id } of asked.filter((item) => !fits(item))) leftOut.push({ cell: id, why: (book.get(id) ?? []).length === 0 ? 'материал не измерен' : `не помещается на полосу (${profile.name}) даже самым коротким текстом` });
  const fitting = asked.filter(fits);
  leftOut.push(...fitting.slice(MOST_ASKED).map(({ id }) => ({ cell: id, why: `в одном номере не больше ${MOST_ASKED} материалов` })));
  const standing = fitting.slice(0, MOST_ASKED);
  return [...standing, ...all.filter((item) => !item.isAsked && fits(item)).slice(0, Math.min(MOST_CANDIDATES, MOST_ASKED - standing.length))];
}

/** Dislikes of cells need some room: so many of the last do not fit, however small they are set. */
function beyond(asked: readonly Item[], area: number): number {
  let left = area * FULLEST;
  const fitting = asked.findIndex((item) => (left -= leastAreaOf(item)) < 0);
  return fitting < 0 ? 0 : asked.length - fitting;
}

const leastAreaOf = ({ choices }: Item): number => Math.min(...[...choices].flatMap(([width, list]) => list.map(({ tight }) => (tight + GAP) * width)));

/** The smallest issue that holds what must stand; a bigger one only when services find no room in it and the bigger one is full. */
function planOf(material: InsertMaterial, book: NeedBook, profile: PageProfile, heads: Heads, items: readonly Item[], asked: number): Plan | undefined {
  const makers = PATIENCE.map((patience, i) => workshop(material, book, profile, heads, items, asked, patience, i));
  let best: { plan: Plan; lacks: number } | undefined;
  for (let count = profile.pagesStep; count <= profile.maxPages; count += profile.pagesStep) {
    for (const make of makers) {
      const made = make(count, best !== undefined);
      if (!made) continue;
      if (!best || made.lacks < best.lacks) best = made;
      break;
    }
    if (best?.lacks === 0) break;
  }
  return best?.plan;
}

function workshop(material: InsertMaterial, book: NeedBook, profile: PageProfile, heads: Heads, items: readonly Item[], asked: number, { hole, white, isIndex }: (typeof PATIENCE)[number], patience: number) {
  const { columns } = profile;
  const rows = rowsOf(profile);
  const directory = directoryPlan(material, book.get('directory') ?? [], items.map(({ article }) => (article as Article).code), isIndex);
  const services = [...material.services.filter(({ kind }) => kind !== 'directory' && book.has(kind)).map(({ kind }) => serviceItem(kind, book, columns, rows)), ...(directory ? [directory.item] : [])];
  const leastAfter = items.map((_, i) => items.slice(i, asked).reduce((sum, item) => sum + leastAreaOf(item), 0));
  let bands: ReturnType<typeof bandMaker> | undefined;
  return (count: number, isSpare: boolean): { plan: Plan; lacks: number } | undefined => {
    const pages = Array.from({ length: count }, (_, page) => ({ rows: roomOf(page, count, rows, heads) }));
    const area = pages.reduce((sum, page) => sum + page.rows * columns, 0);
    const least = leastAfter[0] ?? 0;
    if (pages.some((page) => page.rows < 1) || least > area) return undefined;
    if (patience === 0 && directory && poor(items, services) < area) return undefined;
    if (patience > 1 && (isSpare || least > area * SPARSE)) return undefined;
    bands ??= bandMaker(items, services, columns, rows - heads.folio, hole, slotTable(items, columns, rows - heads.folio, hole));
    const plan = planPages({
      pages,
      bands,
      articles: items.length,
      asked,
      leastArea: (from) => leastAfter[from] ?? 0,
      columns,
      serviceCost: (bit, page) => placeCost(services[Math.log2(bit)]!.id, page, count),
      missingCost: (bit) => MISSING[services[Math.log2(bit)]!.id] ?? 0,
      services: (1 << services.length) - 1,
      directory: directory ? 1 << (services.length - 1) : 0,
      directoryRows: (from, width, isLast) => directory!.rows(from, width, isLast),
      white,
    });
    return plan && { plan: { ...plan, isIndex }, lacks: services.filter(({ id }, i) => WANTED_SERVICES.includes(id) && !(plan.services & (1 << i))).length };
  };
}

/** Rows over all columns when everything there is stands at its most fitting width: less than the pages have means that all must serve. */
function poor(items: readonly Item[], services: readonly Item[]): number {
  const area = ({ choices }: Item): number => Math.min(...[...choices].flatMap(([width, list]) => list.map(({ loose }) => (loose + GAP) * width)));
  const most = ({ choices }: Item): number => Math.max(...[...choices].flatMap(([width, list]) => list.map(({ natural }) => (natural + GAP) * width)));
  return [...items.map(area), ...services.filter(({ id }) => id !== 'directory').map(most)].reduce((sum, one) => sum + one, 0);
}

/** Figures and the map in the front half; money, the Strategy and events at the end, above the imprint; the word anywhere. */
function placeCost(kind: string, page: number, pages: number): number {
  const fromEnd = pages - 1 - page;
  const half = Math.ceil(pages / 2);
  if (kind === 'figures') return page < half ? 3 * page : NEVER;
  if (kind === 'map') return page > half ? NEVER : page === 0 && pages > 1 ? 2 : Math.max(0, page - 1) * 1.2;
  if (kind === 'word') return page === 0 ? 2 : fromEnd === 0 ? 1 : 0;
  if (kind === 'directory') return page === 0 && pages > 1 ? NEVER : Math.min(4, fromEnd) * 3;
  return fromEnd < Math.max(1, half) ? Math.min(4, fromEnd) * 2.5 : NEVER;
}

const headRows = (book: NeedBook, cell: string): number => Math.ceil(Math.max(0, ...(book.get(cell) ?? []).map(({ rows }) => rows.natural)));
const topOf = (page: number, { masthead, folio }: Heads): number => (page === 0 ? masthead : folio);
const bottomOf = (page: number, pages: number, { imprint }: Heads): number => (page === pages - 1 ? imprint : 0);
const withGap = (rows: number): number => (rows > 0 ? rows + GAP : 0);

function roomOf(page: number, pages: number, rows: number, heads: Heads): number {
  return rows - withGap(topOf(page, heads)) - withGap(bottomOf(page, pages, heads));
}

function layoutOf(material: InsertMaterial, profile: PageProfile, heads: Heads, { pages, isIndex }: Plan, leftOut: IssueLayout['leftOut']): IssueLayout {
  const laid = pages.map((bands, page) => {
    const top = topOf(page, heads);
    let row = withGap(top);
    const cells: Placed[] = bands.flatMap((band) => {
      let column = 0;
      const placed = band.slots.flatMap((slot) => {
        const parts = placedOf(slot, column, row);
        column += slot.columns;
        return parts;
      });
      row += band.rows + GAP;
      return placed;
    });
    return { top, bottom: bottomOf(page, pages.length, heads), cells };
  });
  const placed = new Set(laid.flatMap(({ cells }) => cells.map(({ cell }) => cell)));
  const services = material.services.filter(({ kind }) => kind !== 'directory' && !placed.has(kind)).map(({ kind }) => ({ cell: kind, why: `на ${laid.length} полосах (${profile.name}) не хватило места` }));
  const whites = laid.flatMap(({ bottom, cells }, page) => {
    const white = rowsOf(profile) - withGap(bottom) - Math.max(0, withGap(laid[page]!.top), ...cells.map(({ row, rows }) => row + rows));
    return white > HOLE ? [`полоса ${page + 1}: внизу пусто, ${countOf(white, NOUNS.row)}; добавьте материалов в blocks или возьмите формат меньше`] : [];
  });
  return { pages: laid, leftOut: [...leftOut, ...services], ...(isIndex && placed.has('directory') && { isIndex: true as const }), ...(whites.length > 0 && { warnings: whites }) };
}

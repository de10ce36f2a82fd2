/** One edition of an insert: what is its own first, then its neighbours, then the region. Pure. */
import { join } from 'node:path';
import { NEARNESS, TEXT_SIZES, type Article, type Directory, type EventsBox, type InsertMaterial, type Nearness, type RegionMap, type Service, type TextSize } from '../features/paper/issue/contract.ts';
import type { IssueLayout } from '../features/paper/issue/layout.ts';
import { formatDate } from '../kernel/dates.ts';
import { countOf, NOUNS } from '../kernel/text.ts';
import type { EditionPlan, InsertStock, StockArticle } from './insert-stock-schema.ts';
import { InsertRefusal, onPaper } from './insert-words.ts';

/** Practices of the readers' own places which the editor did not choose and which still must stand in their edition. */
const MOST_OWN = 6;
const MOST_EVENTS = 4;

export function materialFor(stock: InsertStock, edition: EditionPlan): InsertMaterial {
  const near = (places: readonly string[]): Nearness => (places.some((id) => edition.municipalities.includes(id)) ? 'свои' : places.some((id) => edition.neighbours.includes(id)) ? 'соседи' : 'область');
  const articles = inRoles(stock.articles.map((article) => articleFor(stock, article, near(article.municipalities))).toSorted((a, b) => NEARNESS.indexOf(a.nearness) - NEARNESS.indexOf(b.nearness)));
  if (articles.length === 0) throw new InsertRefusal(`${stock.source}: в издании «${edition.id}» нет ни одной статьи. Назовите в blocks хотя бы один проект с текстом.`);
  return {
    insert: stock.insert,
    source: stock.source,
    edition: { id: edition.id, name: edition.name, kind: edition.kind },
    day: stock.day,
    region: stock.region,
    publisher: stock.publisher,
    site: stock.site,
    masthead: mastheadFor(stock, edition, articles),
    articles,
    services: servicesFor(stock, edition, near),
    imprint: { kind: 'imprint', ...edition.imprint },
  };
}

/** A newspaper has a number and a day of its own; the insert's are then called the insert's. */
function mastheadFor({ masthead }: InsertStock, { kind, strap, lead, date }: EditionPlan, articles: readonly Article[]): InsertMaterial['masthead'] {
  const isPoor = kind === 'муниципалитет' && !articles.some(({ nearness }) => nearness === 'свои');
  return {
    ...masthead,
    edition: isPoor ? onPaper(`${strap} · пока о делах соседей`) : strap,
    lead: lead ?? masthead.lead,
    ...(kind === 'газета' && { number: onPaper(`вкладка, ${masthead.number}`) }),
    ...(date && { date: onPaper(date) }),
  };
}

function articleFor(stock: InsertStock, { asked, municipalities, pictures, ...article }: StockArticle, nearness: Nearness): Article {
  void municipalities;
  return {
    kind: 'article',
    ...article,
    role: asked?.role ?? (article.texts.medium || article.texts.long ? 'статья' : 'коротко'),
    wanted: asked?.wanted ?? 'short',
    nearness,
    ...(asked && { isAsked: true as const }),
    pictures: pictures.map(({ inside, sha256, ...picture }) => ({ ...picture, sha256, file: join(stock.contentRoot, inside) })),
  };
}

/**
 * Readers begin with what is theirs: the first own practice that has more than a few lines leads their edition, and the
 * editor's main story becomes an article. A few own practices must stand even where the editor did not name them.
 */
function inRoles(articles: readonly Article[]): Article[] {
  const isOwn = ({ nearness }: Article): boolean => nearness === 'свои';
  const editors = articles.find(({ role, isAsked }) => isAsked && role === 'главный');
  const leader = editors && isOwn(editors) ? editors : (articles.find((article) => isOwn(article) && (article.texts.medium || article.texts.long)) ?? editors ?? articles[0]);
  const claimed = new Set(articles.filter((article) => isOwn(article) && !article.isAsked).slice(0, MOST_OWN).map(({ id }) => id));
  return articles.map((article): Article => {
    const isLeader = article === leader;
    return {
      ...article,
      role: isLeader ? 'главный' : article.role === 'главный' ? 'статья' : article.role,
      wanted: isLeader || claimed.has(article.id) ? longestOf(article, article.isAsked && article.wanted === 'long' ? 'long' : 'medium') : article.wanted,
      ...(isLeader || claimed.has(article.id) ? { isAsked: true as const } : {}),
    };
  });
}

/** The size asked for, or the nearest shorter one that is written, or the shortest there is. */
function longestOf({ texts }: Article, most: TextSize): TextSize {
  const allowed = TEXT_SIZES.slice(TEXT_SIZES.indexOf(most));
  return allowed.find((size) => texts[size]) ?? TEXT_SIZES.toReversed().find((size) => texts[size])!;
}

function servicesFor(stock: InsertStock, edition: EditionPlan, near: (places: readonly string[]) => Nearness): Service[] {
  const { figures, word, money, strategy } = stock;
  return [figures, mapFor(stock, edition), word, money, strategy, eventsFor(stock, near), directoryFor(stock, near)].filter((service) => service !== undefined);
}

function mapFor({ municipalities, day }: InsertStock, { municipalities: own }: EditionPlan): RegionMap | undefined {
  if (municipalities.length === 0) return undefined;
  const west = Math.min(...municipalities.map(({ column }) => column));
  const north = Math.min(...municipalities.map(({ row }) => row));
  return {
    kind: 'map',
    title: 'Где это сделали',
    tiles: municipalities.map(({ id, column, row, short, count }) => ({ column: column - west, row: row - north, name: short, count, own: own.includes(id) })),
    columns: Math.max(...municipalities.map(({ column }) => column)) - west + 1,
    rows: Math.max(...municipalities.map(({ row }) => row)) - north + 1,
    note: onPaper(`Число в клетке — сколько практик этого места есть в атласе на ${formatDate(day)}. Ноль значит, что записей нет, а не дел.`),
  };
}

/** What is coming, own first; when nothing is, what was held last. */
function eventsFor({ events, radio }: InsertStock, near: (places: readonly string[]) => Nearness): EventsBox | undefined {
  const ahead = events.filter(({ isAhead }) => isAhead);
  const listed = ahead.length > 0 ? ahead : events;
  const nearest = new Set(listed.toSorted((a, b) => NEARNESS.indexOf(near(a.municipalities)) - NEARNESS.indexOf(near(b.municipalities))).slice(0, MOST_EVENTS));
  // The nearest are chosen, but a reader expects them by their days.
  const chosen = listed.filter((event) => nearest.has(event));
  if (chosen.length === 0 && !radio) return undefined;
  return {
    kind: 'events',
    title: chosen.length === 0 ? 'На радио' : ahead.length > 0 ? 'Что будет' : 'Что было',
    rows: chosen.map(({ when, what, where }) => ({ when, what, where })),
    note: radio ?? '',
  };
}

/** Every practice, nearest municipalities first, in the order of the atlas inside; what has its article goes when the pages are planned. */
function directoryFor(stock: InsertStock, near: (places: readonly string[]) => Nearness): Directory | undefined {
  const lines = Map.groupBy(stock.lines, ({ municipality }) => municipality);
  const groups = stock.municipalities
    .filter(({ id }) => lines.has(id))
    .toSorted((a, b) => NEARNESS.indexOf(near([a.id])) - NEARNESS.indexOf(near([b.id])))
    .map(({ id, name }) => ({ name, lines: lines.get(id)!.map(({ code, text }) => ({ code, text })) }));
  return groups.length > 0 ? directoryOf(groups, stock) : undefined;
}

function directoryOf(groups: Directory['groups'], { site }: Pick<InsertStock, 'site'>): Directory {
  const count = groups.reduce((sum, { lines }) => sum + lines.length, 0);
  return { kind: 'directory', title: 'Ещё в атласе', groups, note: onPaper(`Ещё ${countOf(count, NOUNS.project)}. Код в начале строки наберите после адреса ${site.replace(/^https?:\/\//, '')}/k/`) };
}

/** The same material after the plan: a practice that has its article is no line of the directory any more. */
export function settleMaterial(material: InsertMaterial, { pages, isIndex }: IssueLayout): InsertMaterial {
  const placed = new Set(pages.flatMap(({ cells }) => cells.map(({ cell }) => cell)));
  const codes = new Set(material.articles.filter(({ id }) => placed.has(id)).map(({ code }) => code));
  const articles = material.articles.filter(({ id }) => placed.has(id));
  const services = material.services.flatMap((service): Service[] => {
    if (!placed.has(service.kind)) return [];
    if (service.kind !== 'directory') return [service];
    if (isIndex) return [{ ...service, title: 'Все практики по округам', note: service.note.replace(/^Ещё /, 'Всего ') }];
    const groups = service.groups.map(({ name, lines }) => ({ name, lines: lines.filter(({ code }) => !codes.has(code)) })).filter(({ lines }) => lines.length > 0);
    return [groups.length > 0 ? directoryOf(groups, material) : service];
  });
  return { ...material, articles, services };
}

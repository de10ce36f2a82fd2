/** Everything that any edition of an insert may print, made from the catalogue. Pure. */
import type { Catalogue, ProjectRec, RecOf } from '../catalogue.ts';
import { numberText } from '../features/inserts/insert-story.ts';
import { shortNames } from '../features/municipalities/short-names.ts';
import { currentStatus } from '../features/projects/projections.ts';
import type { Project } from '../features/projects/schema.ts';
import { dateRange, formatDate } from '../kernel/dates.ts';
import type { CollectionName } from '../kernel/fields.ts';
import { nearest } from '../kernel/suggest.ts';
import { capitalise, municipalityInList } from '../kernel/text.ts';
import type { BodyNode } from '../reader/body.ts';
import type { Content } from '../reader/content.ts';
import { articleOf, type PictureLookup } from './insert-article.ts';
import { bodyBlocks } from './insert-body.ts';
import { editionsOf } from './insert-editions.ts';
import { neighboursOf, type Areas } from './insert-rings.ts';
import { eventsOf, figuresBox, moneyTable, strategyStrip, wordOf } from './insert-services.ts';
import type { InsertStock, StockArticle } from './insert-stock-schema.ts';
import { InsertRefusal, onPaper } from './insert-words.ts';
import { spread } from './order.ts';
import { figureSayer } from './page-figures.ts';

export type { InsertStock } from './insert-stock-schema.ts';
export type Bodies = (collection: CollectionName, id: string) => readonly BodyNode[];

export interface StockInputs {
  bodies: Bodies;
  pictures: PictureLookup;
  areas: Areas;
  /** Absolute path of the content folder, for the files of pictures. */
  contentRoot: string;
}

/** Further practices of the region from which an edition is filled up. */
const MOST_CANDIDATES = 80;
/** Not done and not being done: nothing for others to copy yet. */
const NOT_YET: readonly string[] = ['идея', 'заявка', 'отклонён', 'поддержан'];

/** What the stock needs beside the catalogue, taken from the content that was read and checked. */
export function stockInputs(content: Content): StockInputs {
  const bodies = new Map(Object.values(content.entries).flat().map((entry) => [`${entry.collection}/${entry.id}`, entry.body]));
  const projects = new Map(content.entries.projects.map((entry) => [entry.id, entry]));
  return {
    contentRoot: content.root,
    bodies: (collection, id) => bodies.get(`${collection}/${id}`) ?? [],
    pictures: (project, file) => {
      const facts = projects.get(project)?.pictures[file];
      return facts && { inside: `projects/${project}/${file}`, sha256: facts.hash, widthPx: facts.width, heightPx: facts.height };
    },
    areas: (content.geo.municipalities?.features ?? []).map(({ properties, geometry }) => ({ id: properties.id, parts: (geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates) as unknown as Areas[number]['parts'] })),
  };
}

/** Throws a refusal in Russian: no such insert, a practice without words, a component unknown to paper, two editions of one name. */
export function stockOf(joined: Catalogue, inputs: StockInputs, insertId: string): InsertStock {
  const insert = insertOf(joined, insertId);
  const { data } = insert;
  const day = dayOf(data.date, joined.today);
  const catalogue = knownOn(joined, day);
  const { region, all } = catalogue;
  const say = figureSayer(catalogue);
  const article = (project: ProjectRec): StockArticle => articleOf(catalogue, project, bodyBlocks(inputs.bodies('projects', project.id), say, project.file), inputs.pictures);
  const asked = data.blocks.map((block): StockArticle => {
    const made = article(catalogue.get('projects', block.project));
    return { ...made, headline: block.headline ? onPaper(block.headline) : made.headline, asked: { role: block.role, wanted: block.text } };
  });
  refuseSilent(insert.file, asked);
  const taken = new Set(asked.map(({ id }) => id));
  const rest = spread(all.projects.filter(({ id, data: project }) => !taken.has(id) && !NOT_YET.includes(currentStatus(project as Project)))).map(article).filter(({ texts }) => Object.keys(texts).length > 0);
  const beside = neighboursOf(catalogue, inputs.areas);
  const short = shortNames(all.municipalities.map(({ data: place }) => ({ name: place.nameShort, kind: place.kind })));
  return {
    version: 1,
    insert: insert.id,
    source: insert.file,
    day,
    masthead: { title: onPaper(data.title), strap: onPaper(`Соседи ${region.nameGenitive}: ТОС`), number: onPaper(numberText(data.number)), date: onPaper(capitalise(formatDate(data.date))), ageMark: data.ageMark, lead: onPaper(data.lead) },
    region: onPaper(region.name),
    publisher: onPaper(region.publisher.name),
    site: region.siteUrl.replace(/\/$/, ''),
    articles: [...asked, ...rest.slice(0, MOST_CANDIDATES)],
    lines: all.projects.map(({ id, data: project }) => ({ project: id, municipality: project.municipality, code: project.code, text: onPaper(project.title) })),
    municipalities: all.municipalities.map(({ id, data: place }, i) => ({ id, name: municipalityInList(place), short: short[i]!, column: place.cell[0], row: place.cell[1], count: catalogue.projectsOfMunicipality(id).length, beside: beside.get(id) ?? [] })),
    ...present({ money: moneyTable(catalogue), strategy: strategyStrip(catalogue), figures: figuresBox(insert), word: wordOf(bodyBlocks(inputs.bodies('inserts', insert.id), say, insert.file)) }),
    events: eventsOf(catalogue, day),
    ...present({ radio: region.print.radio && onPaper(region.print.radio) }),
    editions: editionsOf(catalogue, insert, inputs.areas),
    pageless: all.newspapers.filter(({ data: { page } }) => !page).map(({ id, file, data: { name, municipalities } }) => ({ id, name, source: file, municipalities })),
    contentRoot: inputs.contentRoot,
  };
}

function insertOf(catalogue: Catalogue, id: string): RecOf<'inserts'> {
  const found = catalogue.find('inserts', id);
  if (found) return found;
  const ids = catalogue.all.inserts.map((insert) => insert.id);
  const guess = nearest(id, ids);
  throw new InsertRefusal(ids.length === 0 ? `Вкладки «${id}» нет: в папке inserts нет ни одной вкладки.` : `Вкладки «${id}» нет.${guess ? ` Возможно, вы имели в виду «${guess}».` : ''} Есть: ${ids.join(', ')}.`);
}

/** The last day that the date of the issue may mean, but never a day to come. */
function dayOf(date: string, today: string): string {
  const { last } = dateRange(date);
  return last < today ? last : today;
}

/** Grades and sums are those of the day of the issue, whenever it is made again: later numbers were not known then. */
function knownOn(catalogue: Catalogue, day: string): Catalogue {
  const isKnown = ({ asOf }: { asOf: string }): boolean => dateRange(asOf).first <= day;
  const { all } = catalogue;
  return {
    ...catalogue,
    today: day,
    all: {
      ...all,
      indicators: all.indicators.map((record) => ({ ...record, data: { ...record.data, observations: record.data.observations.filter(isKnown) } })),
      contests: all.contests.map((record) => ({ ...record, data: { ...record.data, figures: record.data.figures.filter(isKnown) } })),
    },
  };
}

function refuseSilent(insertFile: string, asked: readonly StockArticle[]): void {
  const silent = asked.filter(({ texts }) => Object.keys(texts).length === 0);
  if (silent.length === 0) return;
  throw new InsertRefusal(silent.map(({ source }) => `${source}: проект назван в номере (${insertFile}), а текста у него нет. Добавьте printTexts (short до 400 знаков, medium до 900, long до 2500) или lead.`).join('\n'));
}

/** JSON knows no undefined: what is absent has no key. */
function present<T extends Record<string, unknown>>(parts: T): { [K in keyof T]: Exclude<T[K], undefined | ''> } {
  return Object.fromEntries(Object.entries(parts).filter(([, value]) => value !== undefined && value !== '')) as never;
}

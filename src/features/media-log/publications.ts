/** The log of publications as one list, and how many there are by year and by municipality. Pure. */
import { compareDatesDesc } from '../../kernel/dates.ts';
import { samePage } from '../../kernel/same-page.ts';
import { MEDIA_KINDS } from '../../kernel/vocabulary.ts';
import type { MediaItem, MediaLog } from './schema.ts';

export interface Publication {
  item: MediaItem;
  /** A name for ever: its log and its place there from 1, or its episode. */
  id: string;
  /** Of what was on air: the page of its episode, … */
  page?: string;
  /** … municipalities it names, … */
  places?: readonly string[];
  /** … and ТОС whose people spoke in it. */
  tellers?: readonly string[];
  lastChanged?: string;
}
/** An episode that went on air: a publication, whether the log has a line of it or not. */
export interface Aired extends Publication {
  page: string;
  /** All addresses it may be found by. */
  urls: readonly string[];
}

/**
 * All logs and all that was on air as one list, newest first; of one day in the order of the file. What stands in both is one
 * publication: the line of the log, with the page of the episode.
 */
export function publicationList(logs: readonly { id: string; data: MediaLog; lastChanged?: string }[], aired: readonly Aired[] = []): Publication[] {
  const lines: Line[] = logs.flatMap(({ id, data, lastChanged }) => data.items.map((item, index) => ({ publication: { item, id: `${id}-${index + 1}`, lastChanged }, log: id, number: index + 1 })));
  const met = new Map<Aired, Line>();
  // An address tells more surely than a day, so all addresses are asked first.
  for (const isSame of [hasAddress, wasThatDay]) {
    for (const one of aired) {
      const line = met.has(one) ? undefined : lines.find((candidate) => candidate.publication.page === undefined && isSame(candidate.publication.item, one));
      if (line) met.set(one, joinLine(line, one));
    }
  }
  const alone = aired.filter((one) => !met.has(one)).map(({ urls: _, ...publication }, index): Line => ({ publication, log: '', number: index + 1 }));
  const order = (a: Line, b: Line): number => compareDatesDesc(a.publication.item.date, b.publication.item.date) || (a.log < b.log ? 1 : a.log > b.log ? -1 : 0) || a.number - b.number;
  return [...lines, ...alone].toSorted(order).map(({ publication }) => publication);
}

interface Line {
  publication: Publication;
  log: string;
  number: number;
}

function hasAddress({ url }: MediaItem, { urls }: Aired): boolean {
  return url !== undefined && urls.some((one) => samePage(one) === samePage(url));
}

/** One outlet on one day, or in one month where no more is known, says one thing of one kind. */
function wasThatDay(item: MediaItem, { item: episode }: Aired): boolean {
  return item.kind === episode.kind && item.date === episode.date && item.date.length > 4 && outletKey(item.outlet) === outletKey(episode.outlet);
}

/** «Вымышленный источник «Радио Присказка»» and «Радио Присказка» are one: what stands in quotes is the name. */
function outletKey(outlet: string): string {
  return (/«([^«»]+)»/.exec(outlet)?.[1] ?? outlet).toLowerCase().replace(/ё/g, 'е').replace(/[^\p{L}\d]+/gu, ' ').trim();
}

/** The line of the log gets what the episode adds: its page, whom it is about and who spoke. */
function joinLine(line: Line, { item, page, places, tellers }: Aired): Line {
  const both = (a: readonly string[], b: readonly string[]): string[] => [...new Set([...a, ...b])];
  const own = line.publication.item;
  line.publication = { ...line.publication, page, places, tellers, item: { ...own, tos: both(own.tos, item.tos), projects: both(own.projects, item.projects) } };
  return line;
}

/** How many of each kind there are, kinds in the order of the vocabulary, without empty ones. */
export function countByKind(publications: readonly Publication[]): { kind: MediaItem['kind']; count: number }[] {
  return MEDIA_KINDS.map((kind) => ({ kind, count: publications.filter(({ item }) => item.kind === kind).length })).filter(({ count }) => count > 0);
}

export interface YearOfPublications {
  year: string;
  publications: Publication[];
}

/** Years newest first; a publication belongs to the year of its own date. */
export function byYear(publications: readonly Publication[]): YearOfPublications[] {
  const years = new Map<string, Publication[]>();
  for (const publication of publications) {
    const year = publication.item.date.slice(0, 4);
    years.set(year, [...(years.get(year) ?? []), publication]);
  }
  return [...years].map(([year, list]) => ({ year, publications: list })).toSorted((a, b) => Number(b.year) - Number(a.year));
}

export interface PlaceRow {
  place: string;
  /** In the order of `years`. */
  counts: number[];
  total: number;
}
export interface PlaceTable {
  /** Oldest first. */
  years: string[];
  /** Most publications first; of equal ones in the order of `places`. */
  rows: PlaceRow[];
}

/** Municipality × year. A publication about two municipalities is counted in both, so columns may say more than the years do. */
export function countByPlace(publications: readonly Publication[], placesOf: (item: MediaItem) => readonly string[], places: readonly string[]): PlaceTable {
  const years = [...new Set(publications.map((p) => p.item.date.slice(0, 4)))].toSorted();
  const told = publications.map(({ item }) => ({ year: item.date.slice(0, 4), places: new Set(placesOf(item)) }));
  const rows = places.map((place) => {
    const counts = years.map((year) => told.filter((t) => t.year === year && t.places.has(place)).length);
    return { place, counts, total: counts.reduce((sum, count) => sum + count, 0) };
  });
  return { years, rows: rows.filter((row) => row.total > 0).toSorted((a, b) => b.total - a.total) };
}

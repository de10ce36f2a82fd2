/** The log of publications as one list, and how many there are by year and by municipality. Pure. */
import { compareDatesDesc } from '../../kernel/dates.ts';
import type { MediaItem, MediaLog } from './schema.ts';

export interface Publication {
  item: MediaItem;
  /** The log it stands in, and its place there from 1: together a name for ever. */
  log: string;
  number: number;
  lastChanged?: string;
}

/** All logs as one list, newest first; of one day in the order of the file. */
export function publicationList(logs: readonly { id: string; data: MediaLog; lastChanged?: string }[]): Publication[] {
  const all = logs.flatMap(({ id, data, lastChanged }) => data.items.map((item, index) => ({ item, log: id, number: index + 1, lastChanged })));
  return all.toSorted((a, b) => compareDatesDesc(a.item.date, b.item.date) || (a.log < b.log ? 1 : a.log > b.log ? -1 : 0) || a.number - b.number);
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

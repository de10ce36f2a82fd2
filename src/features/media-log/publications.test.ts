/** Is every publication counted once in its year and once in each of its municipalities? */
import { expect, it } from 'vitest';
import { byYear, countByKind, countByPlace, publicationList } from './publications.ts';
import type { MediaItem, MediaLog } from './schema.ts';

const item = (date: string, municipality?: string): MediaItem => ({ date, title: date, outlet: 'Вести', kind: 'сайт', url: 'https://example.org/1', tos: [], projects: [], contests: [], municipality });
const log = (year: number, ...items: MediaItem[]) => ({ id: String(year), data: { year, items, asOf: '2026' } satisfies MediaLog });
const logs = [log(2024, item('2024-05-01', 'a'), item('2024', 'b')), log(2025, item('2025-01-02', 'a'), item('2025-01-02'), item('2025-03-01', 'a b'), item('2025-02', 'c'))];
const places = (one: MediaItem): string[] => one.municipality?.split(' ') ?? [];

it('lists newest first and keeps the place in the log', () => {
  const list = publicationList(logs);
  expect(list.map((p) => p.item.date)).toEqual(['2025-03-01', '2025-02', '2025-01-02', '2025-01-02', '2024', '2024-05-01']);
  expect(list.map((p) => p.id)).toEqual(['2025-3', '2025-4', '2025-1', '2025-2', '2024-2', '2024-1']);
  expect(publicationList(logs.toReversed())).toEqual(list);
});

it('counts by year: 2 + 4 = 6', () => {
  expect(byYear(publicationList(logs)).map(({ year, publications }) => [year, publications.length])).toEqual([['2025', 4], ['2024', 2]]);
});

it('counts by place: one about two places stands in both, one about none in none', () => {
  // a: 1 in 2024; 2 January and 1 March in 2025. b: 1 and 1. c: 0 and 1. d: never, so no row.
  expect(countByPlace(publicationList(logs), places, ['d', 'c', 'b', 'a'])).toEqual({
    years: ['2024', '2025'],
    rows: [{ place: 'a', counts: [1, 2], total: 3 }, { place: 'b', counts: [1, 1], total: 2 }, { place: 'c', counts: [0, 1], total: 1 }],
  });
});

it('an episode is a publication once: with its line of the log, or alone', () => {
  const aired = (id: string, date: string, outlet: string, urls: string[] = []) => ({ id: `efir-${id}`, page: `/radio/${id}/`, urls, tellers: ['t'], item: { ...item(date), outlet, kind: 'радио' as const, url: urls[0], tos: ['t'] } });
  const line = (date: string, outlet: string, url?: string): MediaItem => ({ ...item(date), outlet, kind: 'радио', url, page: url ? undefined : 'эфир' });
  const own = [log(2025, line('2025-05-01', 'Вымышленный источник «Радио Ёж»'), line('2025-05-02', 'Луч', 'https://www.example.org/b/'), line('2025-05-01', 'Луч'), line('2025', 'Луч'))];
  const list = publicationList(own, [aired('a', '2025-05-01', 'Радио Еж'), aired('b', '2025-06-30', 'Радио', ['http://example.org/b']), aired('c', '2025-05-01', 'Заря'), aired('d', '2025', 'Луч')]);
  expect(list.map(({ id, page }) => [id, page])).toEqual([['2025-4', undefined], ['efir-d', '/radio/d/'], ['2025-2', '/radio/b/'], ['2025-1', '/radio/a/'], ['2025-3', undefined], ['efir-c', '/radio/c/']]);
  expect(list[3]).toMatchObject({ tellers: ['t'], item: { outlet: 'Вымышленный источник «Радио Ёж»', tos: ['t'] } });
  expect(countByKind(list)).toEqual([{ kind: 'радио', count: 6 }]);
  expect(own[0]!.data.items[0]!.tos).toEqual([]);
});

/** What is new in a quarter: by first commits and by dates of their own; the same history gives the same words in any order of files. */
import { describe, expect, test } from 'vitest';
import { digestOf, digestQuarters, digestSummary } from '../src/compositions/digest.ts';
import { madeCatalogue, shuffled, type MadeRecords } from './made-catalogue.ts';

const REGION = { sections: ['contests', 'inserts', 'strategy'] } as never;
const EMPTY = { objectTypes: [], media: [], awards: [], steps: [], results: [], lessons: [], partners: [], milestones: [], sources: [], tags: [], place: 'Луга' };
const records: MadeRecords = {
  municipalities: [{ id: 'luga', data: { nameShort: 'Луга', kind: 'городской округ' } }],
  tos: [{ id: 'ruchey', steward: 'luga', data: { name: 'Ручей' } }],
  directions: [{ id: 'dvor', data: { order: 1, nameShort: 'Двор' } }],
  projects: [
    { id: 'most', data: { title: 'Мост', code: 'П-1', municipality: 'luga', direction: 'dvor', ...EMPTY } },
    { id: 'svet', data: { title: 'Свет', code: 'П-2', municipality: 'luga', direction: 'dvor', ...EMPTY } },
  ],
  events: [
    { id: 'forum', data: { title: 'Форум', date: '2026-10-05', kind: 'форум' } },
    { id: 'kogda-to', data: { title: 'Когда-то в этом году', date: '2026', kind: 'форум' } },
    { id: 'otmena', data: { title: 'Субботник', date: '2026-10-17', kind: 'субботник', state: 'отменено', municipality: 'luga' } },
  ],
  contests: [{ id: 'dvory', data: { name: 'Дворы', nameShort: 'Дворы', openFrom: '2026-11-01', openTo: '2026-12-01' } }],
};
const COMMITS: Record<string, string> = { 'projects/most': '2026-05-03', 'projects/svet': '2026-11-20', 'tos/ruchey': '2026-05-03', 'events/forum': '2026-11-20', 'events/kogda-to': '2026-11-20', 'events/otmena': '2026-11-20', 'contests/dvory': '2026-11-20', 'municipalities/luga': '2026-05-03' };
const published = ({ file }: { file: string }): string | undefined => COMMITS[file];
const plain = (text: string | undefined): string | undefined => text?.replaceAll('\u00A0', ' ');

describe('что нового за квартал', () => {
  const catalogue = madeCatalogue(records, REGION);
  test('кварталы — от первого коммита до сегодня', () => expect(digestQuarters(catalogue, published)).toEqual(['2026-4', '2026-3', '2026-2']));
  test('запись стоит в квартале первого коммита, событие и конкурс — в квартале своего дня; год без месяца ни в каком', () => {
    const digest = digestOf(catalogue, '2026-4', published);
    expect(digest.sections.map(({ id, lines }) => [id, lines.map(({ text }) => text)])).toEqual([['proekty', ['Свет']], ['sobytiya', ['Форум', 'Субботник']], ['konkursy', ['Дворы']]]);
    expect(plain(digestSummary(digest))).toBe('1 проект, 2 события и 1 конкурс');
    expect(plain(digest.sections[1]!.lines[1]!.facts)).toBe('отменено, 17 октября 2026 года, Луга');
    expect(digestOf(catalogue, '2026-2', published).sections.map(({ id }) => id)).toEqual(['proekty', 'tos']);
  });
  test('тихий квартал так и назван', () => expect(digestSummary(digestOf(catalogue, '2026-3', published))).toBeUndefined());
  test('без истории коммитов — только то, у чего дата своя, и об этом сказано', () => {
    const digest = digestOf(catalogue, '2026-4', () => undefined);
    expect([digest.isUndated, digest.sections.map(({ id }) => id), digestQuarters(catalogue, () => undefined)]).toEqual([true, ['sobytiya', 'konkursy'], ['2026-4']]);
  });
  test('ещё не записанное в историю — новость сегодняшнего квартала', () => expect(digestOf(catalogue, '2026-4', ({ file }) => (file === 'projects/most' ? undefined : COMMITS[file])).sections[0]!.lines).toHaveLength(2));
  test('порядок файлов ничего не меняет', () => {
    const other = madeCatalogue(shuffled(records, (list) => list.toReversed()), REGION);
    expect(digestOf(other, '2026-4', published)).toEqual(digestOf(catalogue, '2026-4', published));
  });
});

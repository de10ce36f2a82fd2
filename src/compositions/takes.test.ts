import { describe, expect, it } from 'vitest';
import { madeCatalogue } from '../../tests/made-catalogue.ts';
import { newspaperRows } from './newspaper-rows.ts';
import { newspapersOfProject, projectsOf, takesOf } from './takes.ts';

const catalogue = madeCatalogue({
  municipalities: [{ id: 'lugovoy', data: { nameShort: 'Луговой' } }],
  projects: [{ id: 'most', data: { title: 'Мост' } }, { id: 'pech', data: { title: 'Печь' } }],
  inserts: [{ id: 'nomer', data: { title: 'Номер', date: '2026-03', blocks: [{ project: 'most' }, { project: 'pech' }], newspapers: [] } }],
  newspapers: [
    { id: 'zarya', data: { name: 'Заря', municipalities: ['lugovoy'], printRun: [] } },
    { id: 'vesti', data: { name: 'Вести', municipalities: [], printRun: [] } },
  ],
  tearSheets: [
    { id: 'a', data: { insert: 'nomer', newspaper: 'zarya', date: '2026-03-12', whole: true } },
    { id: 'b', data: { insert: 'nomer', newspaper: 'zarya', date: '2026-04-02', took: [{ project: 'pech' }] } },
    { id: 'c', data: { insert: 'nomer', newspaper: 'vesti', date: '2026-03-13', took: [{ project: 'pech', module: '1/4' }] } },
  ],
});

describe('what newspapers took', () => {
  it('is found by insert, newspaper and project, newest first', () => {
    expect(takesOf(catalogue).map(({ sheet }) => sheet.id)).toEqual(['b', 'c', 'a']);
    expect(takesOf(catalogue, { newspaper: 'zarya' }).map(({ sheet }) => sheet.id)).toEqual(['b', 'a']);
    expect(takesOf(catalogue, { project: 'most' }).map(({ sheet }) => sheet.id)).toEqual(['a']);
    expect(takesOf(catalogue, { insert: 'net' })).toEqual([]);
  });

  it('names a newspaper once, and a whole insert holds every project', () => {
    expect(newspapersOfProject(catalogue, 'pech')).toEqual(['Заря', 'Вести']);
    expect(projectsOf(takesOf(catalogue, { project: 'most' })[0]!)).toEqual(['most', 'pech']);
  });

  it('stands with its newspaper; without kits no edition is promised', () => {
    const rows = newspaperRows(catalogue, new Map());
    expect(rows.map(({ id, takes, kits }) => [id, takes.length, kits.length])).toEqual([['vesti', 1, 0], ['zarya', 2, 0]]);
    expect(rows[1]!.takes[0]).toEqual({ name: 'номер 02.04.2026', href: '/gazeta/#vyrezka-b' });
  });

  it('a newspaper is sent to its own edition, else to its municipality’s, else to the common one', () => {
    const kit = (id: string, kind: string) => ({ kit: { edition: { id, kind, name: id } } }) as never;
    const kitsWith = (...kits: never[]) => newspaperRows(catalogue, new Map([['nomer', kits]])).map(({ kits: found }) => found.map(({ href }) => href));
    const common = kit('obshchee', 'общее');
    expect(kitsWith(common)).toEqual([['/gazeta/nomer/nabor/'], ['/gazeta/nomer/nabor/']]);
    expect(kitsWith(common, kit('lugovoy', 'муниципалитет'))).toEqual([['/gazeta/nomer/nabor/'], ['/gazeta/nomer/izdanie/lugovoy/']]);
    expect(kitsWith(common, kit('zarya', 'газета'), kit('lugovoy', 'муниципалитет'))[1]).toEqual(['/gazeta/nomer/izdanie/zarya/']);
  });
});

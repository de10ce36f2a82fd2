import { describe, expect, it } from 'vitest';
import { linesDown, linksOf, schemeOf, type RoleRecord } from './scheme.ts';

const role = (id: string, level: string, order: number, links: { role: string; how: string }[] = []): RoleRecord => ({ id, data: { level, order, name: id, nameShort: id, links } as never });
const ROLES = [
  role('sosedi', 'ТОС', 2),
  role('predsedatel', 'ТОС', 1, [{ role: 'sosedi', how: 'Соседи выбирают председателя.' }, { role: 'koordinator', how: 'Спрашивает совета.' }]),
  role('asmo', 'регион', 1),
  role('koordinator', 'муниципалитет', 1, [{ role: 'asmo', how: 'Рассказывает, как дела.' }]),
];

describe('the scheme of roles', () => {
  const scheme = schemeOf(ROLES);
  it('goes from the top down and leaves empty levels out', () => {
    expect(scheme.bands.map(({ level, roles }) => [level, roles.map(({ id }) => id)])).toEqual([['регион', ['asmo']], ['муниципалитет', ['koordinator']], ['ТОС', ['predsedatel', 'sosedi']]]);
  });
  it('draws every link once, whoever names it', () => {
    const drawn = scheme.bands.flatMap(({ inside, down }) => [...inside, ...down]).map(({ from, to }) => `${from} ${to}`);
    expect(drawn.toSorted()).toEqual(ROLES.flatMap(({ id, data }) => data.links.map((link) => `${id} ${link.role}`)).toSorted());
  });
  it('leads lines between the middles of columns', () => {
    expect(linesDown(scheme.bands[1]!, scheme.bands[2])).toEqual([{ from: 'predsedatel', to: 'koordinator', x1: 50, x2: 25 }]);
    expect(linesDown(scheme.bands[2]!, undefined)).toEqual([]);
  });
  it('tells a link from both ends in the same words', () => {
    expect(linksOf(scheme, 'koordinator').map(({ role: other, how }) => [other.id, how])).toEqual([['asmo', 'Рассказывает, как дела.'], ['predsedatel', 'Спрашивает совета.']]);
    expect(linksOf(scheme, 'sosedi').map(({ how }) => how)).toEqual(['Соседи выбирают председателя.']);
  });
  it('of nobody is empty', () => expect(schemeOf([])).toEqual({ bands: [] }));
});

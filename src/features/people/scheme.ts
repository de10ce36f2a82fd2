/**
 * The scheme of who answers for what: one object, from which both the drawing and the text are made, so that they cannot
 * part. Levels go from the top down; a link joins roles of one level or of neighbouring ones. Pure.
 */
import { ROLE_LEVELS, type RoleLevel } from '../../kernel/vocabulary.ts';
import type { Role } from './schema.ts';

export interface RoleRecord {
  id: string;
  data: Role;
}
export interface SchemeLink {
  from: string;
  to: string;
  how: string;
}
export interface SchemeBand {
  level: RoleLevel;
  title: string;
  roles: readonly RoleRecord[];
  /** Links between roles of this level. */
  inside: readonly SchemeLink[];
  /** Links to roles of the level below. */
  down: readonly SchemeLink[];
}
export interface Scheme {
  bands: readonly SchemeBand[];
}

const TITLES: Readonly<Record<RoleLevel, string>> = { регион: 'Весь регион', муниципалитет: 'Муниципалитет', 'часть муниципалитета': 'Часть муниципалитета', ТОС: 'Один ТОС' };

/** Levels without roles are left out, and their neighbours become neighbours. */
export function schemeOf(roles: readonly RoleRecord[]): Scheme {
  const levels = levelsOf(roles);
  const place = new Map(roles.map(({ id, data }) => [id, levels.indexOf(data.level)]));
  const links = roles.flatMap(({ id, data }) => data.links.map(({ role, how }) => ({ from: id, to: role, how })));
  const between = (upper: number, lower: number): SchemeLink[] =>
    links.filter(({ from, to }) => (place.get(from) === upper && place.get(to) === lower) || (place.get(to) === upper && place.get(from) === lower));
  return {
    bands: levels.map((level, index) => ({
      level,
      title: TITLES[level],
      roles: roles.filter(({ data }) => data.level === level).toSorted((a, b) => a.data.order - b.data.order),
      inside: between(index, index),
      down: between(index, index + 1),
    })),
  };
}

/** Levels that some role stands on, from the top down. */
function levelsOf(roles: readonly { data: Pick<Role, 'level'> }[]): RoleLevel[] {
  return ROLE_LEVELS.filter((level) => roles.some(({ data }) => data.level === level));
}

export interface Line {
  from: string;
  to: string;
  /** Middle of the role's column, in per cent of the width; the upper end first. */
  x1: number;
  x2: number;
}

/** Lines from one band to the next: columns of a band are of one width, so their middles are known without measuring. */
export function linesDown(band: SchemeBand, next: SchemeBand | undefined): Line[] {
  if (!next) return [];
  const middle = (roles: readonly RoleRecord[], id: string): number => ((roles.findIndex((role) => role.id === id) + 0.5) / roles.length) * 100;
  return band.down.map(({ from, to }) => {
    const isDown = band.roles.some(({ id }) => id === from);
    return { from, to, x1: middle(band.roles, isDown ? from : to), x2: middle(next.roles, isDown ? to : from) };
  });
}

/** Every link of a role, both its own and those that others name; the words are the same from both ends. */
export function linksOf({ bands }: Scheme, id: string): { role: RoleRecord; how: string }[] {
  const roles = new Map(bands.flatMap((band) => band.roles.map((role) => [role.id, role])));
  return bands
    .flatMap(({ inside, down }) => [...inside, ...down])
    .filter(({ from, to }) => from === id || to === id)
    .flatMap(({ from, to, how }) => {
      const role = roles.get(from === id ? to : from);
      return role ? [{ role, how }] : [];
    });
}

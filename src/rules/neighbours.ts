/** ТОС beside each other: no ground and no house belongs to two. */
import type { AddressPart } from '../kernel/address.ts';
import type { Ring } from '../kernel/contour.ts';
import type { Problem } from '../kernel/problems.ts';
import { countOf, formatNumber, NOUNS } from '../kernel/text.ts';
import type { Content } from '../reader/content.ts';
import { findOverlaps, ringKey } from '../reader/geometry/overlaps.ts';
import { addressText, sharedAddress, streetLines, type StreetLine, type Tos } from './address-book.ts';
import { LIMITS } from './boundary-limits.ts';
import { at, type Rule } from './rule.ts';

/** Ground and houses of a dissolved ТОС are free for the next one. */
function living({ entries }: Content): Tos[] {
  return entries.tos.filter(({ data }) => data.statusHistory.at(-1)?.status !== 'ликвидирован');
}

/** Both borders are set by decisions: then it is a quarrel, else perhaps a shaky hand. */
function severity(a: Tos, b: Tos): Problem['severity'] {
  return a.data.boundary?.precision === 'по решению' && b.data.boundary?.precision === 'по решению' ? 'error' : 'warning';
}

export function territoriesDoNotOverlap(content: Content, ringsOf: (tos: Tos) => Ring[]): Problem[] {
  const territories = living(content)
    .map((item) => ({ item, rings: ringsOf(item) }))
    .filter(({ rings }) => rings.length > 0);
  const keys = new Map(territories.map(({ item, rings }) => [item, new Set(rings.map(ringKey))]));
  const isTwin = (a: Tos, b: Tos): boolean => [...keys.get(a)!].some((key) => keys.get(b)!.has(key));
  const found = findOverlaps(territories, ({ a, b, areaM2, share }) => areaM2 > LIMITS.overlapM2 && share > LIMITS.overlapShare && !isTwin(a, b), LIMITS.overlaps);
  return found.map(({ a, b, areaM2, share }, index) =>
    at(a, contourPath(a), {
      severity: severity(a, b),
      code: 'contours-overlap',
      found: `территории ТОС «${a.data.name}» и ТОС «${b.data.name}» (${b.file}:${b.at(contourPath(b)).line}) накладываются на ${formatNumber(Math.round(areaM2))} м², это ${shareText(share)} меньшей`,
      expected: 'у каждого участка земли один ТОС',
      hint: index + 1 === LIMITS.overlaps ? `Наложений больше ${LIMITS.overlaps}; остальные не проверены. Исправьте эти и запустите проверку снова.` : 'Сверьте оба контура с решениями о границах.',
    }),
  );
}

function contourPath({ data: { boundary } }: Tos): string[] {
  return ['boundary', boundary?.polygon ? 'polygon' : 'polygons'];
}

function shareText(share: number): string {
  return share < 0.01 ? 'меньше 1 %' : `${Math.round(share * 100)} %`;
}

/** Two lists quarrel in one message, at the first of their common lines; the rest of the lines are named in it. */
export const housesHaveOneTos: Rule = (content) => {
  const byStreet = new Map<string, StreetLine[]>();
  const clashes = new Map<string, [line: StreetLine, twin: StreetLine][]>();
  for (const entry of living(content)) {
    for (const line of streetLines(entry)) {
      if (line.part.street!.kind === '') continue;
      const others = byStreet.get(line.key) ?? [];
      for (const other of others) {
        if (other.entry === entry || !sharedAddress(other.part, line.part)) continue;
        const pair = `${other.entry.id} ${entry.id}`;
        clashes.set(pair, [...(clashes.get(pair) ?? []), [line, other]]);
      }
      byStreet.set(line.key, [...others, line]);
    }
  }
  return [...clashes.values()].map(clash);
};

/** A range that does not say which side of the street it means. */
function isLoose({ houses }: AddressPart): boolean {
  return houses.some(({ from, to, side }) => !side && to !== undefined && to.number > from.number + 1);
}

/** More line numbers than this nobody reads. */
const MOST_LINES = 8;

function clash(pairs: readonly [line: StreetLine, twin: StreetLine][]): Problem {
  const [{ entry, index, part }, twin] = pairs[0]!;
  const { house } = sharedAddress(twin.part, part)!;
  const twinLine = twin.entry.at(['boundary', 'addresses', twin.index]).line;
  return at(entry, ['boundary', 'addresses', index], {
    severity: severity(entry, twin.entry),
    code: 'house-in-two-tos',
    found: `${addressText(part, house)} уже в перечне ТОС «${twin.entry.data.name}» (${twin.entry.file}:${twinLine})${otherLines(pairs.map(([line]) => line), index)}`,
    expected: 'у каждого дома один ТОС',
    hint: pairs.some(([line, other]) => isLoose(line.part) || isLoose(other.part)) ? 'Сверьте оба перечня с решениями. Если в диапазоне дома только одной стороны, так и напишите: «1–15, нечётные».' : 'Сверьте оба перечня с решениями о границах. Если это одноимённые улицы, назовите населённый пункт в каждой строке.',
  });
}

/** «; так же ещё 3 строки: 13, 14, 15» */
function otherLines(lines: readonly StreetLine[], told: number): string {
  const numbers = [...new Set(lines.filter(({ index }) => index !== told).map(({ entry, index }) => entry.at(['boundary', 'addresses', index]).line))];
  if (numbers.length === 0) return '';
  const shown = numbers.slice(0, MOST_LINES).join(', ');
  return ` и ещё ${countOf(numbers.length, NOUNS.row)}: ${shown}${numbers.length > MOST_LINES ? '…' : ''}`;
}

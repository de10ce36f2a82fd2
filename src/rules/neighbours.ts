/** ТОС beside each other: no ground and no house belongs to two. */
import { readAddresses, type AddressPart } from '../kernel/address.ts';
import { streetText } from '../kernel/address-words.ts';
import type { Ring } from '../kernel/contour.ts';
import { houseText, sharedHouse } from '../kernel/houses.ts';
import type { Problem } from '../kernel/problems.ts';
import { stemsOf } from '../kernel/russian.ts';
import { formatNumber } from '../kernel/text.ts';
import type { Content, DataOf, Entry } from '../reader/content.ts';
import { findOverlaps, ringKey } from '../reader/geometry/overlaps.ts';
import { LIMITS } from './boundary-limits.ts';
import { at, type Rule } from './rule.ts';

type Tos = Entry<DataOf<'tos'>>;

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
    at(a, ['boundary', a.data.boundary?.polygon ? 'polygon' : 'polygons'], {
      severity: severity(a, b),
      code: 'contours-overlap',
      found: `территории ТОС «${a.data.name}» и ТОС «${b.data.name}» (${b.file}) накладываются на ${formatNumber(Math.round(areaM2))} м², это ${shareText(share)} меньшей`,
      expected: 'у каждого участка земли один ТОС',
      hint: index + 1 === LIMITS.overlaps ? `Наложений больше ${LIMITS.overlaps}; остальные не проверены. Исправьте эти и запустите проверку снова.` : 'Сверьте оба контура с решениями о границах.',
    }),
  );
}

function shareText(share: number): string {
  return share < 0.01 ? 'меньше 1 %' : `${Math.round(share * 100)} %`;
}

interface Line {
  entry: Tos;
  index: number;
  part: AddressPart;
  /** The same street, however it is written. */
  key: string;
}

export const housesHaveOneTos: Rule = (content) => {
  const byStreet = new Map<string, Line[]>();
  const problems: Problem[] = [];
  const told = new Set<string>();
  for (const entry of living(content)) {
    for (const line of linesOf(entry)) {
      const others = byStreet.get(line.key) ?? [];
      const twin = others.find((other) => other.entry !== entry && !told.has(`${other.entry.id} ${entry.id}`) && shared(other.part, line.part));
      if (twin) {
        told.add(`${twin.entry.id} ${entry.id}`);
        problems.push(clash(line, twin));
      }
      byStreet.set(line.key, [...others, line]);
    }
  }
  return problems;
};

function linesOf(entry: Tos): Line[] {
  return (entry.data.boundary?.addresses ?? []).flatMap((text, index) =>
    readAddresses(text, 'list')
      .filter(({ street }) => street !== undefined && street.kind !== '')
      .map((part) => {
        const place = part.settlement ? stemsOf(part.settlement.name).join(' ') : '';
        return { entry, index, part, key: [entry.steward, place, part.street!.kind, stemsOf(part.street!.name).join(' ')].join('|') };
      }),
  );
}

/** The house that both lines name: '' when it is the whole street. */
function shared(a: AddressPart, b: AddressPart): { house: string } | undefined {
  if (a.houses.length === 0 || b.houses.length === 0) {
    const listed = [...a.houses, ...b.houses][0];
    return a.isWhole || b.isWhole ? { house: listed ? houseText(listed.from) : '' } : undefined;
  }
  for (const one of a.houses) {
    for (const other of b.houses) {
      const house = sharedHouse(one, other);
      if (house) return { house: houseText(house) };
    }
  }
  return undefined;
}

/** A range that does not say which side of the street it means. */
function isLoose({ houses }: AddressPart): boolean {
  return houses.some(({ from, to, side }) => !side && to !== undefined && to.number > from.number + 1);
}

function clash({ entry, index, part }: Line, twin: Line): Problem {
  const { house } = shared(twin.part, part)!;
  const address = [part.settlement?.name, streetText(part.street!), house].filter(Boolean).join(', ');
  return at(entry, ['boundary', 'addresses', index], {
    severity: severity(entry, twin.entry),
    code: 'house-in-two-tos',
    found: `${house ? 'дом' : 'улица'} «${address}» уже в перечне ТОС «${twin.entry.data.name}» (${twin.entry.file})`,
    expected: 'у каждого дома один ТОС',
    hint: isLoose(part) || isLoose(twin.part) ? 'Сверьте оба перечня с решениями. Если в диапазоне дома только одной стороны, так и напишите: «1–15, нечётные».' : 'Сверьте оба перечня с решениями о границах. Если это одноимённые улицы, назовите населённый пункт в каждой строке.',
  });
}

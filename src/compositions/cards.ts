/** Composition shared by pages: a record of the catalogue with the names it needs, as a card. */
import type { Catalogue, ProjectRec } from '../catalogue.ts';
import { card, type ProjectCard } from '../features/projects/projections.ts';
import { capitalise, municipalityInList } from '../kernel/text.ts';

export function projectCard(catalogue: Catalogue, { id, data }: ProjectRec): ProjectCard {
  const direction = catalogue.get('directions', data.direction).data;
  return card(id, data, {
    municipality: municipalityInList(catalogue.get('municipalities', data.municipality).data),
    tos: data.tos.map((tosId) => ({ id: tosId, name: catalogue.get('tos', tosId).data.name })),
    direction: { nameShort: direction.nameShort, order: direction.order },
    objectTypes: data.objectTypes.map((type) => catalogue.get('objectTypes', type).data.name),
  });
}

/** The name that stands large where there is no picture: whose work it is, else the first words of where. */
export function plateName({ tos, place }: Pick<ProjectCard, 'tos' | 'place'>): string {
  return tos.length === 1 ? tos[0]!.name : capitalise(place.split(/[,;]/)[0]!.replace(/^(деревня|село|посёлок|город) (?=[А-ЯЁ])/i, ''));
}

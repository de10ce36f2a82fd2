/** Composition shared by pages: a record of the catalogue with the names it needs, as a card. */
import type { Catalogue, ProjectRec } from '../catalogue.ts';
import { card, type ProjectCard } from '../features/projects/projections.ts';

export function projectCard(catalogue: Catalogue, { id, data }: ProjectRec): ProjectCard {
  const direction = catalogue.get('directions', data.direction).data;
  return card(id, data, {
    municipality: catalogue.get('municipalities', data.municipality).data.nameShort,
    tos: data.tos.map((tosId) => ({ id: tosId, name: catalogue.get('tos', tosId).data.name })),
    direction: { nameShort: direction.nameShort, order: direction.order },
    objectTypes: data.objectTypes.map((type) => catalogue.get('objectTypes', type).data.name),
  });
}

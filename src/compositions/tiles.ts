/** Municipalities as tiles whose value is the number of projects in the catalogue. */
import type { Catalogue } from '../catalogue.ts';
import { routes } from '../kernel/routes.ts';
import { countOf, NOUNS } from '../kernel/text.ts';

export function municipalityTiles(catalogue: Catalogue) {
  return catalogue.all.municipalities.map(({ id, data }) => {
    const count = catalogue.projectsOfMunicipality(id).length;
    return {
      id,
      name: data.nameShort,
      column: data.cell[0],
      row: data.cell[1],
      href: routes.municipality(id),
      value: count > 0 ? count : null,
      text: count > 0 ? countOf(count, NOUNS.project) : 'записей пока нет',
    };
  });
}

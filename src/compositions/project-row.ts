/** A project with the names of what it refers to, for public tables. */
import type { Catalogue, ProjectRec } from '../catalogue.ts';
import type { ProjectRow } from '../features/projects/open-data-row.ts';

export function projectRow(catalogue: Catalogue, { id, data, lastChanged }: ProjectRec): ProjectRow {
  return {
    id,
    lastChanged,
    project: data,
    municipality: catalogue.get('municipalities', data.municipality).data.nameShort,
    direction: catalogue.get('directions', data.direction).data.nameShort,
    tos: data.tos.map((tos) => catalogue.get('tos', tos).data.name),
    objectTypes: data.objectTypes.map((type) => catalogue.get('objectTypes', type).data.name),
  };
}

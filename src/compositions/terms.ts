/** Which guides mark a word of the glossary. */
import type { Catalogue, RecOf } from '../catalogue.ts';
import type { CollectionName } from '../kernel/fields.ts';
import { componentsOf, type BodyNode } from '../reader/body.ts';

/** By the word's id, guides in their own order; the easy versions are reached from their guides. */
export function guidesSaying({ all }: Catalogue, bodyOf: (collection: CollectionName, id: string) => BodyNode[]): Map<string, RecOf<'guides'>[]> {
  const found = new Map<string, RecOf<'guides'>[]>();
  for (const guide of all.guides.filter(({ data }) => data.easyOf === undefined)) {
    const words = new Set([...componentsOf(bodyOf('guides', guide.id)).flatMap(({ name, props }) => (name === 'Term' ? [props.id!] : [])), ...guide.data.terms]);
    for (const id of words) found.set(id, [...(found.get(id) ?? []), guide]);
  }
  return found;
}

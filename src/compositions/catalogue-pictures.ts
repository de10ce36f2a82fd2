/** The small picture of a row: the after-shot if there is one, cut to the shape of the row. */
import type { ImageMetadata } from 'astro';
import { getImage } from 'astro:assets';
import type { Catalogue, ProjectRec } from '../catalogue.ts';
import type { Project } from '../features/projects/schema.ts';

const made = new WeakMap<Catalogue, Promise<ReadonlyMap<string, string>>>();

/** Project id → address. Made once a build; the page and the data file show the same pictures. */
export function rowPictures(catalogue: Catalogue): Promise<ReadonlyMap<string, string>> {
  const known = made.get(catalogue);
  if (known) return known;
  const pictures = Promise.all(catalogue.all.projects.map(async (project) => [project.id, await pictureOf(project)] as const)).then((pairs) => new Map(pairs.flatMap(([id, src]) => (src ? [[id, src] as const] : []))));
  made.set(catalogue, pictures);
  return pictures;
}

async function pictureOf({ data }: ProjectRec): Promise<string | undefined> {
  const media = data.media as unknown as Project<ImageMetadata>['media'];
  const shot = media.find((m) => m.moment === 'после') ?? media[0];
  if (!shot) return undefined;
  return (await getImage({ src: shot.file, width: 144, height: 96, fit: 'cover', format: 'webp', quality: 60 })).src;
}

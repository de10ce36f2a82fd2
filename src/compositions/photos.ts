/** A project's photographs as Astro's images, with the file name kept for <Photo file="…">. */
import type { ImageMetadata } from 'astro';
import type { ProjectRec } from '../catalogue.ts';
import type { Project } from '../features/projects/schema.ts';

export type ProjectPhoto = Project<ImageMetadata>['media'][number] & { name: string };

/** In a build `file` is Astro's image whose `src` ends in the original name with a hash; order is kept from the record. */
export function projectPhotos(project: ProjectRec): ProjectPhoto[] {
  const media = project.data.media as unknown as Project<ImageMetadata>['media'];
  return media.map((m) => ({ ...m, name: fileName(m.file) }));
}

/** «/_astro/posle.BxY12.jpg» → «posle.jpg»; in dev «/@fs/…/posle.jpg?origWidth=…» → «posle.jpg». */
function fileName(image: ImageMetadata): string {
  const last = decodeURIComponent(image.src.split('?')[0]!.split('/').at(-1)!);
  return last.replace(/\.[A-Za-z0-9_-]{6,10}(\.[a-z]+)$/, '$1');
}

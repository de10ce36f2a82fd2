/** A project's photographs as Astro's images, with the file name kept for <Photo file="…"> and the paint of their places. */
import type { ImageMetadata } from 'astro';
import type { ProjectRec } from '../catalogue.ts';
import type { Project } from '../features/projects/schema.ts';
import { tintsOf } from '../site.ts';

export type ProjectPhoto = Project<ImageMetadata>['media'][number] & { name: string; tint?: string };

/** Photographs in the order of the record. */
export function projectPhotos(project: ProjectRec): ProjectPhoto[] {
  const media = project.data.media as unknown as Project<ImageMetadata>['media'];
  const tints = media.length > 0 ? tintsOf('projects', project.id) : {};
  return media.map((m) => {
    const file = unmarked(m.file);
    const name = file.fsPath.split('/').at(-1)!;
    return { ...m, file, name, tint: tints[name] };
  });
}

/** The one photograph that stands for the project: the after-picture tells more than the before-picture. */
export function coverOf(project: ProjectRec): ProjectPhoto | undefined {
  const photos = projectPhotos(project);
  return photos.find((p) => p.moment === 'после') ?? photos[0];
}

/** Present at run time but left out of Astro's public type. */
type BuiltImage = ImageMetadata & { fsPath: string; clone: ImageMetadata };

/**
 * Astro gives out an image that watches: whoever reads its width is taken for one who shows the original, and the original
 * is published with its EXIF and GPS. A plain copy can be read freely; `fsPath` lets Astro find and drop the original.
 */
function unmarked(image: ImageMetadata): BuiltImage {
  const { fsPath, clone } = image as BuiltImage;
  return Object.defineProperty({ ...clone }, 'fsPath', { value: fsPath, enumerable: false }) as BuiltImage;
}

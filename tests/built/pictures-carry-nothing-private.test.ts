/** A photograph from a telephone knows where it was taken and whose telephone it was. The published one must not. */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { PICTURE_FILE } from '../../src/reader/pictures.ts';
import { SITES } from './sites.ts';

const CONTENT: Record<string, string> = { dist: 'content', 'dist-vymyshlensk': 'tests/fixtures/vymyshlensk' };
const hashOf = (path: string): string => createHash('sha256').update(readFileSync(path)).digest('hex');

describe.each(SITES)('$name', ({ name, folder, files }) => {
  const pictures = [...files].filter((file) => /\.(jpe?g|png|webp|avif|heic|tiff?|gif)$/i.test(file));

  test('no picture has EXIF, GPS, XMP or IPTC, and none waits to be turned', { timeout: 120_000 }, async () => {
    const faults: string[] = [];
    for (const file of pictures) {
      const { exif, xmp, iptc, orientation, width, height, pages } = await sharp(join(folder, file)).metadata();
      if (exif || xmp || iptc || orientation || !width || !height || (pages ?? 1) > 1) faults.push(file);
    }
    expect(faults).toEqual([]);
  });

  test('no original is published', () => {
    const originals = readdirSync(CONTENT[name]!, { recursive: true, encoding: 'utf8' }).filter((file) => PICTURE_FILE.test(file));
    const own = new Map(originals.map((file) => [hashOf(join(CONTENT[name]!, file)), file]));
    expect(pictures.map((file) => [file, own.get(hashOf(join(folder, file)))]).filter(([, original]) => original)).toEqual([]);
  });
});

describe('pictures that lay on their side', () => {
  const site = SITES.find(({ name }) => name === 'dist-vymyshlensk')!;
  const original = (name: string): string => join(CONTENT[site.name]!, 'projects/sto-beryoz', name);

  test.each([
    ['beryoza-02', 6],
    ['beryoza-03', 8],
  ])('%s (EXIF orientation %i) stands upright in every file', async (name, orientation) => {
    expect(await sharp(original(`${name}.jpg`)).metadata()).toMatchObject({ orientation, width: 800, height: 600, exif: expect.any(Buffer) });
    const made = [...site.files].filter((file) => file.startsWith(`/_astro/${name}.`));
    expect(made.length).toBeGreaterThanOrEqual(4);
    for (const file of made) {
      const { data, info } = await sharp(join(site.folder, file)).removeAlpha().raw().toBuffer({ resolveWithObject: true });
      const at = (x: number, y: number): number[] => [...data.subarray((Math.round(y * info.height) * info.width + Math.round(x * info.width)) * info.channels)].slice(0, 3);
      expect(info.width, file).toBeLessThan(info.height);
      // The sky is light and not green; the ground is the moss of the palette: green above blue by far.
      const [sky, ground] = [at(0.05, 0.05), at(0.05, 0.75)];
      expect(Math.min(...sky), `${file}: sky ${sky.join()}`).toBeGreaterThan(150);
      expect(ground[1]! - ground[2]!, `${file}: ground ${ground.join()}`).toBeGreaterThan(30);
    }
  });
});

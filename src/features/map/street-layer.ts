/** The layer of streets from one archive on this host. Its own chunk: a site without streets never loads it. */
import { PMTiles } from 'pmtiles';
import { exposeLeaflet, GridLayer, type Coords, type Layer } from './leaflet.ts';
import type { Streets } from './street-archive.ts';

const MIME: Record<number, string> = { 2: 'image/png', 3: 'image/jpeg', 4: 'image/webp', 5: 'image/avif' };

export async function makeStreetLayer({ href, kind, maxZoom }: Streets): Promise<Layer> {
  const archive = new PMTiles(href);
  const head = await archive.getHeader();
  const options = { minNativeZoom: head.minZoom, maxNativeZoom: Math.min(head.maxZoom, maxZoom), updateWhenZooming: false };
  if (kind === 'raster') return new PictureTiles(archive, MIME[head.tileType] ?? 'image/png', options);
  exposeLeaflet();
  const { leafletLayer } = await import('protomaps-leaflet');
  const flavor = matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light';
  return leafletLayer({ url: href, flavor, lang: 'ru', maxDataZoom: options.maxNativeZoom }) as unknown as Layer;
}

/** Pictures out of the archive; a hole in it is an empty tile. */
class PictureTiles extends GridLayer {
  #archive: PMTiles;
  #mime: string;

  constructor(archive: PMTiles, mime: string, options: ConstructorParameters<typeof GridLayer>[0]) {
    super(options);
    this.#archive = archive;
    this.#mime = mime;
    this.on('tileunload', ({ tile }: { tile: HTMLElement }) => tile instanceof HTMLImageElement && URL.revokeObjectURL(tile.src));
  }

  override createTile({ x, y, z }: Coords, done: (error?: Error, tile?: HTMLElement) => void): HTMLElement {
    const picture = document.createElement('img');
    picture.alt = '';
    this.#archive.getZxy(z, x, y).then(
      (found) => {
        if (found) picture.src = URL.createObjectURL(new Blob([found.data], { type: this.#mime }));
        done(undefined, picture);
      },
      (error: Error) => done(error, picture),
    );
    return picture;
  }
}

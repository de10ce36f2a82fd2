/** What every moving map begins with: its styles and the window in which the whole region is seen. */
import { unpackLine, type BaseFile } from './base-file.ts';
import { latLngBounds, leafletSheet, type LatLngBounds } from './leaflet.ts';
import ink from './moving-map.css?inline';
import signs from './spots.css?inline';

/** Styles come with the script: a page that never draws the map never loads them. Their layers keep the order of the site. */
export function dressMap(): void {
  for (const text of [leafletSheet, ink, signs]) {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(text);
    document.adoptedStyleSheets.push(sheet);
  }
}

/** @param bbox west, south, east, north: shown when there is no outline */
export function wholeRegion(base: BaseFile, [west, south, east, north]: readonly [number, number, number, number]): LatLngBounds {
  const shore = base.outline.flatMap((area) => unpackLine(area[0] ?? []));
  return latLngBounds(shore.length > 0 ? shore : [[south, west], [north, east]]);
}

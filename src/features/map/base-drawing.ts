/** The base of the moving map: land, waters and borders as thin lines; names placed anew after each move. */
import { unpackLine, type BaseFile } from './base-file.ts';
import { boxAround, placeLabels, slantedBoxes, touchesAny, type Box } from './label-placing.ts';
import { DivIcon, Marker, Polygon, Polyline, type Map as LeafletMap } from './leaflet.ts';

const NAME_SIZES: Record<number, number> = { 1: 16, 2: 13, 3: 12 };
const VILLAGES_FROM = 8.5;
/** Names keep off the buttons and the scale bar by this much. */
const OFF_CONTROLS = 4;
const WATER_SIZE = 11.5;
const WATER_LINE = 13;
/** A lake this wide in pixels and a river this straight carry their names. */
const ROOM = { lake: 16, river: 30 };

/** More lines of longitude than this are a grille. */
const MOST_DEGREES = 24;

export function drawBase(map: LeafletMap, base: BaseFile): void {
  map.createPane('names').setAttribute('aria-hidden', 'true');
  const shape = { interactive: false, smoothFactor: 0.7 };
  new Polyline(degrees(map), { ...shape, className: 'degree' }).addTo(map);
  new Polygon(base.outline.map((area) => area.map(unpackLine)), { ...shape, className: 'land' }).addTo(map);
  new Polyline(base.borders.map(unpackLine), { ...shape, className: 'border' }).addTo(map);
  new Polygon(base.lakes.map((area) => area.map(unpackLine)), { ...shape, className: 'water' }).addTo(map);
  new Polyline(base.rivers.map(unpackLine), { ...shape, className: 'river' }).addTo(map);
}

/** Whole degrees around the window the map opens with, every fifth or tenth of a wide country. */
function degrees(map: LeafletMap): [number, number][][] {
  const bounds = map.getBounds().pad(0.6);
  const [west, south, east, north] = [bounds.getWest(), bounds.getSouth(), bounds.getEast(), bounds.getNorth()];
  const step = [1, 2, 5].find((degree) => (east - west) / degree <= MOST_DEGREES) ?? 10;
  const from = (edge: number): number => Math.ceil(edge / step) * step;
  const lines: [number, number][][] = [];
  for (let lng = from(west); lng <= east; lng += step) lines.push([[south, lng], [north, lng]]);
  for (let lat = from(south); lat <= north; lat += step) lines.push([[lat, west], [lat, east]]);
  return lines;
}

export class NameLayer {
  #drawn: Marker[] = [];
  /** How much larger than usual the reader has made the letters. */
  #letter = 1;
  #map: LeafletMap;
  #base: BaseFile;

  constructor(map: LeafletMap, base: BaseFile) {
    this.#map = map;
    this.#base = base;
  }

  render(marks: readonly Box[]): void {
    for (const marker of this.#drawn) marker.remove();
    this.#drawn = [];
    this.#letter = Number.parseFloat(getComputedStyle(document.documentElement).fontSize) / 16;
    const obstacles = [...marks, ...controlBoxes(this.#map.getContainer())];
    this.#waters([...obstacles, ...this.#towns(obstacles)]);
  }

  #towns(obstacles: readonly Box[]): Box[] {
    const { x: width, y: height } = this.#map.getSize();
    const zoom = this.#map.getZoom();
    const named = new Set<Box>();
    const wishes = this.#base.places
      .filter(({ rank }) => rank < 3 || zoom >= VILLAGES_FROM)
      .flatMap((item) => {
        const { x, y } = this.#map.latLngToContainerPoint([item.lat, item.lng]);
        const under = obstacles.find((box) => x > box.left && x < box.right && y > box.top && y < box.bottom);
        if (!under) return { item, text: item.name, x, y, size: this.#sizeOf(item), gap: 6 };
        // A ring bears one name, that of the largest place under it: a second one would stand on the wrong side.
        if (named.has(under)) return [];
        named.add(under);
        const [middleX, middleY] = [(under.left + under.right) / 2, (under.top + under.bottom) / 2];
        return { item, text: item.name, x: middleX, y: middleY, size: this.#sizeOf(item), gap: (under.right - under.left) / 2 + 4 };
      });
    const window = { left: 2, top: 2, right: width - 2, bottom: height - 2 };
    const isInside = ({ x, y }: { x: number; y: number }): boolean => x > 0 && y > 0 && x < width && y < height;
    const inside = placeLabels(wishes.filter(isInside), window, obstacles);
    // Names of what lies just outside stand ready for a drag; names in the window are never cut by its edge.
    const around = { left: -width / 4, top: -height / 4, right: width * 1.25, bottom: height * 1.25 };
    const outside = placeLabels(wishes.filter((wish) => !isInside(wish)), around, [...obstacles, window]);
    const labels = [...inside, ...outside];
    for (const { item, text, anchor, textX, box, gap, x, y } of labels) {
      if (gap === 6) this.#write('', `town rank-${item.rank}`, x, y);
      this.#write(text, `name rank-${item.rank} ${anchor}`, textX, (box.top + box.bottom) / 2);
    }
    return labels.flatMap(({ box, x, y }) => [box, boxAround(x, y, 5)]);
  }

  #sizeOf({ rank }: BaseFile['places'][number]): number {
    return (NAME_SIZES[rank] ?? 12) * this.#letter;
  }

  #waters(taken: readonly Box[]): void {
    const scale = 256 * 2 ** this.#map.getZoom();
    const done = new Set<string>();
    for (const { name, kind, lat, lng, room, angle } of this.#base.waterNames) {
      if (done.has(name) || room * scale < ROOM[kind]) continue;
      const { x, y } = this.#map.latLngToContainerPoint([lat, lng]);
      const words = kind === 'lake' ? name.replaceAll('-', '- ').split(' ') : [name];
      const lines = words.map((word, i) => ({ word, y: y + (i - (words.length - 1) / 2) * WATER_LINE * this.#letter }));
      if (touchesAny(lines.flatMap((line) => slantedBoxes(line.word, x, line.y, WATER_SIZE * this.#letter, angle)), taken)) continue;
      done.add(name);
      for (const line of lines) this.#write(line.word, `name water-name ${kind}`, x, line.y, angle);
    }
  }

  #write(text: string, className: string, x: number, y: number, angle = 0): void {
    const span = document.createElement('span');
    span.textContent = text;
    if (angle) span.style.setProperty('--turn', `${angle}deg`);
    const icon = new DivIcon({ html: span, className, iconSize: [0, 0] });
    this.#drawn.push(new Marker(this.#map.containerPointToLatLng([x, y]), { icon, keyboard: false, interactive: false, pane: 'names' }).addTo(this.#map));
  }
}

/** What stands in the frame over the map, in its own pixels. */
function controlBoxes(host: HTMLElement): Box[] {
  const frame = host.getBoundingClientRect();
  return [...host.querySelectorAll('.leaflet-bar, .scale-bar')].map((control) => {
    const { left, top, right, bottom } = control.getBoundingClientRect();
    return { left: left - frame.left - OFF_CONTROLS, top: top - frame.top - OFF_CONTROLS, right: right - frame.left + OFF_CONTROLS, bottom: bottom - frame.top + OFF_CONTROLS };
  });
}

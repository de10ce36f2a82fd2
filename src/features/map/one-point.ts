/** The one point of a form on its map: a press puts it, and what is put by hand is told of. */
import { roundDegrees, type LngLat } from '../../kernel/geo.ts';
import { Marker, type DivIcon, type Map as LeafletMap } from './leaflet.ts';

export interface OnePoint {
  /** Puts the mark without telling of it; undefined takes it away. `move` brings it into the window. */
  show(point: LngLat | undefined, move: boolean): void;
  middle(): LngLat;
}

/** @param near the zoom that shows enough around a point */
export function onePoint(map: LeafletMap, icon: DivIcon, { near, isDraggable }: { near: number; isDraggable: boolean }, onPick: (point: LngLat) => void): OnePoint {
  let mark: Marker | undefined;
  const put = (point: LngLat): void => {
    if (mark) return void mark.setLatLng(point);
    // The numbers beside the map say the same to those who do not see it.
    mark = new Marker(point, { icon, draggable: isDraggable, interactive: isDraggable, keyboard: false }).addTo(map);
    mark.on('dragend', () => onPick(rounded(mark!.getLatLng())));
  };
  map.on('click', ({ latlng }: { latlng: LngLat }) => {
    const point = rounded(latlng);
    put(point);
    onPick(point);
  });
  return {
    show(point, move) {
      if (point) put(point);
      else {
        mark?.remove();
        mark = undefined;
      }
      if (point && move) map.setView(point, Math.max(map.getZoom(), near), { animate: false });
    },
    middle: () => rounded(map.getCenter()),
  };
}

function rounded({ lat, lng }: LngLat): LngLat {
  return { lat: roundDegrees(lat), lng: roundDegrees(lng) };
}

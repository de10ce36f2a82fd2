/** The switch «Улицы»: brings the owner's street layer, or says why it cannot and leaves the drawn base. */
import type { Layer, Map as LeafletMap } from './leaflet.ts';
import type { MapWords } from './map-words.ts';
import { lookAtArchive, StreetError, type Streets } from './street-archive.ts';

export interface StreetEvents {
  /** Whose map is shown now; undefined for the drawn base. */
  attribute(text: string | undefined): void;
  tell(text: string): void;
  /** How near the map may come without streets. */
  drawnZoom: number;
}

/** @param button the page's own, waiting above the map */
export function makeStreetSwitch(map: LeafletMap, button: HTMLButtonElement, streets: Streets, words: MapWords, { attribute, tell, drawnZoom }: StreetEvents): void {
  button.hidden = button.disabled = false;
  let layer: Layer | undefined;
  let isBusy = false;

  const show = (isOn: boolean): void => {
    button.ariaPressed = String(isOn);
    map.getContainer().classList.toggle('has-streets', isOn);
    if (isOn) layer!.addTo(map);
    else layer?.remove();
    map.setMaxZoom(isOn ? Math.max(drawnZoom, streets.maxZoom) : drawnZoom);
    attribute(isOn ? streets.attribution : undefined);
  };
  const turn = async (): Promise<void> => {
    if (isBusy) return;
    if (button.ariaPressed === 'true') return show(false);
    isBusy = true;
    button.ariaBusy = 'true';
    try {
      await lookAtArchive(streets);
      layer ??= await (await import('./street-layer.ts')).makeStreetLayer(streets);
      show(true);
    } catch (error) {
      console.error(error);
      show(false);
      tell(words.streetsFaults[error instanceof StreetError ? error.fault : 'garbage']);
    } finally {
      isBusy = false;
      button.ariaBusy = null;
    }
  };
  button.addEventListener('click', () => void turn());
  if (streets.isOn) void turn();
}

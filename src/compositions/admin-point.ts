/** The field of the editor where a point is put: our own map, a search among our own settlements, numbers for the exact. */
import type { BaseFile } from '../features/map/base-file.ts';
import { nearestName } from '../features/map/nearest.ts';
import { pickMap, type PickMap } from '../features/map/pick-point.ts';
import type { LngLat } from '../kernel/geo.ts';
import { POINT_PRECISIONS, type PointPrecision } from '../kernel/vocabulary.ts';

export interface PointValue extends LngLat {
  precision?: PointPrecision;
}

const STYLE = `
atlas-point { display: grid; gap: .5rem; }
atlas-point .row { display: flex; flex-wrap: wrap; gap: .5rem; align-items: end; }
atlas-point label { display: grid; gap: .15rem; font-size: .875rem; }
atlas-point :is(input, select, button) { min-block-size: 2.25rem; padding: .25rem .5rem; border: 1px solid #8a8f96; border-radius: .25rem; background: #fff; color: #1f2a33; font: inherit; }
atlas-point input[type=search] { inline-size: 14rem; max-inline-size: 100%; }
atlas-point input[inputmode] { inline-size: 8rem; }
atlas-point button { cursor: pointer; }
atlas-point :is(input, select, button):focus-visible { outline: 3px solid #a4361f; outline-offset: 1px; }
atlas-point .told { margin: 0; font-size: .875rem; }
`;

/** The drawn base of the site, seen from the page of the editor: the site may stand below another address. */
const BASE = '../dannye/karta/osnova.json';
let base: Promise<BaseFile> | undefined;

export class PointField extends HTMLElement {
  /** Called when the point is put, moved or taken away. Its name may not begin with «on»: such the editor's interface takes for events. */
  picked: ((value: PointValue | null) => void) | undefined;
  #value: PointValue | undefined;
  #map: PickMap | undefined;
  #base: BaseFile | undefined;

  /** What the editor knows: an object, or nothing in some of its ways. */
  set value(given: unknown) {
    const next = isPoint(given) ? given : undefined;
    const isNew = next?.lat !== this.#value?.lat || next?.lng !== this.#value?.lng;
    this.#value = next;
    if (this.#map) this.#tell(isNew);
  }

  connectedCallback(): void {
    if (this.childElementCount > 0) return;
    dress();
    this.innerHTML = `<div class="row"><label>Населённый пункт <input type="search" list="atlas-places" autocomplete="off"></label><datalist id="atlas-places"></datalist><button type="button" data-find>Найти</button><button type="button" data-in>Ближе</button><button type="button" data-out>Дальше</button><button type="button" data-middle>Поставить в середину карты</button></div>
<div data-map tabindex="0"></div>
<div class="row"><label>Широта <input inputmode="decimal" data-lat></label><label>Долгота <input inputmode="decimal" data-lng></label><label>Насколько точна <select data-precision><option value="">не выбрано</option>${POINT_PRECISIONS.map((word) => `<option>${word}</option>`).join('')}</select></label><button type="button" data-none>Убрать точку</button></div>
<p class="told" role="status"></p>`;
    this.#listen();
    void this.#draw();
  }

  disconnectedCallback(): void {
    this.#map?.remove();
    this.#map = undefined;
    this.replaceChildren();
  }

  async #draw(): Promise<void> {
    try {
      this.#base = await (base ??= fetchBase());
    } catch {
      base = undefined;
      this.#say('Карта не загрузилась: впишите широту и долготу числами.');
      return;
    }
    if (!this.isConnected || this.#map) return;
    this.#part('#atlas-places').append(...this.#base.places.map(({ name }) => new Option(name)));
    this.#map = pickMap(this.#part('[data-map]'), this.#base, 'Карта: нажмите, чтобы поставить точку', (at) => this.#pick(at));
    this.#tell(true);
  }

  #listen(): void {
    const on = (selector: string, act: () => void, event = 'click'): void => this.#part(selector).addEventListener(event, act);
    on('[data-find]', () => this.#find());
    on('[data-in]', () => this.#map?.zoom(1));
    on('[data-out]', () => this.#map?.zoom(-1));
    on('[data-middle]', () => this.#map && this.#pick(this.#map.middle()));
    on('[data-none]', () => this.#change(undefined));
    on('[data-lat]', () => this.#typed(), 'change');
    on('[data-lng]', () => this.#typed(), 'change');
    on('[data-precision]', () => this.#value && this.#change({ ...this.#value, precision: (this.#part<HTMLSelectElement>('[data-precision]').value || undefined) as PointPrecision | undefined }), 'change');
    this.#part('input[type=search]').addEventListener('keydown', (event) => {
      if (event.key !== 'Enter') return;
      event.preventDefault();
      this.#find();
    });
  }

  #find(): void {
    const wanted = fold(this.#part<HTMLInputElement>('input[type=search]').value);
    const places = this.#base?.places ?? [];
    const found = wanted && (places.find(({ name }) => fold(name) === wanted) ?? places.find(({ name }) => fold(name).startsWith(wanted)));
    if (!found) return this.#say('Такого населённого пункта на карте нет: нажмите на карту или впишите числа.');
    this.#pick({ lat: found.lat, lng: found.lng }, true);
  }

  /** The drawn map shows settlements, not houses: who knows the house says so. */
  #pick(at: LngLat, move = false): void {
    this.#change({ ...at, precision: this.#value?.precision && this.#value.precision !== 'центр муниципалитета' ? this.#value.precision : 'населённый пункт' }, move);
  }

  #typed(): void {
    const [lat, lng] = ['[data-lat]', '[data-lng]'].map((selector) => Number(this.#part<HTMLInputElement>(selector).value.trim().replace(',', '.') || Number.NaN));
    if (!Number.isFinite(lat) || !Number.isFinite(lng)) return this.#say('Нужны оба числа: широта и долгота в градусах, 57.8136 и 28.3496.');
    this.#pick({ lat: lat!, lng: lng! }, true);
  }

  #change(value: PointValue | undefined, move = false): void {
    this.#value = value;
    this.#tell(move);
    this.picked?.(value ?? null);
  }

  #tell(move: boolean): void {
    this.#map?.show(this.#value, move && this.#value !== undefined);
    this.#part<HTMLInputElement>('[data-lat]').value = this.#value ? String(this.#value.lat) : '';
    this.#part<HTMLInputElement>('[data-lng]').value = this.#value ? String(this.#value.lng) : '';
    this.#part<HTMLSelectElement>('[data-precision]').value = this.#value?.precision ?? '';
    const near = this.#value && nearestName(this.#base?.places ?? [], this.#value);
    this.#say(this.#value ? `Точка стоит${near ? `, ближайший населённый пункт: ${near}` : ''}.` : 'Точки нет.');
  }

  #say(text: string): void {
    this.#part('.told').textContent = text;
  }

  #part<E extends HTMLElement>(selector: string): E {
    return this.querySelector<E>(selector)!;
  }
}

/** As it is compared: without capitals and «ё». */
function fold(name: string): string {
  return name.trim().toLocaleLowerCase('ru').replaceAll('ё', 'е');
}

function isPoint(value: unknown): value is PointValue {
  return typeof value === 'object' && value !== null && 'lat' in value && 'lng' in value && typeof value.lat === 'number' && typeof value.lng === 'number';
}

async function fetchBase(): Promise<BaseFile> {
  const response = await fetch(new URL(BASE, document.baseURI));
  if (!response.ok) throw new Error(`${BASE}: ${response.status}`);
  return (await response.json()) as BaseFile;
}

function dress(): void {
  if (document.getElementById('atlas-point-style')) return;
  const style = Object.assign(document.createElement('style'), { id: 'atlas-point-style', textContent: STYLE });
  document.head.append(style);
}

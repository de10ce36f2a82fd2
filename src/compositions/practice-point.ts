/** The point of a practice: a place by name, the map, two numbers; any of them is enough. */
import { ChoiceBox } from '../features/editing/choice-box.ts';
import { changed, make, type Control, type FieldWords } from '../features/editing/control.ts';
import type { FormField } from '../features/editing/form-field.ts';
import { choiceControl, framed } from '../features/editing/plain-controls.ts';
import { readDegrees, showNumber } from '../features/editing/typed-values.ts';
import type { BaseFile } from '../features/map/base-file.ts';
import { PointPicker, type PickerConfig } from '../features/map/point-picker.client.ts';
import { glue } from '../features/editing/glue.ts';
import type { KnownPlace } from './practice-config.ts';
import { POINT_PRECISIONS } from '../kernel/vocabulary.ts';

/** After every place of the map. */
const LAST = 100;
const PRECISION_WORDS: FieldWords = { label: 'Насколько точна точка', options: { дом: 'сам дом или площадка', 'населённый пункт': 'населённый пункт, не дом', 'центр муниципалитета': 'только муниципалитет' } };

/** @param known places that the records know, beside those of the map */
export function pointControl(field: FormField, config: PickerConfig, known: readonly KnownPlace[]): Control {
  const base = loadBase(config.base);
  let places: readonly (KnownPlace & { rank?: number | undefined })[] = known;
  const picker = new PointPicker();
  picker.config = config;
  picker.loadBase = () => base;

  const missing = make('p', { className: 'hint', textContent: glue('Не нашли: нажмите на карту или впишите градусы.'), hidden: true });
  missing.role = 'status';
  const box = new ChoiceBox(
    () => places.map(({ name, rank }, i) => ({ id: String(i), name, rank })).sort((a, b) => (a.rank ?? LAST) - (b.rank ?? LAST)),
    (input) => {
      const place = places[Number(box.read())];
      missing.hidden = true;
      if (!place) return;
      fill(place.lat, place.lng);
      if (place.isRough) precision.write('центр муниципалитета');
      else if (precision.read() === undefined) precision.write('населённый пункт');
      picker.point = place;
      changed(input);
    },
  );
  const byName = framed({ label: 'Найти по названию', hint: 'Город или большое село: точка встанет в середину, потом её можно подвинуть', isRequired: false }, {}, box.input, { read: () => undefined, write: () => box.write(undefined) });
  box.input.after(box.list, missing);
  box.input.addEventListener('input', ({ isTrusted }) => (missing.hidden = !isTrusted || !box.list.hidden || box.input.value.trim() === ''));
  const [west, south, east, north] = config.bbox;
  const lat = degrees('Широта', sample(south, north));
  const lng = degrees('Долгота', sample(west, east));
  const precision = choiceControl({ kind: 'choice', name: 'precision', label: '', isRequired: false, mayBeNull: false, options: POINT_PRECISIONS }, PRECISION_WORDS);
  const middle = make('button', { type: 'button', className: 'quiet', textContent: 'Поставить в середину карты' });
  const away = make('button', { type: 'button', className: 'quiet', textContent: 'Убрать точку' });
  const fault = make('p', { className: 'fault', hidden: true });

  picker.addEventListener('pick', () => {
    const { point } = picker;
    if (!point) return;
    fill(point.lat, point.lng);
    if (precision.read() === undefined) precision.write('населённый пункт');
    changed(lat.element);
  });
  for (const { element } of [lat, lng]) element.addEventListener('change', () => showOnMap());
  middle.addEventListener('click', () => picker.pickMiddle());
  away.addEventListener('click', () => {
    self.write(undefined);
    box.write(undefined);
    changed(lat.element);
  });
  void base.then((file) => (places = [...file.places, ...known]), () => (byName.element.hidden = known.length === 0));

  const element = make('fieldset', { className: 'group point' }, make('legend', { textContent: field.label }), make('p', { className: 'hint', textContent: glue('Нажмите на карту, найдите место по названию или впишите градусы. Не знаете точно — скажите об этом ниже: «только муниципалитет».') }), byName.element, picker, make('p', { className: 'row' }, middle, away), make('div', { className: 'pair' }, lat.element, lng.element), precision.element, fault);
  const parts: Record<string, Control> = { lat, lng, precision };
  const self: Control = {
    element,
    label: field.label,
    read() {
      const [y, x] = [lat.read(), lng.read()];
      if (y === undefined && x === undefined) return undefined;
      return { ...(y !== undefined && { lat: y }), ...(x !== undefined && { lng: x }), ...(precision.read() !== undefined && { precision: precision.read() }) };
    },
    write(value) {
      const point = (value ?? {}) as Record<string, unknown>;
      for (const [name, control] of Object.entries(parts)) control.write(point[name]);
      showOnMap();
    },
    at: ([step]) => (step === undefined ? self : (parts[String(step)] ?? self)),
    focus: () => box.input.focus(),
    tell(remark) {
      fault.textContent = remark ? glue(remark) : '';
      fault.hidden = !remark;
    },
    leaves: () => [self, ...Object.values(parts)],
  };
  return self;

  function fill(y: number, x: number): void {
    lat.write(y);
    lng.write(x);
  }

  function showOnMap(): void {
    const [y, x] = [lat.read(), lng.read()];
    const isPlace = typeof y === 'number' && typeof x === 'number' && Math.abs(y) <= 85 && Math.abs(x) <= 180;
    picker.point = isPlace ? { lat: y, lng: x } : undefined;
  }
}

/** In the middle of the region. */
function sample(from: number, to: number): string {
  return `Градусы: ${((from + to) / 2).toFixed(4).replace('.', ',')}`;
}

function degrees(label: string, hint: string): Control {
  const input = make('input', { type: 'text', inputMode: 'decimal', autocomplete: 'off' });
  return framed({ label, hint, isRequired: false }, {}, input, { read: () => readDegrees(input.value), write: (value) => (input.value = value === undefined ? '' : typeof value === 'number' ? showNumber(value) : String(value)) });
}

async function loadBase(href: string): Promise<BaseFile> {
  const response = await fetch(href);
  if (!response.ok) throw new Error(`${href}: ${response.status}`);
  return (await response.json()) as BaseFile;
}

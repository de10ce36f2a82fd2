/** Whose contour is it? By id, code, registration number, municipality and name; what is not sure is asked, never guessed. Pure. */
import { isInside, metresToEdge, type Ring } from '../../kernel/contour.ts';
import { foldName } from '../../kernel/same-name.ts';
import { nearest } from '../../kernel/suggest.ts';
import { FOLDER, labelOf, type Shape } from './read-shapes.ts';
import type { ShapeRemark } from './remark.ts';

/** A record as far as it can be recognised. */
export interface Candidate {
  id: string;
  name: string;
  formerNames: readonly string[];
  code?: string;
  regNo?: string;
  /** Id of the municipality; none for municipalities themselves. */
  steward?: string;
  /** Where it is known to stand, and how far from there its edge may be. */
  point?: { lat: number; lng: number; metres: number };
}

/** Headings that offices give to columns; compared without case, spaces and signs. */
const KEYS = {
  id: ['id', 'tos', 'tosid', 'atlas', 'имяфайла', 'файл'],
  code: ['code', 'код', 'кодгазеты'],
  regNo: ['regno', 'regnum', 'regnumber', 'номер', 'рег', 'регномер', 'номервреестре', 'номервреестретос', 'регистрационныйномер', 'номертос', 'number'],
  name: ['name', 'nameru', 'title', 'название', 'наименование', 'наименованиетос', 'названиетос', 'имя', 'тос', 'label', 'подпись', 'iconcaption', 'description', 'описание'],
  municipality: ['municipality', 'муниципалитет', 'муниципальныйокруг', 'муниципальноеобразование', 'мо', 'округ', 'район', 'district', 'okrug', 'rayon'],
  /** Of a KML file; often a municipality, as often «Мои границы». */
  folder: [FOLDER],
} as const;

/** Which municipality a typed name means, of today or of before a reform; or a sentence why that is not known. */
export type FindPlace = (typed: string) => { id: string } | { fault: string };

export function matchShape(shape: Shape, rings: readonly Ring[], candidates: readonly Candidate[], findPlace: FindPlace, what: 'ТОС' | 'муниципалитет'): { id?: string; remarks: ShapeRemark[] } {
  const say = (severity: ShapeRemark['severity'], code: string, text: string): { remarks: ShapeRemark[] } => ({ remarks: [{ severity, code, shape: shape.number, name: labelOf(shape.properties), text }] });
  const isTos = what === 'ТОС';
  const names = isTos ? valuesOf(shape, 'name') : [...valuesOf(shape, 'name'), ...valuesOf(shape, 'municipality')];
  const places = isTos ? valuesOf(shape, 'municipality') : [];
  const found = places.map(findPlace);
  const fault = found.find((place) => 'fault' in place)?.fault;
  const stewards = new Set([...found, ...(isTos ? valuesOf(shape, 'folder').map(findPlace) : [])].flatMap((place) => ('id' in place ? [place.id] : [])));
  const byPlace = (list: readonly Candidate[]): Candidate[] => (stewards.size === 0 ? [...list] : list.filter(({ steward }) => stewards.has(steward ?? '')));
  const folded = new Set(isTos ? names.map(foldName) : names.map(findPlace).flatMap((place) => ('id' in place ? [place.id] : [])));
  const hasName = (one: Candidate): boolean => (isTos ? foldedNames(one).some((name) => folded.has(name)) : folded.has(one.id));

  const ids = [...valuesOf(shape, 'id'), ...(shape.id ? [shape.id] : [])];
  const byId = candidates.filter(({ id }) => ids.includes(id));
  if (byId.length > 1) return say('question', 'match-two', `назван и «${byId[0]!.id}», и «${byId[1]!.id}». Оставьте одно имя в свойстве id.`);
  if (byId.length === 1) return sure(byId[0]!);
  const codes = valuesOf(shape, 'code');
  const byCode = candidates.filter(({ code }) => code !== undefined && codes.includes(code));
  if (byCode.length === 1) return sure(byCode[0]!);
  const numbers = valuesOf(shape, 'regNo').map(numberKey);
  const byNumber = byPlace(candidates.filter(({ regNo }) => regNo !== undefined && numbers.includes(numberKey(regNo))));
  if (byNumber.length > 1) return say('question', 'match-two', `номер «${valuesOf(shape, 'regNo')[0]}» в реестре у нескольких: ${listed(byNumber)}. Впишите свойство id.`);
  if (byNumber.length === 1) return sure(byNumber[0]!, 'question');

  if (fault) return say('question', 'match-place', `${fault} Исправьте или впишите свойство id.`);
  const named = candidates.filter(hasName);
  const here = byPlace(named);
  if (here.length > 1) return say('question', 'match-two', `такое название у нескольких: ${listed(here)}. Впишите свойство id.`);
  const other = here.length === 1 ? here[0]!.regNo : undefined;
  if (other !== undefined && numbers.length > 0) return say('question', 'match-number', `по названию это ${listed(here)}, но номер в реестре у него «${other}», а в файле «${valuesOf(shape, 'regNo')[0]}». Исправьте номер или впишите свойство id.`);
  if (here.length === 1 && (stewards.size > 0 || !isTos || isNear(here[0]!, rings))) return { id: here[0]!.id, remarks: [] };
  if (here.length === 1) return say('question', 'match-place', `похоже на ${listed(here)}, но муниципалитет не назван, и по месту это не видно. Впишите свойство id: ${here[0]!.id} — или municipality.`);
  if (named.length > 0) return say('question', 'match-place', `${what} с таким названием есть в другом муниципалитете: ${listed(named)}. Проверьте муниципалитет («${places[0] ?? valuesOf(shape, 'folder')[0]}») или впишите свойство id.`);
  return strange();

  /** @param doubt how grave another name is: a number may be that of a row and not of the registry */
  function sure(one: Candidate, doubt: 'question' | 'warning' = 'warning'): { id?: string; remarks: ShapeRemark[] } {
    const own = shape.properties.name ?? shape.properties.Name ?? shape.properties['название'] ?? shape.properties['Название'];
    if (typeof own !== 'string' || own.trim() === '' || names.length === 0 || hasName(one)) return { id: one.id, remarks: [] };
    const other = byPlace(candidates.filter((it) => it !== one && hasName(it)));
    if (other.length > 0) return say('question', 'match-two', `по номеру это ${listed([one])}, а по названию — ${listed(other)}. Исправьте одно из двух.`);
    const text = `в файле «${own.trim().slice(0, 60)}», а в записи — «${one.name}» (${one.id}).`;
    if (doubt === 'question') return say('question', 'match-name', `по номеру в реестре это другой ТОС: ${text} Исправьте номер или впишите свойство id.`);
    return { id: one.id, ...say('warning', 'match-name', `${text} Взято по имени файла или коду; проверьте название.`) };
  }

  function strange(): { remarks: ShapeRemark[] } {
    if (names.length + ids.length + numbers.length === 0 && codes.length > 0) return say('warning', 'match-none', `записи с кодом «${codes[0]}» нет. Пропущен; сначала заведите запись.`);
    if (names.length + ids.length + numbers.length === 0) return say('question', 'match-nameless', `неизвестно, чья это территория: у объекта нет ни id, ни номера, ни названия${propertyNames(shape)}. Добавьте свойство id — имя файла записи.`);
    const pool = byPlace(candidates);
    const close = nearest(foldName(names[0] ?? ''), pool.flatMap(foldedNames));
    const guess = close ? pool.filter((one) => foldedNames(one).includes(close)) : [];
    const guessId = ids.map((id) => nearest(id, candidates.map((one) => one.id))).find(Boolean);
    if (guess.length > 0) return say('question', 'match-guess', `такого названия в записях нет. Возможно, это ${listed(guess)}: тогда впишите свойство id.`);
    if (guessId && names.length === 0) return say('question', 'match-guess', `записи «${ids[0]}» нет. Возможно, вы имели в виду «${guessId}».`);
    return say('warning', 'match-none', `такого ${isTos ? 'ТОС' : 'муниципалитета'} в записях нет. Пропущен; сначала заведите запись.`);
  }
}

/** Values of a shape under any of the headings, as text, in the order of the headings. */
function valuesOf({ properties }: Shape, key: keyof typeof KEYS): string[] {
  const found = Object.entries(properties).flatMap(([name, value]) => {
    const rank = (KEYS[key] as readonly string[]).indexOf(name.normalize('NFC').toLowerCase().replace(/[^a-zа-яё0-9]/gu, ''));
    const text = typeof value === 'string' || typeof value === 'number' ? String(value).trim().slice(0, 300) : '';
    return rank < 0 || text === '' ? [] : [{ rank, text }];
  });
  return found.sort((a, b) => a.rank - b.rank).map(({ text }) => text);
}

const known = new WeakMap<Candidate, string[]>();
/** Folded once: every shape is compared with every record. */
function foldedNames(one: Candidate): string[] {
  if (!known.has(one)) known.set(one, [one.name, ...one.formerNames].map(foldName));
  return known.get(one)!;
}

function numberKey(number: string): string {
  return number.normalize('NFC').toLowerCase().replace(/[\s№]/gu, '').replace(/^0+(?=\d+$)/u, '');
}

function isNear({ point }: Candidate, rings: readonly Ring[]): boolean {
  return point !== undefined && (isInside(point, rings) || metresToEdge(point, rings) <= point.metres);
}

function listed(list: readonly Candidate[]): string {
  return list.slice(0, 4).map(({ id, name, steward }) => `«${name}» (${steward ? `${steward}/` : ''}${id})`).join(', ') + (list.length > 4 ? '…' : '');
}

function propertyNames({ properties }: Shape): string {
  const keys = Object.keys(properties).slice(0, 8).map((key) => key.slice(0, 30));
  return keys.length > 0 ? ` (свойства: ${keys.join(', ')})` : '';
}

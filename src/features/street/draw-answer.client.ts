/** Draws an answer as plain elements; all text is set as text. */
import { routes } from '../../kernel/routes.ts';
import { countOf, NOUNS, tosTitle } from '../../kernel/text.ts';
import { distanceText, hitText, honesty, officeLines } from './answer-words.ts';
import type { Directory, Municipality, Tos } from './directory.ts';
import type { Answer, Group, Hit, Near } from './find.ts';
import { addressOf } from './address-bar.ts';
import type { Unplaced } from './unplaced.ts';

type Child = Node | string | undefined;
/** More than this of one municipality is a list of its own page. */
const MOST_HITS = 12;

/** An element with children; undefined ones are left out. */
export function make(name: string, className: string, ...children: Child[]): HTMLElement {
  const element = document.createElement(name);
  if (className) element.className = className;
  element.append(...children.filter((child) => child !== undefined));
  return element;
}

function link(href: string, text: string): HTMLAnchorElement {
  const element = document.createElement('a');
  element.href = href;
  element.textContent = text;
  return element;
}

function list(className: string, items: readonly HTMLElement[]): HTMLElement {
  const element = make('ul', className, ...items);
  element.role = 'list';
  return element;
}

export function drawAnswer(answer: Answer, directory: Directory, question: string): HTMLElement[] {
  const isQuestion = answer.groups.length > 1;
  return [
    ...(answer.guess ? [make('p', '', 'Возможно, вы имели в виду ', link(addressOf(location, answer.guess), answer.guess), '?')] : []),
    ...(answer.tier === undefined && !answer.settlement ? [make('p', '', 'Допишите город или деревню, и мы покажем ближайшие ТОС. Ниже на странице — полный список по муниципалитетам.')] : []),
    ...answer.groups.map((group) => drawGroup(group, answer, question, isQuestion)),
    ...(answer.others.length > 0 ? [drawOthers(answer)] : []),
    ...(answer.nearby.length > 0 ? [drawNearby(answer.nearby)] : []),
    make('p', 'soft small', honesty(answer, directory)),
    ...(answer.nearestSeat ? [make('p', '', `Ближайший центр муниципалитета — ${answer.nearestSeat.municipality.centre.name}, ${distanceText(answer.nearestSeat.km)}. Если вы живёте не в нём, спросите в своей администрации.`), ...drawOffices([answer.nearestSeat.municipality])] : []),
    ...drawOffices(answer.municipalities),
  ];
}

function drawOthers(answer: Answer): HTMLElement {
  const { others, settlement } = answer;
  const title = others[0]!.tier === 'municipality' ? `В том же муниципалитете: ${others[0]!.tos.municipality.name}` : `Ещё здесь же: ${settlement?.name ?? ''}`;
  return section(title, list('', others.slice(0, MOST_HITS).map((hit) => drawHit(hit, answer, true))));
}

export function drawNearby(nearby: readonly Near[]): HTMLElement {
  return section(
    'Ближайшие',
    list('', nearby.map(({ tos, km }) => make('li', 'near', make('span', '', link(routes.tos(tos.id), tosTitle(tos.name)), make('span', 'soft small', ` ${tos.place}`)), make('span', 'soft', distanceText(km))))),
  );
}

/** Those near here whose exact place nobody has told: silence about them would look like «there are none». */
export function drawUnplaced(unplaced: readonly Unplaced[]): HTMLElement {
  return section(
    'Рядом, но точное место неизвестно',
    list('', unplaced.map(({ municipality, count }) => make('li', '', link(routes.municipality(municipality.id), municipality.name), make('span', 'soft', ` ${countOf(count, NOUNS.tos)}`)))),
  );
}

/** Those whose drawn borders hold the reader's place. */
export function drawInside(inside: readonly Tos[]): HTMLElement {
  return list('', inside.map((tos) => make('li', '', link(routes.tos(tos.id), tosTitle(tos.name)), make('p', 'soft small', whereText(tos)))));
}

export function drawOffices(municipalities: readonly Municipality[]): HTMLElement[] {
  if (municipalities.length === 0 || municipalities.length > 2) return [];
  return municipalities.map((municipality) =>
    section(`Кого спросить: ${municipality.name}`, make('div', 'office', ...officeLines(municipality).map((line) => make('p', '', line.includes('@') && !line.includes(' ') ? link(`mailto:${line}`, line) : line))), make('p', '', link(routes.municipality(municipality.id), 'Страница муниципалитета'))),
  );
}

function whereText({ place, municipality }: Tos): string {
  return place.startsWith(municipality.name) ? place : `${place} · ${municipality.name}`;
}

function section(title: string, ...children: Child[]): HTMLElement {
  return make('section', '', make('h2', '', title), ...children);
}

function drawGroup({ settlement, municipality, hits }: Group, answer: Answer, question: string, isQuestion: boolean): HTMLElement {
  const shown = hits.slice(0, MOST_HITS);
  const more = hits.length > shown.length ? make('p', '', link(routes.municipality(municipality.id), `Остальные — на странице муниципалитета (${hits.length - shown.length})`)) : undefined;
  const items = list('', shown.map((hit) => drawHit(hit, answer, false)));
  if (!isQuestion) return make('div', '', items, more);
  const place = settlement && settlement.name !== municipality.name ? `${settlement.name}, ${municipality.name}` : municipality.name;
  const narrow = settlement && !answer.settlement ? make('p', 'narrow', link(addressOf(location, `${settlement.name}, ${question}`), `Да, это ${settlement.name}`)) : undefined;
  return section(place, items, narrow, more);
}

function drawHit(hit: Hit, answer: Answer, isShort: boolean): HTMLElement {
  const { tos } = hit;
  const text = isShort ? '' : hitText(hit, answer);
  return make('li', '', link(routes.tos(tos.id), tosTitle(tos.name)), text ? make('p', '', text) : undefined, make('p', 'soft small', whereText(tos)));
}

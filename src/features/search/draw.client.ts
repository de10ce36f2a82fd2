/** Draws hits by cloning the server's templates; every word comes from the page. */
import { excerptOf, isNews, markWords, placesOf } from './excerpt.ts';
import type { Item } from './find.ts';
import { formatNumber } from '../../kernel/text.ts';

/** A copy of `<template data-part="name">` inside the element. */
export function part(root: ParentNode, name: string): HTMLElement {
  const template = root.querySelector<HTMLTemplateElement>(`template[data-part="${name}"]`);
  return template!.content.firstElementChild!.cloneNode(true) as HTMLElement;
}

/** Puts text into the child marked `data-slot="name"`; an empty text hides it. */
export function fill(element: Element, name: string, text: string | undefined): void {
  const slot = element.querySelector<HTMLElement>(`[data-slot="${name}"]`);
  if (!slot) return;
  slot.textContent = text ?? '';
  slot.hidden = !text;
}

/** Where the cheapest come first, a project without a price says so. */
function unpriced(root: ParentNode, item: Item): string | undefined {
  const words = (root as HTMLElement).dataset;
  return words.order === 'deshevye' && item.meta.kind === 'proekt' ? words.unpriced : undefined;
}

/** @param asked what the index was asked: the same words are marked where no hit lies in the running text */
export function drawItem(root: ParentNode, item: Item, asked: readonly string[]): HTMLElement {
  const element = part(root, 'result');
  const link = element.querySelector('a')!;
  link.href = item.url;
  link.textContent = item.meta.title ?? item.url;
  fill(element, 'code', item.code);
  fill(element, 'facts', [item.meta.facts, item.meta.cost ?? unpriced(root, item)].filter(Boolean).join(' · '));
  const around = excerptOf(item.meta.text ?? '', placesOf(item.locations, item.meta.echoes, item.content.split(' ').length));
  const excerpt = around.length > 0 ? around : markWords(item.meta.lead ?? '', asked);
  const line = element.querySelector<HTMLElement>('[data-slot="excerpt"]')!;
  line.hidden = !isNews(excerpt, [item.meta.title, item.meta.facts]);
  line.replaceChildren(
    ...excerpt.map(({ text, isHit }) => {
      if (!isHit) return text;
      const mark = document.createElement('mark');
      mark.textContent = text;
      return mark;
    }),
  );
  return element;
}

/** A group of one kind with a heading and, when there is more, a button. */
export function drawGroup(root: ParentNode, words: { title: string; count: string; more?: string }, items: readonly Item[], asked: readonly string[], onMore: () => void): HTMLElement {
  const group = part(root, 'group');
  fill(group, 'title', words.title);
  fill(group, 'count', words.count);
  group.querySelector('ol')!.append(...items.map((item) => drawItem(root, item, asked)));
  const button = group.querySelector('button')!;
  button.hidden = !words.more;
  button.textContent = words.more ?? '';
  button.addEventListener('click', onMore);
  return group;
}

/** The words of the button under a group: all of them, or the next page. */
export function moreWords(root: HTMLElement, which: 'all' | 'next', total: number, shown: number): string {
  return root.dataset[which]!.replace('{shown}', formatNumber(shown)).replace('{total}', formatNumber(total));
}

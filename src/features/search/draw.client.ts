/** Draws hits by cloning the server's templates; every word comes from the page. */
import { excerptOf } from './excerpt.ts';
import type { Item } from './find.client.ts';

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

export function drawItem(root: ParentNode, item: Item): HTMLElement {
  const element = part(root, 'result');
  const link = element.querySelector('a')!;
  link.href = item.url;
  link.textContent = item.meta.title ?? item.url;
  fill(element, 'code', item.code);
  fill(element, 'facts', item.meta.facts);
  const excerpt = excerptOf(item.content, item.locations);
  if (excerpt.length === 0) fill(element, 'excerpt', item.meta.lead);
  else {
    element.querySelector('[data-slot="excerpt"]')!.replaceChildren(
      ...excerpt.map(({ text, isHit }) => {
        if (!isHit) return text;
        const mark = document.createElement('mark');
        mark.textContent = text;
        return mark;
      }),
    );
  }
  return element;
}

/** A group of one kind with a heading and, when there is more, a button. */
export function drawGroup(root: ParentNode, words: { title: string; count: string; more?: string }, items: readonly Item[], onMore: () => void): HTMLElement {
  const group = part(root, 'group');
  fill(group, 'title', words.title);
  fill(group, 'count', words.count);
  group.querySelector('ol')!.append(...items.map((item) => drawItem(root, item)));
  const button = group.querySelector('button')!;
  button.hidden = !words.more;
  button.textContent = words.more ?? '';
  button.addEventListener('click', onMore);
  return group;
}

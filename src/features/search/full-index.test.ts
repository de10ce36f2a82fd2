import { describe, expect, it } from 'vitest';
import { bareName, planIndex } from './full-index.ts';

const doc = (title: string, kind = 'tos') => ({ title, kind, url: `/${title}/`, facts: '' });

describe('the full index', () => {
  it('stands by the alphabet of bare names', () => {
    const [section] = planIndex([doc('ТОС «Яблоня»'), doc('ТОС «Ёлка»'), doc('ТОС «Еловый»'), doc('ТОС «VIP»'), doc('ТОС «3 дома»')], { tos: 'ТОС', none: 'Ничего' });
    expect(section!.letters.map(({ letter, lines }) => [letter, lines.map(({ title }) => title)])).toEqual([
      ['0–9', ['ТОС «3 дома»']],
      ['Е', ['ТОС «Ёлка»', 'ТОС «Еловый»']],
      ['Я', ['ТОС «Яблоня»']],
      ['A–Z', ['ТОС «VIP»']],
    ]);
    expect(section!.count).toBe(5);
  });
  it('leaves empty kinds out', () => expect(planIndex([doc('а')], { x: 'Х' })).toEqual([]));
  it('has unique Latin anchors', () => {
    const anchors = planIndex([doc('Абв'), doc('Яр', 'b'), doc('Ар', 'b')], { tos: 'ТОС', b: 'Б' }).flatMap(({ letters }) => letters.map(({ anchor }) => anchor));
    expect(new Set(anchors).size).toBe(3);
    for (const anchor of anchors) expect(anchor).toMatch(/^[a-z0-9-]+$/);
  });
  it.each([
    ['ТОС\u00A0«Исса»', 'Исса»'],
    ['ТОС, участвующие в конкурсах', 'ТОС, участвующие в конкурсах'],
    ['«Мамин парк»', 'Мамин парк»'],
  ])('%s → %s', (title, bare) => expect(bareName({ title })).toBe(bare));
});

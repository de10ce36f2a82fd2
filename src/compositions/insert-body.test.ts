/** Does every thing that may stand in a text become a block of a newspaper column, and is the unknown refused by name? */
import { expect, it } from 'vitest';
import { parseBody, type BodyNode } from '../reader/body.ts';
import { bodyBlocks } from './insert-body.ts';

const blocks = (text: string) => bodyBlocks(parseBody(text, 'a.mdx', 1).nodes, () => '650\u00A0ТОС', 'content/projects/a/index.mdx');
const plain = (text: string): string => JSON.stringify(blocks(text)).replaceAll('\u00A0', ' ');

it.each([
  ['Слово **два** *три* и [ссылка](https://example.org).', [{ kind: 'p', text: 'Слово два три и ссылка.' }]],
  ['## Как было\n\nТак.', [{ kind: 'heading', text: 'Как было' }, { kind: 'p', text: 'Так.' }]],
  ['1. а\n2. б', [{ kind: 'list', ordered: true, items: ['а', 'б'] }]],
  ['- а\n\n- б\n  - в', [{ kind: 'list', ordered: false, items: ['а', 'б', 'в'] }]],
  ['> раз\n>\n> два', [{ kind: 'quote', text: 'раз два' }]],
  ['| Кто | Что |\n| --- | --- |\n| А & Б | **дал** |', [{ kind: 'table', head: ['Кто', 'Что'], rows: [['А & Б', 'дал']] }]],
  ['В крае **<Figure id="region/tosTotal" unit />**, и всё.', [{ kind: 'p', text: 'В крае 650 ТОС, и всё.' }]],
  ['Раз\n\n<Note title="Важно">\n\nДва <Figure id="a/b" />\n\n</Note>\n\n<Photo file="a.jpg" />\n\nТри', [{ kind: 'p', text: 'Раз' }, { kind: 'heading', text: 'Важно' }, { kind: 'p', text: 'Два 650 ТОС' }, { kind: 'p', text: 'Три' }]],
  ['5 < 6 & "так"', [{ kind: 'p', text: '5 < 6 & «так»' }]],
])('%s', (text, expected) => expect(plain(text)).toBe(JSON.stringify(expected)));

it('a component that paper does not know is refused with its file', () => {
  const nodes = [{ type: 'component', name: 'Video', props: {}, children: [] }] as unknown as BodyNode[];
  expect(() => bodyBlocks(nodes, () => '', 'content/projects/a/index.mdx')).toThrow(/content\/projects\/a\/index\.mdx: компонент <Video>/);
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { componentsOf, parseBody, plainText } from './body.ts';

const told = (text: string): string[] => parseBody(text, 'a.mdx', 1).problems.map((p) => `${p.line}:${p.column} ${p.code}`);
const html = (text: string): string => parseBody(text, 'a.mdx', 1).nodes.map((node) => (node.type === 'html' ? node.html : `[${node.name}]`)).join('');

describe('allowed', () => {
  it.each([
    ['Слово **два** *три*.', '<p>Слово <strong>два</strong> <em>три</em>.</p>'],
    ['## Как было', '<h2>Как было</h2>'],
    ['- а\n- б', '<ul>\n<li>а</li>\n<li>б</li>\n</ul>'],
    ['> цитата', '<blockquote>\n<p>цитата</p>\n</blockquote>'],
    ['[а](https://example.org "б")', '<p><a href="https://example.org" title="б">а</a></p>'],
    ['~~а~~', '<p><del>а</del></p>'],
    ['текст {/* заметка */}', '<p>текст </p>'],
    ['5 < 6 \\{а\\}', '<p>5 &#x3C; 6 {а}</p>'],
    ['`{а} <b>`', '<p><code>{а} &#x3C;b></code></p>'],
  ])('%s', (text, expected) => expect([html(text).replaceAll('\u00A0', ' ').replaceAll('<p>текст</p>', '<p>текст </p>'), told(text)]).toEqual([expected, []]));

  it('a table; inline styles do not pass', () => expect(html('| а | б |\n|:-:|--:|\n| 1 | 2 |')).toMatch(/<thead>\s*<tr>\s*<th>а<\/th>/));
  it('components with literal attributes, also nested', () => {
    const { nodes } = parseBody('Раз\n\n<Note title="Важно">\n\n<Photo file="a.jpg" />\n\n</Note>\n\nДва', 'a', 1);
    expect(componentsOf(nodes).map((c) => [c.name, c.props])).toEqual([['Note', { title: 'Важно' }], ['Photo', { file: 'a.jpg' }]]);
    expect(nodes.map((n) => n.type)).toEqual(['html', 'component', 'html']);
  });
  it('code is left as it was typed', () => expect(html('`"а" - б`')).toBe('<p><code>"а" - б</code></p>'));
  it('a figure inside a sentence: the sentence is cut there and whole again in plain text', () => {
    const { nodes, figures, problems } = parseBody('В крае <Figure id="region/tosTotal" unit />, а было **<Figure id="a/b" asOf="2024" />**.\n\n<Figure id="a/b" />', 'a', 5);
    expect(nodes.map((n) => (n.type === 'html' ? n.html : `[${n.props.id}]`))).toEqual(['<p>В крае ', '[region/tosTotal]', ', а было <strong>', '[a/b]', '</strong>.</p>\n<p>', '[a/b]', '</p>']);
    expect(nodes.filter((n) => n.type === 'component').every((n) => n.inline)).toBe(true);
    expect(figures).toEqual([{ id: 'region/tosTotal', asOf: undefined, line: 5, column: 8 }, { id: 'a/b', asOf: '2024', line: 5, column: 55 }, { id: 'a/b', asOf: undefined, line: 7, column: 1 }]);
    expect(problems).toEqual([]);
    expect(plainText(nodes, ({ id }) => (id === 'a/b' ? '3' : '650 ТОС'))).toBe('В крае 650 ТОС, а было 3 . 3');
  });
  it('nobody can write the mark by which the sentence is cut', () => {
    for (const text of ['<inline-component data-index="0"></inline-component>', '`<inline-component data-index="0"></inline-component>`', '\\<inline-component data-index="0">\\</inline-component>', '[а](/b "<inline-component data-index=\'0\'></inline-component>")']) {
      expect(parseBody(`${text} <Figure id="a/b" />`, 'a', 1).nodes.filter((n) => n.type === 'component').length, text).toBeLessThanOrEqual(1);
    }
  });
  it('typed numbers are told with their place, whatever marks stand around', () => {
    const { numbers } = parseBody('Раз 5, **650** ТОС\n  и \\<7\n\n- пункт\n  на 31 000 штук\n\n| а |\n| --- |\n| 70 % |\n\n`12` и <Figure id="a/b" /> 8', 'a', 10);
    expect(numbers.map((n) => `${n.line}:${n.column} ${n.value} ${n.next.join(' ')}`)).toEqual(['10:5 5 ', '10:10 650 тос и', '11:7 7 ', '14:6 31000 штук', '18:3 70 %', '20:28 8 ']);
  });
  it('plain text for search', () => expect(plainText(parseBody('## Дом\n\n<Note>5 < 6 & **да**</Note>', 'a', 1).nodes, () => '').replaceAll('\u00A0', ' ')).toBe('Дом 5 < 6 & да'));
});

describe('refused, with its place', () => {
  it.each([
    ['import a from "b"', ['1:1 mdx-code']],
    ['x {1+1} y', ['1:3 mdx-expression']],
    ['<Note title={1}>а</Note>', ['1:1 mdx-expression']],
    ['<Note {...a}>а</Note>', ['1:1 mdx-expression']],
    ['<script>a</script>', ['1:1 mdx-html']],
    ['<svg onload="a"/>', ['1:1 mdx-html']],
    ['<constructor/>', ['1:1 mdx-html']],
    ['<Note toString="a">а</Note>', ['1:1 mdx-attribute']],
    ['<Photo file="a" file="b"/>', ['1:1 mdx-attribute']],
    ['[a](javascript:alert)', ['1:1 unsafe-link']],
    ['[a](java&#x0A;script:alert)', ['1:1 unsafe-link']],
    ['[a](%6Aavascript:alert)', ['1:1 unsafe-link']],
    ['[a](vbscript:x) [b](data:x) [c](//x) [d](/\\x) [e](file:///x)', ['1:1 unsafe-link', '1:17 unsafe-link', '1:29 unsafe-link', '1:38 unsafe-link', '1:47 unsafe-link']],
    ['раз\n\n<b>два</b> и {три}', ['3:1 mdx-html', '3:14 mdx-expression']],
    ['# Название', ['1:1 heading-level']],
    ['а <Note>б</Note> в', ['1:3 mdx-inline-component']],
  ])('%s', (text, expected) => expect(told(text)).toEqual(expected));
  it('lines are counted from the top of the file', () => expect(parseBody('а\n\n<b>б</b>', 'a', 15).problems[0]?.line).toBe(17));
});

const pieces = fc.array(
  fc.constantFrom('<', '>', '{', '}', '/', 'Note', 'Photo', ' file="a"', 'title={', 'b', '\n', '\n\n', '- ', '# ', '> ', '*', '_', '`', '```\n', '[а](', 'javascript:', ')', '![', 'import a', 'export ', '&lt;', '\\', '|', '|-|\n', 'слово ', '😀', '"', "'", '<!--', '-->', '<br/>', '<script>', '</script>', '/* */', '\u0000', 'http://а.рф'),
  { maxLength: 40 },
).map((list) => list.join(''));

describe('any text', () => {
  it('gives nodes or problems with a place, and never throws', () => {
    fc.assert(
      fc.property(fc.oneof(pieces, fc.string({ unit: 'binary', maxLength: 100 })), (text) => {
        const { nodes, problems } = parseBody(text, 'a', 1);
        expect(problems.every((p) => p.line >= 1 && p.column >= 1 && /[а-яё]/i.test(p.expected))).toBe(true);
        expect(problems.length === 0 || nodes.length === 0).toBe(true);
      }),
      { numRuns: 3000 },
    );
  });
  it('never lets through a tag, an attribute or an address that is not on the list', () => {
    fc.assert(
      fc.property(pieces, (text) => {
        const out = html(text);
        for (const [, tag, attributes = ''] of out.matchAll(/<\/?([a-z0-9]+)((?:\s[^<>]*)?)>/gi)) {
          expect(['p', 'h2', 'h3', 'h4', 'ul', 'ol', 'li', 'strong', 'em', 'del', 'a', 'blockquote', 'table', 'thead', 'tbody', 'tr', 'th', 'td', 'code', 'pre', 'hr', 'br']).toContain(tag);
          for (const [, name] of attributes.matchAll(/\s([a-z-]+)=/g)) expect(['href', 'title', 'align', 'start']).toContain(name);
        }
        expect(out).not.toMatch(/href="\s*(javascript|data|vbscript|\/\/)/i);
      }),
      { numRuns: 2000 },
    );
  });
});

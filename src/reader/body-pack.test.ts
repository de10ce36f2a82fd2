import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { parseBody } from './body.ts';
import { readBody, writeBodies } from './body-pack.ts';
import type { Content } from './content.ts';

const folder = mkdtempSync(join(tmpdir(), 'bodies-'));
afterAll(() => rmSync(folder, { recursive: true }));

function packed(text: string): string {
  const entry = { collection: 'samples', id: 'a', body: parseBody(text, 'a.mdx', 1).nodes };
  writeBodies(folder, { samples: [entry] } as unknown as Content['entries']);
  return readBody(folder, 'samples', 'a').map((node) => (node.type === 'html' ? node.html : `[${node.props.id}]`)).join('').replaceAll('\u00A0', '~');
}

it('quotes around a blank or a glossary word are one pair', () => {
  expect(packed('ТОС «<Blank id="a" />». Коротко: ТОС "<Blank id="b" />" и «<Term id="kprt" say="КПРТ" />».\n\n<Blank id="c" /><Blank id="d" /> в <Blank id="e" />')).toBe('<p>ТОС «[a]». Коротко: ТОС «[b]» и~«[kprt]».</p>\n<p>[c][d] в~[e]</p>');
});

it('a figure is set as before, and a word that stands for a blank may be written by hand', () => {
  expect(packed('В <Figure id="x/y" /> — «<Blank id="a" />» Ъыъь')).toContain('[a]');
  expect(packed('Было <Figure id="x/y" /> "так".')).toBe('<p>Было [x/y] «так».</p>');
});

import { expect, test } from 'vitest';
import type { BodyNode } from '../../reader/body-nodes.ts';
import { penBlanks } from './pen-blanks.ts';

const part = (name: string, props: Record<string, string>, children: BodyNode[] = []): BodyNode => ({ type: 'component', name, props, children }) as BodyNode;

test('рукой остаётся то, на что не ответили, один раз; чужой вариант не в счёт', () => {
  const nodes = [part('Blank', { id: 'imya' }), { type: 'html', html: '<p>за</p>' } as BodyNode, part('Blank', { id: 'za' }), part('Blank', { id: 'za' }), part('When', { id: 'forma', is: 'круг' }, [part('Blank', { id: 'krug' })]), part('When', { id: 'forma', is: 'ряд' }, [part('Blank', { id: 'ryad' })])];
  const blanks = [{ id: 'za', label: 'За' }, { id: 'ryad', label: 'Кто в ряду?' }];
  expect(penBlanks({ blanks }, nodes, { answers: { imya: 'Ёж', forma: 'ряд' }, blanks: { imya: 'имя' } })).toEqual(['за', 'кто в ряду']);
  expect(penBlanks({ blanks }, nodes, { blanks: { imya: 'имя' } })).toEqual(['имя', 'за', 'krug', 'кто в ряду']);
});

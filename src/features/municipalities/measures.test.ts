import { expect, test } from 'vitest';
import { readView, writeView } from './measures.ts';

test('the address chooses measure and drawing; garbage chooses nothing', () => {
  expect(readView('?mera=dengi&risunok=karta')).toEqual({ measure: 'dengi', drawing: 'karta' });
  expect(readView('?mera=%00<script>&risunok=')).toEqual({ measure: 'proekty', drawing: 'plitki' });
  expect(readView('?risunok=karta', ['proekty'], ['plitki'])).toEqual({ measure: 'proekty', drawing: 'plitki' });
});

test('the address keeps what others wrote in it and stays short for the usual view', () => {
  const home = 'https://atlas.example/karta/?okrug=dalny&mera=tos#plitki';
  expect(writeView(home, { measure: 'dengi', drawing: 'karta' })).toBe('https://atlas.example/karta/?okrug=dalny&mera=dengi&risunok=karta#plitki');
  expect(writeView(home, { measure: 'proekty', drawing: 'plitki' })).toBe('https://atlas.example/karta/?okrug=dalny#plitki');
});

import { parse } from 'node-html-parser';
import { expect, test } from 'vitest';
import { cardCode, frameCode } from './embed-code.ts';

const words = { page: 'https://atlas.example/tos/a/?x=1&y=2', picture: 'https://atlas.example/kartinki/tos/a.png', frame: 'https://atlas.example/vstavka/tos/a/', title: 'ТОС «"Ёж" & <сыновья>»', alt: 'Карта: ТОС «"Ёж"»', caption: 'Проекты соседей.', height: 470 };

test('карточка: ссылка, картинка с размером и словами, без скриптов и без чужих стилей', () => {
  const code = cardCode(words);
  const html = parse(code);
  const picture = html.querySelector('a > img')!;
  expect([picture.getAttribute('src'), picture.getAttribute('alt'), picture.getAttribute('width'), picture.getAttribute('height')]).toEqual([words.picture, words.alt, '600', '315']);
  expect(html.querySelectorAll('a').map((a) => a.getAttribute('href'))).toEqual([words.page, words.page]);
  expect(html.querySelector('p')!.textContent).toBe(`${words.title}. ${words.caption}`);
  expect(code).not.toMatch(/<script|class=|\son\w+=/);
});

test('окно: адрес, название, высота, ширина по месту', () => {
  const frame = parse(frameCode(words)).querySelector('iframe')!;
  expect(frame.attributes).toMatchObject({ src: words.frame, title: words.title, width: '100%', height: '470', loading: 'lazy' });
});

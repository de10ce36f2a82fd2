/** A made-up article whose texts hold every letter that breaks somebody's program. */
import type { Article } from '../src/features/paper/issue/contract.ts';

export const LONG_ADDRESS = 'https://example.org/ochen/dlinnyy/adres/kotoryy/ne/pomeshchaetsya/v/kolonku?a=1&b=2#tam';

const first = 'Ёлка у реки стоит с осени — её «посадили» жители дома №\u00A05 за 1\u00A0200\u00A0₽. Мост собрали за лето, сняли на видео и позвали соседей.';

export const madeArticle: Article = {
  kind: 'article',
  id: 'most-cherez-priskazku',
  source: 'content/projects/most-cherez-priskazku/index.mdx',
  role: 'главный',
  rubric: 'Дороги и мосты',
  headline: 'Чья река? Общая',
  where: 'Понарошкинский округ · ТОС «Родник & К°»',
  municipality: 'ponaroshkinskiy',
  nearness: 'свои',
  texts: {
    short: [{ kind: 'p', text: 'Ёлка стоит с осени — её «посадили» жители дома № 5 за 1\u00A0200\u00A0₽.' }],
    medium: [
      { kind: 'p', text: first },
      { kind: 'list', ordered: true, items: ['доски', 'гвозди', ' '] },
      { kind: 'p', text: 'Площадь настила 24 м², длина 12 − 0,5 м.' },
    ],
    long: [
      { kind: 'p', text: first },
      { kind: 'heading', text: 'Что за cafe\u0301 & <бар> "Прис\u00ADказ\u00ADка"' },
      { kind: 'p', text: `Знак\tтабуляции, обратная косая \\ и скобки {раз}. Смайлик 🌉 и редкий знак 𝔸. Rock ’n’ roll. Смотрите ${LONG_ADDRESS}` },
      { kind: 'list', ordered: false, items: [] },
      { kind: 'list', ordered: false, items: ['первый пункт', 'второй пункт: 80-\u2060летие'] },
      { kind: 'list', ordered: true, items: ['раз', 'два'] },
      { kind: 'quote', text: 'Мы не ждали, мы делали, — говорит староста.' },
      { kind: 'table', head: ['На что', 'Сколько'], rows: [['Доски\nи брус', '120\u00A0000\u00A0₽'], ['Гвозди', ''], ['Итого']] },
      { kind: 'table', head: [], rows: [] },
      { kind: 'p', text: '  ' },
      { kind: 'p', text: 'Последний абзац.' },
    ],
  },
  wanted: 'medium',
  facts: [
    { label: 'Сколько стоило', value: '1,2\u00A0млн\u00A0₽' },
    { label: 'Кто платил', value: 'жители — 20\u00A0%, район — 80\u00A0%' },
  ],
  pictures: [
    { key: 'most-cherez-priskazku/do.jpg', file: '/x/do.jpg', widthPx: 2000, heightPx: 1500, alt: 'Старый мост', caption: 'Мост весной', author: 'И.\u00A0Приходько', moment: 'до', consent: 'людей в кадре нет' },
    { key: 'most-cherez-priskazku/posle.jpg', file: '/x/posle.jpg', widthPx: 3000, heightPx: 2000, alt: 'Новый мост через речку.', author: 'архив ТОС', moment: 'после' },
  ],
  code: 'П-12',
  shortAddress: 'atlas-tos.example/k/p12',
  link: 'https://atlas-tos.example/k/p12',
};

/** The same without the letters that windows-1251 lacks. */
export const plainArticle: Article = { ...madeArticle, texts: { short: madeArticle.texts.short!, medium: madeArticle.texts.medium! } };

export const madeTerms = { day: '2026-03-12', terms: 'Перепечатка свободная, ссылка на atlas-tos.example обязательна.' };

import { expect, it } from 'vitest';
import { samePage } from './same-page.ts';

it('one page under many spellings, two pages under two', () => {
  const page = samePage('https://example.org/news/5');
  for (const url of ['http://www.example.org/news/5/', 'https://m.example.org/news/5#foto', 'https://EXAMPLE.org/news/5?utm_source=vk']) expect(samePage(url), url).toBe(page);
  expect(samePage('https://example.org/news/5?id=2')).not.toBe(page);
  expect(samePage('https://example.org/news/6')).not.toBe(page);
});

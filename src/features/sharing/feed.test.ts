import { parseFeed } from '@rowanmanning/feed-parser';
import { parse } from 'node-html-parser';
import Parser from 'rss-parser';
import { describe, expect, test } from 'vitest';
import { MOST_ITEMS, writeJsonFeed, writeRss, type Feed, type FeedItem } from './feed.ts';

const item: FeedItem = { url: 'https://primer.example/proekty/p/', title: 'Скамья & «двор» <у> реки\u0001', summary: 'Коротко', published: '2026-11-20', modified: '2026-11-22', categories: ['Двор'], photo: { url: 'https://primer.example/k.jpg', bytes: 1234 } };
const feed = (items: readonly FeedItem[]): Feed => ({ title: 'Новые проекты', description: 'О соседях', home: 'https://primer.example/proekty/', self: { rss: 'https://primer.example/lenta/proekty.rss', json: 'https://primer.example/lenta/proekty.json' }, publisher: { name: 'Совет' }, items });

describe('лента', () => {
  test('RSS: ссылка на себя, дата, снимок с весом, знаки целы', async () => {
    const text = await writeRss(feed([item]));
    const xml = parse(text);
    expect(text).toMatch(/^<\?xml version="1.0" encoding="UTF-8"\?><rss version="2.0"/);
    expect(text).toContain('<atom:link href="https://primer.example/lenta/proekty.rss" rel="self" type="application/rss+xml"');
    expect(text).toContain('<pubDate>Fri, 20 Nov 2026 00:00:00 GMT</pubDate>');
    expect(text).toContain('<lastBuildDate>Sun, 22 Nov 2026 00:00:00 GMT</lastBuildDate>');
    expect(text).toContain('<title>Скамья &amp; «двор» &lt;у&gt; реки</title>');
    expect(xml.querySelector('enclosure')?.attributes).toEqual({ url: 'https://primer.example/k.jpg', length: '1234', type: 'image/jpeg' });
    expect(xml.querySelector('guid')?.textContent).toBe(item.url);
  });

  test('JSON Feed 1.1: адрес записи — её имя', () => {
    const made = JSON.parse(writeJsonFeed(feed([item])));
    expect(made).toMatchObject({ version: 'https://jsonfeed.org/version/1.1', feed_url: 'https://primer.example/lenta/proekty.json', language: 'ru' });
    expect(made.items[0]).toMatchObject({ id: item.url, date_published: '2026-11-20T00:00:00Z', tags: ['Двор'], attachments: [{ size_in_bytes: 1234 }] });
  });

  test('знаки, которых XML не знает, уходят; пары целы; два разборщика читают одно и то же', async () => {
    const odd: FeedItem = { ...item, title: 'Я\uD800 и\uDC00 \uFFFEдом\u0000 🌲', summary: '\u000Bа]]>б & <b>\u001F', id: 'https://primer.example/publikatsii/#2026-1' };
    const text = await writeRss(feed([odd]));
    expect(text).not.toMatch(/[\uD800-\uDBFF](?![\uDC00-\uDFFF])|[\u0000-\u0008\u000B\u001F\uFFFE]/);
    const [one, other] = [await new Parser().parseString(text), parseFeed(text)];
    expect([one.items[0]!.title, one.items[0]!.guid, one.items[0]!.link]).toEqual(['Я и дом 🌲', odd.id, odd.url]);
    expect([other.items[0]!.title, other.items[0]!.id, other.items[0]!.url]).toEqual(['Я и дом 🌲', odd.id, odd.url]);
    expect(one.items[0]!.contentSnippet).toContain('а]]>б &');
    const json = JSON.parse(writeJsonFeed(feed([odd])));
    expect([json.items[0].title, json.items[0].id, json.items[0].url]).toEqual(['Я и дом 🌲', odd.id, odd.url]);
  });

  test('день неизвестен — даты нет, и нигде нет 1970 года', async () => {
    const { published: _p, modified: _m, photo: _f, ...bare } = item;
    const both = (await writeRss(feed([bare]))) + writeJsonFeed(feed([bare]));
    expect(both).not.toMatch(/pubDate|lastBuildDate|date_|1970|enclosure|attachments/);
  });

  test('не больше пятидесяти записей; пустая лента остаётся лентой', async () => {
    const many = Array.from({ length: 70 }, (_, i) => ({ ...item, url: `https://primer.example/proekty/p${i}/` }));
    expect(parse(await writeRss(feed(many))).querySelectorAll('item').length).toBe(MOST_ITEMS);
    expect(JSON.parse(writeJsonFeed(feed(many))).items.length).toBe(MOST_ITEMS);
    expect(await writeRss(feed([]))).toContain('</channel>');
    expect(JSON.parse(writeJsonFeed(feed([]))).items).toEqual([]);
  });
});

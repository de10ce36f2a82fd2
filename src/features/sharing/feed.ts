/** A feed of fresh records as RSS 2.0 and as JSON Feed 1.1. Pure: plain items in, text out; the same records give the same bytes. */
import { escapeMarkup } from '../../kernel/markup.ts';
import { getRssString } from '@astrojs/rss';

export interface FeedItem {
  /** Absolute address. */
  url: string;
  /** Its name for ever, when the address is not: several publications may share one page. */
  id?: string;
  title: string;
  summary: string;
  /** yyyy-mm-dd the record entered the atlas; absent when unknown, never invented. */
  published?: string;
  /** yyyy-mm-dd of its last change. */
  modified?: string;
  categories: readonly string[];
  /** A photograph, when there is one. */
  photo?: { url: string; bytes: number };
}
export interface Feed {
  title: string;
  description: string;
  /** Absolute address of the page that shows the same records. */
  home: string;
  /** Absolute addresses of the feed itself. */
  self: { rss: string; json: string };
  publisher: { name: string; url?: string };
  items: readonly FeedItem[];
}

export const MOST_ITEMS = 50;
const PHOTO_TYPE = 'image/jpeg';

/** Midnight of Greenwich is the same calendar day everywhere in Russia: from three in the morning in its west to noon in its east. */
const moment = (day: string): string => `${day}T00:00:00Z`;

export async function writeRss({ title, description, home, self, items }: Feed): Promise<string> {
  const latest = items.flatMap(({ published, modified }) => modified ?? published ?? []).sort().at(-1);
  const xml = await getRssString({
    title: clean(title),
    description: clean(description),
    site: home,
    xmlns: { atom: 'http://www.w3.org/2005/Atom' },
    customData: [`<language>ru</language>`, ...(latest ? [`<lastBuildDate>${new Date(moment(latest)).toUTCString()}</lastBuildDate>`] : []), `<atom:link href="${escapeMarkup(self.rss)}" rel="self" type="application/rss+xml"/>`].join(''),
    items: items.slice(0, MOST_ITEMS).map((item) => ({
      title: clean(item.title),
      link: item.url,
      description: clean(item.summary),
      ...(item.published ? { pubDate: new Date(moment(item.published)) } : {}),
      categories: item.categories.map(clean),
      ...(item.photo ? { enclosure: { url: item.photo.url, length: item.photo.bytes, type: PHOTO_TYPE } } : {}),
      ...extras(item),
    })),
  });
  return `${xml}\n`;
}

export function writeJsonFeed({ title, description, home, self, publisher, items }: Feed): string {
  const feed = {
    version: 'https://jsonfeed.org/version/1.1',
    title: clean(title),
    home_page_url: home,
    feed_url: self.json,
    description: clean(description),
    language: 'ru',
    authors: [{ name: publisher.name, ...(publisher.url ? { url: publisher.url } : {}) }],
    items: items.slice(0, MOST_ITEMS).map(({ url, id = url, title: headline, summary, published, modified, categories, photo }) => ({
      id,
      url,
      title: clean(headline),
      content_text: clean(summary),
      ...(photo ? { image: photo.url } : {}),
      ...(published ? { date_published: moment(published) } : {}),
      ...(modified ? { date_modified: moment(modified) } : {}),
      ...(categories.length > 0 ? { tags: categories.map(clean) } : {}),
      ...(photo ? { attachments: [{ url: photo.url, mime_type: PHOTO_TYPE, size_in_bytes: photo.bytes }] } : {}),
    })),
  };
  return `${JSON.stringify(feed, null, 1)}\n`;
}

/** What the library has no field for; an own name takes the place of the address. */
function extras({ id, url, modified }: FeedItem): { customData?: string } {
  const said = [id !== undefined && id !== url && `<guid isPermaLink="false">${escapeMarkup(id)}</guid>`, modified && `<atom:updated>${moment(modified)}</atom:updated>`].filter(Boolean).join('');
  return said ? { customData: said } : {};
}

/** Signs that no XML may hold, escaped or not: controls, non-characters, halves of pairs. JSON may, but readers of feeds stumble over them too. */
function clean(text: string): string {
  return text.replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g, '');
}

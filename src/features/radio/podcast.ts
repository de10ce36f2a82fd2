/** A podcast of one programme: RSS 2.0 with the namespaces of Apple and of Podcasting 2.0. Pure: the same records give the same bytes. */
import { createHash } from 'node:crypto';
import { generateRssFeed } from 'feedsmith';

export interface PodcastItem {
  /** Absolute address of the episode's page: its name for ever. */
  url: string;
  title: string;
  summary: string;
  /** yyyy-mm-dd; absent when the day is not known, never invented. */
  day?: string;
  number?: number;
  sound: { url: string; bytes: number; type: string; seconds?: number };
  /** Absolute address of the transcript. */
  transcript?: string;
}
export interface Podcast {
  title: string;
  description: string;
  /** Absolute addresses of the page and of the feed itself. */
  home: string;
  self: string;
  /** Absolute address of the square cover. */
  cover: string;
  author: string;
  items: readonly PodcastItem[];
}

/** The namespace that the podcast specification gives for names of feeds. */
const FEED_NAMES = 'ead4c236-bf58-58c6-a2c6-a6b28d128cb6';

/** The name of a feed for ever: version 5 of RFC 9562 over its address without the scheme and closing slashes. */
export function podcastGuid(address: string): string {
  const name = address.replace(/^[a-z]+:\/\//i, '').replace(/\/+$/, '');
  const bytes = createHash('sha1').update(Buffer.from(FEED_NAMES.replaceAll('-', ''), 'hex')).update(name).digest().subarray(0, 16);
  bytes[6] = (bytes[6]! & 0x0f) | 0x50;
  bytes[8] = (bytes[8]! & 0x3f) | 0x80;
  return bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}

/** Midnight of Greenwich is the same calendar day everywhere in Russia. */
const moment = (day: string): Date => new Date(`${day}T00:00:00Z`);

export function writePodcast({ title, description, home, self, cover, author, items }: Podcast): string {
  const latest = items.flatMap(({ day }) => day ?? []).toSorted().at(-1);
  const xml = generateRssFeed({
    title: clean(title),
    link: home,
    description: clean(description),
    language: 'ru',
    ...(latest ? { pubDate: moment(latest), lastBuildDate: moment(latest) } : {}),
    atom: { links: [{ href: self, rel: 'self', type: 'application/rss+xml' }] },
    itunes: { author: clean(author), image: cover, explicit: false, type: 'episodic', categories: [{ text: 'Society & Culture' }] },
    podcast: { guid: podcastGuid(self), locked: { value: false } },
    items: items.map((item) => ({
      title: clean(item.title),
      link: item.url,
      description: clean(item.summary),
      guid: { value: item.url, isPermaLink: true },
      ...(item.day ? { pubDate: moment(item.day) } : {}),
      enclosures: [{ url: item.sound.url, length: item.sound.bytes, type: item.sound.type }],
      itunes: {
        explicit: false,
        episodeType: 'full',
        ...(item.number === undefined ? {} : { episode: item.number }),
        ...(item.sound.seconds === undefined ? {} : { duration: Math.round(item.sound.seconds) }),
      },
      ...(item.transcript ? { podcast: { transcripts: [{ url: item.transcript, type: 'text/vtt', language: 'ru' }] } } : {}),
    })),
  });
  return `${tidy(xml).trimEnd()}\n`;
}

/** The writer sets texts with signs of markup on lines of their own, and the spaces would belong to them; Apple writes «no» as «false». */
function tidy(xml: string): string {
  return xml.replace(/>\n\s*<!\[CDATA\[/g, '><![CDATA[').replace(/\]\]>\n\s*<\//g, ']]></').replaceAll('<itunes:explicit>no<', '<itunes:explicit>false<');
}

/** One line without signs that no XML may hold, escaped or not, halves of pairs among them. */
export function clean(text: string): string {
  return text.toWellFormed().replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g, '').replace(/[\n\r\t ]+/g, ' ').trim();
}

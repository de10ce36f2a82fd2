/** Can two readers of feeds that know nothing of each other read the podcast, whatever signs its texts hold? */
import { parseFeed } from '@rowanmanning/feed-parser';
import fc from 'fast-check';
import Parser from 'rss-parser';
import { describe, expect, it } from 'vitest';
import { clean, podcastGuid, writePodcast, type Podcast } from './podcast.ts';

const item = (id: string, title = 'О колодце'): Podcast['items'][number] => ({ url: `https://example.org/radio/${id}/`, title, summary: 'Как чистили колодец.', day: '2026-05-14', number: 7, sound: { url: `https://example.org/radio/${id}/a.mp3?x=1&y=2`, bytes: 48_337, type: 'audio/mpeg', seconds: 3723.4 }, transcript: `https://example.org/radio/${id}/a.vtt` });
const podcast = (items: Podcast['items'], title = 'Соседи'): Podcast => ({ title, description: 'О соседях.', home: 'https://example.org/radio/', self: 'https://example.org/radio/sosedi.xml', cover: 'https://example.org/radio/sosedi.png', author: 'Радио «Присказка»', items });

interface Read {
  title?: string;
  items: { title?: string; guid?: string; enclosure?: { url: string; length?: string | number; type?: string } }[];
}
const readers: [string, (xml: string) => Promise<Read>][] = [
  ['rss-parser', async (xml) => (await new Parser().parseString(xml)) as unknown as Read],
  ['feed-parser', async (xml) => {
    const feed = parseFeed(xml);
    return { title: feed.title ?? undefined, items: feed.items.map((one) => ({ title: one.title ?? undefined, guid: one.id ?? undefined, enclosure: one.media.map(({ url, length, mimeType }) => ({ url, length: length ?? undefined, type: mimeType ?? undefined }))[0] })) };
  }],
];

describe.each(readers)('%s', (_, read) => {
  it('finds every episode with its sound', async () => {
    const { title, items } = await read(writePodcast(podcast([item('a'), item('b', 'Вода & <земля> ]]> «и»')])));
    expect(title).toBe('Соседи');
    expect(items.map(({ title: one }) => one)).toEqual(['О колодце', 'Вода & <земля> ]]> «и»']);
    expect(items.map(({ guid }) => guid)).toEqual(['https://example.org/radio/a/', 'https://example.org/radio/b/']);
    expect({ ...items[0]!.enclosure, length: Number(items[0]!.enclosure!.length) }).toEqual({ url: 'https://example.org/radio/a/a.mp3?x=1&y=2', length: 48_337, type: 'audio/mpeg' });
  });
  it('reads whatever an editor may have pasted', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'binary', minLength: 1, maxLength: 40 }), async (pasted) => {
        const title = `а${pasted}я`;
        const { items } = await read(writePodcast(podcast([item('a', title)])));
        return items.length === 1 && items[0]!.title!.replace(/\s+/g, ' ') === clean(title).replace(/\s+/g, ' ');
      }),
      { numRuns: 60 },
    );
  });
});

it('says what Apple and Podcasting 2.0 ask for', () => {
  const xml = writePodcast(podcast([item('a')]));
  for (const said of ['<itunes:duration>3723</itunes:duration>', '<itunes:explicit>false</itunes:explicit>', '<itunes:image href="https://example.org/radio/sosedi.png"/>', '<podcast:locked>no</podcast:locked>', '<podcast:transcript url="https://example.org/radio/a/a.vtt" type="text/vtt" language="ru"/>', '<atom:link href="https://example.org/radio/sosedi.xml" rel="self" type="application/rss+xml"/>', '<pubDate>Thu, 14 May 2026 00:00:00 GMT</pubDate>', `<podcast:guid>${podcastGuid('https://example.org/radio/sosedi.xml')}</podcast:guid>`]) expect(xml).toContain(said);
  expect(writePodcast(podcast([item('a')]))).toBe(xml);
});

it('names the feed as the specification does: its own example', () => {
  expect(podcastGuid('https://mp3s.nashownotes.com/pc20rss.xml')).toBe('917393e3-1b1e-5cef-ace4-edaa54e1f810');
  expect(podcastGuid('http://mp3s.nashownotes.com/pc20rss.xml/')).toBe('917393e3-1b1e-5cef-ace4-edaa54e1f810');
});

it('a day that is not known is not invented', () => {
  expect(writePodcast(podcast([{ ...item('a'), day: undefined }]))).not.toContain('pubDate');
});

/** Radio: every episode has its page, sound lies there with the length and size that are told, the podcast says nothing else; publications are counted once. */
import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { parseFeed } from '@rowanmanning/feed-parser';
import Parser from 'rss-parser';
import sharp from 'sharp';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Catalogue } from '../../src/catalogue.ts';
import { countedSeries } from '../../src/compositions/computed-indicators.ts';
import { podcastProgrammes } from '../../src/compositions/podcasts.ts';
import { publicationsOf } from '../../src/compositions/publications.ts';
import { soundFacts } from '../../src/reader/sound.ts';
import { routes } from '../../src/kernel/routes.ts';
import { catalogueOfSite } from './content-of.ts';
import { SITES } from './sites.ts';

const plain = (text: string): string => text.replace(/&nbsp;|[\s\u00A0\u2060]+/g, ' ').trim();

describe.each(SITES)('$name', (site) => {
  let catalogue: Catalogue;
  beforeAll(async () => {
    catalogue = await catalogueOfSite(site);
  });
  const main = (address: string) => site.pages.find((p) => p.address === address)!.document.querySelector('main')!;
  const path = (address: string): string => new URL(address).pathname;
  const bytesAt = (address: string): number => statSync(join(site.folder, address)).size;

  test('the page of radio names every programme and leads to every episode, none twice', () => {
    const page = main(routes.radio());
    for (const { id, data } of catalogue.all.programmes) expect(plain(page.querySelector(`#${id}`)!.textContent)).toBe(plain(data.name));
    const links = page.querySelectorAll('.episode-line a').map((a) => a.getAttribute('href'));
    expect(links.toSorted()).toEqual(catalogue.all.episodes.map(({ id }) => routes.episode(id)).toSorted());
  });

  test('an episode: our sound in a player with its transcript, a foreign one as a link only, none said so', () => {
    for (const { id, data } of catalogue.all.episodes) {
      const page = main(routes.episode(id));
      const [player, said] = [page.querySelector('audio'), plain(page.textContent)];
      if (data.audio?.file) {
        const address = routes.episodeFile(id, data.audio.file);
        expect(player!.querySelector('source')!.getAttribute('src')).toBe(address);
        expect(player!.getAttribute('preload')).toBe('none');
        expect(bytesAt(address)).toBe(data.audio.bytes);
        if (data.transcript) expect(site.files.has(player!.querySelector('track')!.getAttribute('src')!)).toBe(true);
      } else expect(player).toBeNull();
      if (data.audio?.url) expect(page.querySelector(`a[href="${data.audio.url}"]`)).not.toBeNull();
      if (!data.audio) expect(said).toContain('Записи у нас нет.');
      const marks = page.querySelectorAll('li[data-from]');
      expect(marks.length > 0).toBe(data.transcript !== undefined);
      expect(new Set(marks.map((mark) => mark.id)).size).toBe(marks.length);
      for (const link of page.querySelectorAll('a.mark')) expect(page.querySelector(`[id="${link.getAttribute('href')!.slice(1)}"]`)).not.toBeNull();
    }
  });

  test('podcasts: two readers find the same episodes, with true lengths of files that lie here and a square cover', async () => {
    const feeds = [...site.files].filter((file) => /^\/radio\/[^/]+\.xml$/.test(file));
    expect(feeds.toSorted()).toEqual(podcastProgrammes(catalogue).map(({ id }) => routes.podcast(id)).toSorted());
    for (const feed of feeds) {
      const xml = readFileSync(join(site.folder, feed), 'utf8');
      const read = (await new Parser().parseString(xml)).items.map(({ guid, enclosure }) => [guid, enclosure!.url, Number(enclosure!.length), enclosure!.type]);
      expect(parseFeed(xml).items.map(({ id, media }) => [id, media[0]!.url, media[0]!.length, media[0]!.mimeType])).toEqual(read);
      for (const [guid, sound, length] of read as [string, string, number][]) {
        expect(site.files.has(`${path(guid)}index.html`), guid).toBe(true);
        if (new URL(sound).host !== new URL(guid).host) continue;
        expect(bytesAt(path(sound))).toBe(length);
        const { seconds } = await soundFacts(readFileSync(join(site.folder, path(sound))));
        const told = Number(new RegExp(`length="${length}"[\\s\\S]*?<itunes:duration>(\\d+)<`).exec(xml)![1]);
        expect(Math.abs(told - seconds!)).toBeLessThan(1);
      }
      const cover = await sharp(join(site.folder, path(/<itunes:image href="([^"]+)"/.exec(xml)![1]!))).metadata();
      expect([cover.format, cover.width! === cover.height! && cover.width! >= 1400]).toEqual(['png', true]);
    }
  });

  test('publications: as many records stand behind a number as it says, and each of them lies in the log of its year', () => {
    const { values } = countedSeries(catalogue, 'публикации о ТОС за год');
    const log = main(routes.mediaLog());
    for (const { period, value, records } of values) {
      expect(records.length, period).toBe(value);
      const year = log.querySelector(`section[aria-labelledby="god-${period}"]`)!;
      expect(year.querySelectorAll('.publication').length, period).toBeGreaterThanOrEqual(value);
      const told = plain(year.textContent);
      expect(records.filter(({ label }) => !told.includes(plain(label))), period).toEqual([]);
    }
  });

  test('the indicators of telling: as many records stand behind a number as it says', () => {
    for (const { id } of catalogue.all.indicators.filter(({ data }) => ['публикации о ТОС за год', 'доля ТОС, рассказывающих о себе'].includes(data.computed!))) {
      const lists = main(routes.indicator(id)).querySelectorAll('details').filter((details) => /за этим числом/.test(plain(details.querySelector('summary')!.textContent)));
      for (const details of lists) {
        const said = plain(details.querySelector('summary b')!.textContent);
        const counted = /(\d+) из \d+/.exec(said)?.[1] ?? /\d[\d ]*/.exec(said)![0];
        expect(details.querySelectorAll('ol > li').length, `${id}: ${said}`).toBe(Number(counted.replace(/\D/g, '')));
      }
      if (site.name === 'dist-vymyshlensk') expect(lists.length, id).toBeGreaterThan(0);
    }
    if (site.name === 'dist-vymyshlensk') expect(plain(main('/strategiya/pokazateli/dolya-so-stranitsey/').textContent)).toContain('Радио Присказка, 18 сентября 2026 года');
  });

  test('an episode is one publication, whether the log has its line or not', () => {
    const publications = publicationsOf(catalogue);
    const lines = catalogue.all.mediaLog.flatMap(({ data }) => data.items).length;
    expect(publications.filter(({ page }) => page).map(({ page }) => page).toSorted()).toEqual(catalogue.all.episodes.map(({ id }) => routes.episode(id)).toSorted());
    expect(publications.length).toBe(lines + publications.filter(({ id }) => id.startsWith('efir-')).length);
    expect(new Set(publications.map(({ id }) => id)).size).toBe(publications.length);
  });
});

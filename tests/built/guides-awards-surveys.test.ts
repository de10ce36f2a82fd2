/** Guides explain their words, badges and the page of awards agree, surveys say for whom they speak, the history has no silent gap. */
import { beforeAll, describe, expect, test } from 'vitest';
import type { Catalogue } from '../../src/catalogue.ts';
import { routes } from '../../src/kernel/routes.ts';
import { AUDIENCES } from '../../src/kernel/vocabulary.ts';
import { catalogueOfSite } from './content-of.ts';
import { SITES, visibleText, type BuiltPage } from './sites.ts';

const plain = (text: string): string => text.replaceAll('\u00A0', ' ').replaceAll('\u2060', '').replace(/\s+/g, ' ');

describe.each(SITES)('$name', (site) => {
  let catalogue: Catalogue;
  beforeAll(async () => {
    catalogue = await catalogueOfSite(site);
  });
  const page = (address: string): BuiltPage => site.pages.find((p) => p.address === address)!;

  test('a marked word has its own leaf, which leads to the glossary, and stands in the list for paper', () => {
    for (const { id } of catalogue.all.guides) {
      const { document } = page(routes.guide(id));
      const leaves = document.querySelectorAll('main button[popovertarget]').map((button) => document.getElementById(button.getAttribute('popovertarget')!)!);
      expect(new Set(leaves.map((leaf) => leaf.id)).size, id).toBe(leaves.length);
      const listed = new Set(document.querySelectorAll('.words dt a').map((a) => a.getAttribute('href')));
      for (const leaf of leaves) expect(listed, id).toContain(leaf.querySelector('a')!.getAttribute('href'));
    }
    expect(catalogue.all.terms.filter(({ id }) => !page(routes.glossary()).document.getElementById(id))).toEqual([]);
  });

  test('a guide and its easy version lead to each other', () => {
    for (const { id, data } of catalogue.all.guides.filter((guide) => guide.data.easyOf)) {
      const links = (of: string) => page(routes.guide(of)).document.querySelectorAll('.languages a').map((a) => a.getAttribute('href'));
      expect(links(id)).toEqual([routes.guide(data.easyOf!)]);
      expect(links(data.easyOf!)).toEqual([routes.guide(id)]);
    }
  });

  test('every badge leads to a line that names its page, and whom a line names has a badge', () => {
    const awards = page(routes.awards()).document;
    const lines = new Map(awards.querySelectorAll('main li[id]').map((li) => [li.id, li.querySelectorAll('a').map((a) => a.getAttribute('href')!)]));
    const badged = new Map<string, string[]>();
    for (const { address, document } of site.pages) {
      const badges = document.querySelectorAll('.badges a').map((a) => a.getAttribute('href')!);
      if (badges.length === 0) continue;
      badged.set(address, badges);
      for (const href of badges.filter((h) => h.includes('#'))) expect(lines.get(href.split('#')[1]!), `${address} → ${href}`).toContain(address);
    }
    for (const [id, links] of lines) {
      for (const link of links.filter((href) => /^\/(proekty|tos)\//.test(href))) {
        const badges = badged.get(link) ?? [];
        expect(badges.includes(`${routes.awards()}#${id}`) || badges.includes(routes.awards()), `${id} → ${link}`).toBe(true);
      }
    }
    expect(badged.size).toBeGreaterThan(0);
  });

  test('a survey of those who came names no margin; without surveys the page tells how to hold one', () => {
    const list = plain(visibleText(page(routes.surveys())));
    expect(list).toContain('Как провести опрос у себя');
    if (catalogue.all.surveys.length === 0) expect(list).toContain('мы не нашли');
    for (const { id, data } of catalogue.all.surveys) {
      const text = plain(visibleText(page(routes.survey(id))));
      expect(text.includes('Погрешность'), id).toBe(data.isRandom);
      expect(text.includes('только о тех, кого спросили'), id).toBe(!data.isRandom);
      for (const limit of data.limits) expect(text).toContain(plain(limit).slice(0, 30));
    }
  });

  test('the history goes year by year and says where nothing is recorded', () => {
    const years = page(routes.history()).document.querySelectorAll('main h2').map((h2) => Number(h2.textContent));
    expect(years).toEqual(years.map((_, index) => years[0]! + index));
    for (const { data } of catalogue.all.milestones) expect(plain(visibleText(page(routes.history())))).toContain(plain(data.sources[0]!.title).slice(0, 20));
  });

  test('each audience sees its promises, each shown or plainly not', () => {
    for (const audience of AUDIENCES) {
      const { document } = page(routes.audience(audience));
      const promised = catalogue.all.results.filter(({ data }) => data.audience === audience);
      const items = document.querySelectorAll('.results > li');
      expect(items.length, audience).toBe(promised.length);
      const unshown = document.querySelectorAll('#ne-podtverzhdeno + .results > li');
      for (const item of items) expect(item.querySelectorAll('a').length > 2 || unshown.includes(item), item.textContent).toBe(true);
    }
  });
});

/** The page of a wizard: everything inside for the browser, and the same questions for paper. */
import { describe, expect, test } from 'vitest';
import { SITES, visibleText } from './sites.ts';

describe.each(SITES)('$name', ({ pages, files }) => {
  const wizards = pages.filter(({ address }) => address.startsWith('/master/') && address !== '/master/');

  test('there is one', () => expect(wizards.length).toBeGreaterThan(0));

  test('its data are whole and cannot end their own element', () => {
    for (const { document } of wizards) {
      const json = document.querySelector('paper-wizard script')!.textContent;
      expect(json).not.toContain('<');
      const { wizard, samples, acts } = JSON.parse(json) as { wizard: { samples: string[]; rules: { act?: string }[] }; samples: { id: string; nodes: unknown[] }[]; acts: Record<string, string> };
      expect(samples.map(({ id }) => id)).toEqual(wizard.samples);
      expect(samples.filter(({ nodes }) => nodes.length === 0)).toEqual([]);
      expect(wizard.rules.filter(({ act }) => act !== undefined && !acts[act])).toEqual([]);
    }
  });

  test('without script every question can be read, and every empty paper taken', () => {
    for (const page of wizards) {
      const plain = (text: string): string => text.replace(/[\s\u00A0]+/g, ' ').replaceAll('\u2060', '');
      const said = plain(visibleText(page));
      const { wizard } = JSON.parse(page.document.querySelector('paper-wizard script')!.textContent) as { wizard: { steps: { questions: { label: string }[] }[] } };
      expect(wizard.steps.flatMap(({ questions }) => questions).filter(({ label }) => !said.includes(plain(label)))).toEqual([]);
      const links = page.document.querySelectorAll('[data-without] a').map((link) => link.getAttribute('href')!);
      expect(links.length).toBeGreaterThan(0);
      expect(links.filter((href) => !files.has(`${href}index.html`))).toEqual([]);
    }
  });
});

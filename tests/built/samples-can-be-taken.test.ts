/** Every sample has a page, a DOCX and a tagged PDF made of one text, and all three say the mark and the same words. */
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { inflateSync } from 'node:zlib';
import { strFromU8, unzipSync } from 'fflate';
import { parse } from 'node-html-parser';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Catalogue } from '../../src/catalogue.ts';
import { SAMPLE_MARK } from '../../src/features/samples/sample-manuscript.ts';
import { routes } from '../../src/kernel/routes.ts';
import { readXml, textOf } from '../read-xml.ts';
import { catalogueOfSite } from './content-of.ts';
import { SITES, type BuiltSite } from './sites.ts';

/** Letters only: where a line breaks and how long a rule is differs from one format to another. */
const letters = (text: string): string => text.normalize('NFC').replace(/[\s\u00A0\u00AD\u200B\u2060_—•-]+/g, '');

/** Objects of a PDF as text: what is packed is unpacked. */
function objectsOf(bytes: Buffer): string {
  const raw = bytes.toString('latin1');
  const packed = [...raw.matchAll(/stream\r?\n/g)].map(({ index, 0: word }) => {
    const start = index + word.length;
    try {
      return inflateSync(bytes.subarray(start, raw.indexOf('endstream', start))).toString('latin1');
    } catch {
      return '';
    }
  });
  return [raw, ...packed].join('\n');
}

const CARD_WIDTH = /^\d+мм$/u;

const pageOf = ({ pages }: BuiltSite, address: string) => pages.find((page) => page.address === address)!;

describe.each(SITES)('$name', (site) => {
  let catalogue: Catalogue;
  beforeAll(async () => {
    catalogue = await catalogueOfSite(site);
  });
  const bytesOf = (id: string, format: 'docx' | 'pdf'): Buffer => readFileSync(join(site.folder, routes.sampleFile(id, format)));
  /** Parts of the text as the page has it. A head that is a width, «85 мм», makes a card on paper and is not written there. */
  const saidOf = (id: string): string[] =>
    parse(pageOf(site, routes.sample(id)).html)
      .querySelectorAll('.text :is(p, h2, h3, li, td, th)')
      .map((part) => letters(part.textContent.replaceAll('&#x3C;', '<').replaceAll('&amp;', '&')))
      .filter((words) => words !== '' && !CARD_WIDTH.test(words));
  const docxOf = (id: string): string => letters(textOf(readXml(strFromU8(unzipSync(bytesOf(id, 'docx'))['word/document.xml']!))));

  test('each stands in the library and has its page with the mark, the version and both files', () => {
    const library = pageOf(site, routes.documents()).document;
    expect(catalogue.all.samples.length).toBeGreaterThan(0);
    for (const { id, data } of catalogue.all.samples) {
      expect(library.querySelector(`main a[href="${routes.sample(id)}"]`), id).not.toBeNull();
      const { document } = pageOf(site, routes.sample(id));
      expect(document.querySelector('main')!.textContent).toContain(SAMPLE_MARK);
      expect(document.querySelector('main .two-columns > aside')!.textContent).toContain(data.code);
      for (const format of ['docx', 'pdf'] as const) expect(document.querySelector(`a[href="${routes.sampleFile(id, format)}"]`)?.textContent, id).toMatch(/КБ/);
    }
  });

  test('DOCX says the mark and the words of the page', () => {
    for (const { id } of catalogue.all.samples) {
      const said = docxOf(id);
      expect(said.startsWith(letters(SAMPLE_MARK)), id).toBe(true);
      expect(saidOf(id).filter((words) => !said.includes(words)), id).toEqual([]);
    }
  });

  test('PDF is tagged, in Russian, with a title, its fonts and heads of its tables', () => {
    for (const { id } of catalogue.all.samples) {
      const objects = objectsOf(bytesOf(id, 'pdf'));
      for (const sign of [/\/StructTreeRoot/, /\/Lang ?\(ru/, /\/Marked true/, /\/DisplayDocTitle true/, /pdfuaid/]) expect(objects, `${id} ${sign}`).toMatch(sign);
      expect((objects.match(/\/S ?\/H1\b/g) ?? []).length, id).toBe(1);
      expect(objects, id).toMatch(/\/Alt ?[(<]/);
      if (parse(pageOf(site, routes.sample(id)).html).querySelectorAll('.text th').some((head) => !CARD_WIDTH.test(letters(head.textContent)))) expect(objects, id).toMatch(/\/S ?\/TH\b/);
    }
  });

  test('PDF says the same', (context) => {
    for (const { id, data } of catalogue.all.samples) {
      let text = '';
      try {
        text = execFileSync('pdftotext', ['-raw', join(site.folder, routes.sampleFile(id, 'pdf')), '-'], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });
      } catch {
        context.skip('нет программы pdftotext (пакет poppler-utils)');
      }
      // The foot of every page stands between the words of two pages.
      const foot = new RegExp(`${data.title.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}\\s+\\d+\\s+из\\s+\\d+`, 'gu');
      const said = letters(text.replace(foot, ''));
      expect(said, id).toContain(letters(SAMPLE_MARK));
      expect(saidOf(id).filter((words) => !said.includes(words)), id).toEqual([]);
    }
  });

  test('an act that is gone and a version past its day are told aloud', () => {
    for (const { id, data } of catalogue.all.samples) {
      const said = pageOf(site, routes.sample(id)).document.querySelector('main')!.textContent;
      const leansOnGone = data.law.some(({ act }) => catalogue.get('legalActs', act).data.history.some(({ state, from }) => state === 'утратил силу' && (from === undefined || from < '2026-11')));
      expect(/Внимание,\s+акт\s+утратил силу/u.test(said), id).toBe(leansOnGone);
      expect(/Срок\s+этой\s+версии\s+вышел/u.test(said), id).toBe(data.validTo !== undefined && data.validTo < '2026-11');
    }
  });

  test('every act has its place on the page of acts, with how it stands and where that is known from', () => {
    const { document } = pageOf(site, routes.legalBase());
    expect(document.querySelectorAll('main article').map(({ id }) => id).toSorted()).toEqual(catalogue.all.legalActs.map(({ id }) => id).toSorted());
    for (const { id } of catalogue.all.legalActs) expect(document.getElementById(id)!.textContent, id).toMatch(/(роверено\s+на|не\s+проверили)[\s\S]*Откуда это известно/u);
  });
});

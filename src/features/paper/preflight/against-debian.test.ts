/** Our answers against those of other people's programs, where this machine has them. They are checkers here and nowhere else. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fontsOf } from './check-fonts.ts';
import { photosOf, ppiOf } from './check-pictures.ts';
import { lettersOf } from './copied-words.ts';
import { renderPages } from './render.ts';
import { inkOf } from '../press/ink.ts';
import { withSeen } from './seen.ts';
import { ask, setPress } from './stand-in.ts';

describe('another program says the same', () => {
  const folder = mkdtempSync(join(tmpdir(), 'preflight-'));
  const file = join(folder, 'a.pdf');
  let bytes: Uint8Array;
  beforeAll(async () => {
    bytes = await setPress({ inks: 'cmyk', pages: 2 }, 'PDF/X-4');
    writeFileSync(file, bytes);
  }, 60_000);
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  /** Nothing is compared where the program is absent; that is told loudly. */
  const against = (program: string, args: readonly string[], compare: (said: string) => Promise<void> | void) => async (context: { skip: (note: string) => void }) => {
    const said = ask(program, args);
    if (said === undefined) context.skip(`нет программы ${program}`);
    else await compare(said);
  };

  it('of the boxes (pdfinfo)', against('pdfinfo', ['-box', '-f', '1', '-l', '2', file], (said) =>
    withSeen(bytes, ({ pages }) => {
      for (const { number, media, trim, bleed } of pages) {
        for (const [name, box] of [['MediaBox', media], ['TrimBox', trim], ['BleedBox', bleed]] as const) {
          const [left, bottom, right, top] = new RegExp(`Page +${number} ${name}:(.*)`).exec(said)![1]!.trim().split(/\s+/).map(Number);
          expect([box!.left - left!, box!.bottom - bottom!, box!.right - right!, box!.top - top!].map(Math.abs).every((far) => far < 0.006), `${name} стр. ${number}`).toBe(true);
        }
      }
    })));

  it('of the fonts (pdffonts)', against('pdffonts', [file], (said) =>
    withSeen(bytes, ({ tree }) => {
      const theirs = said.split('\n').slice(2).filter(Boolean).map((row) => ({ name: row.slice(0, 36).trim().replace(/^[A-Z]{6}\+/, ''), isEmbedded: / yes (yes|no ) (yes|no ) +\d+/.test(row), isType3: row.includes('Type 3') }));
      const ours = fontsOf(tree).map(({ name, isEmbedded, isType3 }) => ({ name, isEmbedded, isType3 }));
      expect(ours.sort(byName)).toEqual(theirs.sort(byName));
    })));

  it('of the pictures (pdfimages)', against('pdfimages', ['-list', file], (said) =>
    withSeen(bytes, (seen) => {
      const theirs = said.split('\n').slice(2).filter(Boolean).map((row) => row.trim().split(/\s+/)).map((cells) => ({ page: Number(cells[0]), widthPx: Number(cells[3]), heightPx: Number(cells[4]), inks: Number(cells[6]), ppi: Number(cells[12]) }));
      expect(photosOf(seen).map((photo) => ({ page: photo.page, widthPx: photo.widthPx, heightPx: photo.heightPx, inks: photo.family.includes('CMYK') ? 4 : 1, ppi: Math.round(ppiOf(photo)) }))).toEqual(theirs);
    })));

  it('of the words (pdftotext)', against('pdftotext', ['-raw', '-enc', 'UTF-8', file, '-'], (said) =>
    withSeen(bytes, ({ pages }) => {
      const ours = lettersOf(pages.flatMap(({ letters }) => letters.map(({ text }) => text)).join(''));
      expect([...ours].sort().join('')).toBe([...lettersOf(said)].sort().join(''));
    })));

  it('of the standard, tags and version (pdfinfo)', against('pdfinfo', [file], (said) => {
    expect(said).toContain('PDF/X-4');
    expect(said).toMatch(/Tagged: +yes/);
  }));

  it('of the ink: no pixel of a rendering has more than our bound (Ghostscript)', async (context) => {
    const raster = join(folder, 'a.pam');
    if (ask('gs', ['-q', '-dNOPAUSE', '-dBATCH', '-dSAFER', '-sDEVICE=pamcmyk32', '-r36', '-dLastPage=1', `-sOutputFile=${raster}`, file]) === undefined) return context.skip('нет программы gs');
    const made = readFileSync(raster);
    const start = made.indexOf('ENDHDR\n') + 7;
    let most = 0;
    for (let at = start; at + 3 < made.length; at += 4) most = Math.max(most, made[at]! + made[at + 1]! + made[at + 2]! + made[at + 3]!);
    const { maxPercent } = await inkOf(bytes);
    // One step of 255 in each ink is rounding.
    expect((most / 255) * 100).toBeLessThanOrEqual(maxPercent + 2);
    expect((most / 255) * 100).toBeGreaterThan(100);
  });

  it('of the looks of a page (pdftoppm): both draw the same shapes', async (context) => {
    if (ask('pdftoppm', ['-r', '20', '-gray', '-f', '1', '-l', '1', '-singlefile', file, join(folder, 'p')]) === undefined) return context.skip('нет программы pdftoppm');
    const theirs = readFileSync(join(folder, 'p.pgm'));
    const [page] = await renderPages(bytes, { dpi: 20 });
    const size = /^P5\s+(\d+)\s+(\d+)\s+255\s/.exec(theirs.subarray(0, 40).toString('latin1'))!;
    expect([Number(size[1]), Number(size[2])].map((pixels, at) => Math.abs(pixels - [page!.widthPx, page!.heightPx][at]!) <= 1)).toEqual([true, true]);
    const width = Number(size[1]);
    let far = 0;
    let count = 0;
    for (let y = 0; y < Math.min(page!.heightPx, Number(size[2])); y += 1) {
      for (let x = 0; x < Math.min(page!.widthPx, width); x += 1) {
        const [r, g, b] = page!.rgba.subarray((y * page!.widthPx + x) * 4);
        far += Math.abs(0.3 * r! + 0.59 * g! + 0.11 * b! - theirs[size[0].length + y * width + x]!);
        count += 1;
      }
    }
    expect(far / count).toBeLessThan(20);
  });
});

const byName = (a: { name: string }, b: { name: string }): number => a.name.localeCompare(b.name);

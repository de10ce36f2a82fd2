/** Every check passes on a good newspaper and fails on one that is broken on purpose. */
import { PDFDocument, PDFName, StandardFonts } from '@cantoo/pdf-lib';
import sharp from 'sharp';
import { beforeAll, describe, expect, it } from 'vitest';
import type { PreflightCheck } from '../issue/kit.ts';
import type { Expectation } from './expectation.ts';
import { preflight } from './preflight.ts';
import { LINKS, setPress, setStandIn, TEXTS } from './stand-in.ts';

const A3 = { width: 297, height: 420 };
const screen: Expectation = { kind: 'экран', trimMm: A3, bleedMm: 0, pages: 4, pagesStep: 4, texts: TEXTS, qr: LINKS, minPpi: 200, typeAreaMm: { width: 256, height: 380 }, tagged: true };
const colour: Expectation = { ...screen, kind: 'цвет', bleedMm: 3, standard: 'PDF/X-4', inkLimit: 240, tagged: false };
const grey: Expectation = { ...colour, kind: 'серый', standard: 'PDF 1.4' };
/** One page with little text, for faults that need no newspaper. */
const SMALL = { pages: 1, paragraphs: 4 } as const;
const one: Expectation = { ...screen, pages: 1, pagesStep: 1, texts: [], qr: [LINKS[0]!], tagged: false };

const verdicts = (checks: readonly PreflightCheck[]): Record<string, string> => Object.fromEntries(checks.map(({ name, verdict }) => [name, verdict]));
const find = (checks: readonly PreflightCheck[], name: string): PreflightCheck => {
  const found = checks.find((check) => check.name === name);
  if (!found) throw new Error(`Нет проверки «${name}», есть: ${checks.map((check) => check.name).join(', ')}`);
  return found;
};
const faults = (checks: readonly PreflightCheck[]): string[] => checks.filter(({ verdict }) => verdict === 'ошибка').map(({ name }) => name);
const oddOnes = (checks: readonly PreflightCheck[]): string[] => checks.filter(({ verdict }) => verdict !== 'хорошо').map(({ name, found }) => `${name}: ${found}`);

describe('a good newspaper', () => {
  let [web, four, black]: Uint8Array[] = [];
  beforeAll(async () => {
    web = await setStandIn({ standard: 'ua-1' });
    four = await setPress({ inks: 'cmyk' }, 'PDF/X-4');
    black = await setPress({ inks: 'gray' }, 'PDF 1.4');
  }, 60_000);

  it('for a screen passes every check', async () => expect(oddOnes(await preflight(web!, screen))).toEqual([]));

  it('for a colour press passes; photographs under 300 dots an inch are told as a warning', async () => {
    const checks = await preflight(four!, { ...colour, twin: web! });
    expect(oddOnes(checks).filter((said) => !said.startsWith('Снимки'))).toEqual([]);
    expect(find(checks, 'Снимки достаточно подробны')).toMatchObject({ verdict: 'предупреждение', found: expect.stringContaining('стр. 2: 1200 × 600 точек на 152,0 мм — 201 на дюйм') });
    expect(find(checks, 'Стандарт PDF/X-4')).toMatchObject({ found: expect.stringContaining('заявлено: PDF/X-4'), expected: expect.stringContaining('пока его не подтвердит типография') });
  });

  it('for a black press passes', async () => {
    const checks = await preflight(black!, { ...grey, twin: web! });
    expect(oddOnes(checks).filter((said) => !said.startsWith('Снимки'))).toEqual([]);
    expect(verdicts(checks)).toMatchObject({ 'Без прозрачности': 'хорошо', 'Версия PDF': 'хорошо', 'Цветовые пространства': 'хорошо' });
  });

  it('is not what another order asks for', async () => {
    const checks = await preflight(web!, { ...colour, bleedMm: 0 });
    expect(faults(checks)).toEqual(expect.arrayContaining(['Цветовые пространства', 'Чёрный текст одной краской', 'Стандарт PDF/X-4']));
    expect(find(await preflight(web!, { ...screen, typeAreaMm: { width: 240, height: 380 } }), 'Текст в полосе набора')).toMatchObject({ verdict: 'ошибка', found: expect.stringContaining(' снаружи, дальше всего') });
    expect(find(await preflight(four!, grey), 'Цветовые пространства')).toMatchObject({ verdict: 'ошибка', found: expect.stringContaining('DeviceCMYK') });
  });

  it('that lost a sentence is caught, and the sentence is named', async () => {
    const lost = await setStandIn({ lose: /Мост через речку Присказку стоит на лиственничных сваях; каждую/ });
    const words = find(await preflight(lost, screen), 'Копируется то, что написано');
    expect(words.verdict).toBe('ошибка');
    expect(words.found).toContain('Мост через речку Присказку стоит на лиственничных сваях');
    expect(words.found).toMatch(/99,\d+ %/);
  });

  it('of three pages is caught twice: not the number ordered, no folded sheet', async () => {
    const checks = await preflight(await setStandIn({ pages: 3, paragraphs: 4 }), { ...screen, texts: [], pages: 3, qr: LINKS.slice(0, 3) });
    expect(find(checks, 'Число страниц')).toEqual({ name: 'Число страниц', verdict: 'ошибка', found: '3', expected: '3, кратно 4' });
  });
});

describe('a newspaper broken on purpose', () => {
  const broken = async (order: Parameters<typeof setStandIn>[0], expectation: Expectation = one) => preflight(await setStandIn({ ...SMALL, ...order }), expectation);

  it('of another size', async () => expect(find(await broken({ width: 290 }), 'Размер страниц')).toMatchObject({ verdict: 'ошибка', found: expect.stringContaining('290,0 × 420,0 мм') }));

  it('without boxes where a press file has bleeds', async () => {
    const checks = await broken({ width: 303, height: 426, inks: 'cmyk' }, { ...one, kind: 'цвет', bleedMm: 3 });
    expect(find(checks, 'Размер страниц').found).toMatch(/не назван обрез.*обрез 303,0 × 426,0/);
  });

  it('with a photograph of 150 dots an inch', async () =>
    expect(find(await broken({ photoPpi: 150 }), 'Снимки достаточно подробны')).toMatchObject({ verdict: 'ошибка', found: expect.stringContaining('150 на дюйм') }));

  it('with black text of four inks, with small coloured text', async () => {
    const rich = await broken({ inks: 'cmyk', textPaint: 'cmyk(60%, 40%, 40%, 100%)' }, { ...one, kind: 'цвет' });
    expect(find(rich, 'Чёрный текст одной краской')).toMatchObject({ verdict: 'ошибка', found: expect.stringContaining('C 60 M 40 Y 40 K 100') });
    expect(find(rich, 'Чёрный текст одной краской').found).toContain('9 пт, «Доски 120 000»');
    const small = await broken({ inks: 'cmyk', more: '#text(fill: cmyk(100%, 0%, 0%, 0%), size: 7pt)[мелко и сине] #text(fill: cmyk(100%, 50%, 0%, 0%), size: 14pt)[крупно]' }, { ...one, kind: 'цвет' });
    expect(find(small, 'Чёрный текст одной краской')).toMatchObject({ verdict: 'предупреждение', found: expect.stringMatching(/C 100, 7 пт, «мелко и сине/) });
  });

  it('with an RGB patch in a press file', async () => {
    const checks = await broken({ inks: 'cmyk', more: '#place(rect(width: 9mm, height: 9mm, fill: rgb("#cc0000")))' }, { ...one, kind: 'цвет' });
    expect(find(checks, 'Цветовые пространства')).toMatchObject({ verdict: 'ошибка', found: expect.stringMatching(/RGB.*контур \(стр\. 1\)/) });
  });

  it('with more ink than the press bears', async () => {
    const checks = await broken({ inks: 'cmyk', more: '#place(rect(width: 9mm, height: 9mm, fill: cmyk(90%, 80%, 70%, 50%)))' }, { ...one, kind: 'цвет', inkLimit: 240 });
    expect(find(checks, 'Сумма красок')).toMatchObject({ verdict: 'ошибка', found: expect.stringMatching(/до 290,\d+ %: страница 1, плашка/) });
  });

  it('with a photograph turned inside out: only the screen file beside it shows it', async () => {
    const spoilt = await setPress({ ...SMALL, inks: 'gray', spoil: async (photo) => sharp(photo).negate().toColourspace('b-w').jpeg().toBuffer() }, 'PDF 1.4', 0);
    const order: Expectation = { ...one, kind: 'серый', standard: 'PDF 1.4' };
    expect(find(await preflight(spoilt, { ...order, twin: await setStandIn(SMALL) }), 'Цвет не вывернут')).toMatchObject({ verdict: 'ошибка', found: expect.stringMatching(/стр\. 1: снимок отличается на \d\d/) });
    expect(find(await preflight(spoilt, order), 'Цвет не вывернут').verdict).toBe('не проверялось');
  });

  it('with something beside the page', async () =>
    expect(find(await broken({ more: '#place(top + left, dx: 270mm, rect(width: 20mm, height: 9mm))' }), 'Ничего за обрезом')).toMatchObject({ verdict: 'ошибка', found: expect.stringMatching(/стр\. 1: контур выходит на 1\d,\d мм/) }));

  it('with something see-through in a file for old presses', async () => {
    const checks = await broken({ more: '#place(rect(width: 9mm, height: 9mm, fill: rgb(0, 0, 0, 50%)))' }, { ...one, standard: 'PDF 1.4' });
    expect(find(checks, 'Без прозрачности')).toMatchObject({ verdict: 'ошибка', found: expect.stringContaining('непрозрачность 50 %') });
    expect(find(checks, 'Версия PDF').verdict).toBe('ошибка');
  });

  it('with a covered QR mark, with one that nobody ordered', async () => {
    const hidden = await broken({ head: '#set page(foreground: place(top + left, dx: 180mm, dy: 20mm, rect(width: 18mm, height: 50mm, fill: luma(255), stroke: none)))' });
    expect(find(hidden, 'QR читаются с серой страницы')).toMatchObject({ verdict: 'ошибка', found: `не читается ${LINKS[0]}` });
    expect(find(hidden, 'Размер знаков QR').verdict).toBe('не проверялось');
    const foreign = await broken({}, { ...one, qr: [] });
    expect(find(foreign, 'QR читаются с серой страницы')).toMatchObject({ verdict: 'предупреждение', found: expect.stringContaining('ни одной не ждали') });
  });

  it('a mark that other small shapes touch is found on the whole page', async () => {
    const chained = await broken({ head: '#set page(foreground: for at in range(9) { place(top + left, dx: 202.5mm + at * 4.5mm, dy: 32mm, rect(width: 4mm, height: 4mm, stroke: none, fill: black)) })' });
    expect(find(chained, 'QR читаются с серой страницы').verdict).toBe('хорошо');
    const size = find(chained, 'Размер знаков QR');
    expect(size).toMatchObject({ verdict: 'хорошо', found: expect.stringMatching(/наименьшая 2[34](,\d)? мм/) });
  });

  it('that nobody could read aloud', async () => {
    const pdf = await PDFDocument.load(await setStandIn({ ...SMALL, standard: 'ua-1' }), { updateMetadata: false });
    for (const key of ['Lang', 'StructTreeRoot']) pdf.catalog.delete(PDFName.of(key));
    expect(find(await preflight(await pdf.save({ updateFieldAppearances: false }), { ...one, tagged: true }), 'Читается вслух')).toMatchObject({ verdict: 'ошибка', found: 'нет разметки (тегов); не назван язык' });
  });
});

describe('files that no typesetter of ours makes', () => {
  const page = async (make: (pdf: PDFDocument) => Promise<void> | void): Promise<PreflightCheck[]> => {
    const pdf = await PDFDocument.create({ updateMetadata: false });
    await make(pdf);
    return preflight(await pdf.save(), { ...one, trimMm: { width: 100, height: 100 }, typeAreaMm: undefined, qr: [] });
  };
  const SIDE = (100 / 25.4) * 72;

  it('a font that is not inside', async () => {
    const checks = await page(async (pdf) => pdf.addPage([SIDE, SIDE]).drawText('Sosedi', { x: 50, y: 50, font: await pdf.embedFont(StandardFonts.Helvetica) }));
    expect(find(checks, 'Шрифты вложены')).toMatchObject({ verdict: 'ошибка', found: 'Helvetica: не вложен' });
  });

  it('letters drawn one by one', async () => {
    const checks = await page((pdf) => {
      const { context } = pdf;
      const leaf = pdf.addPage([SIDE, SIDE]);
      const glyph = context.register(context.stream('1000 0 0 0 750 750 d1 0 0 750 750 re f'));
      const font = context.obj({ Type: 'Font', Subtype: 'Type3', FontBBox: [0, 0, 750, 750], FontMatrix: [0.001, 0, 0, 0.001, 0, 0], CharProcs: { a: glyph }, Encoding: { Type: 'Encoding', Differences: [97, 'a'] }, FirstChar: 97, LastChar: 97, Widths: [1000], Name: 'Risunok' });
      leaf.node.set(PDFName.of('Resources'), context.obj({ Font: { F1: font } }));
      leaf.node.set(PDFName.of('Contents'), context.register(context.stream('BT /F1 20 Tf 50 50 Td (aa) Tj ET')));
    });
    expect(find(checks, 'Шрифты вложены')).toMatchObject({ verdict: 'ошибка', found: 'Risunok: рисован по буквам (Type 3)' });
  });

  it('no PDF at all: one check, and it says how to mend', async () => {
    const checks = await preflight(new TextEncoder().encode('Соседи'), one);
    expect(checks).toHaveLength(1);
    expect(checks[0]).toMatchObject({ name: 'Файл открывается', verdict: 'ошибка', found: expect.stringContaining('Напечатайте его заново') });
  });

  it('what cannot be looked at is never called good', async () => {
    const checks = await page((pdf) => void pdf.addPage([SIDE, SIDE]));
    expect(verdicts(checks)).toMatchObject({ 'Снимки достаточно подробны': 'не проверялось', 'Копируется то, что написано': 'не проверялось', 'Текст в полосе набора': 'не проверялось', 'Пробелы между словами': 'не проверялось' });
  });
});

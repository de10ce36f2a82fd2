/**
 * A made newspaper for the tests of the preflight: four pages of columns, photographs, a table and QR marks, with every
 * fault that a check should find, on order. Set by the engine; it is no insert and nobody prints it.
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { encode } from 'uqr';
import { finishPress } from '../press/finish.ts';
import { NEWSPRINT_ICC, preparePicture } from '../press/pictures.ts';
import { openTypst } from '../typst.ts';

export const FONTS = ['pt-serif/400Regular/PTSerif_400Regular.ttf', 'pt-serif/700Bold/PTSerif_700Bold.ttf', 'pt-sans/400Regular/PTSans_400Regular.ttf'].map((file) =>
  join(process.cwd(), 'node_modules/@expo-google-fonts', file),
);
const PHOTOS = join(process.cwd(), 'tests/fixtures/vymyshlensk/projects');
const PHOTO_FILES = ['most-cherez-priskazku/posle.jpg', 'kolodets-s-kryshey/posle.jpg', 'rodnik-u-gryoz/zima.jpg', 'svet-na-chaynoy/posle.jpg'];

const SENTENCES = [
  'Соседи собрались у колодца и решили, что ждать больше нечего.',
  'Председатель территориального общественного самоуправления составил смету на три листа, и к весне нашлись доски, гвозди и тридцать семь добровольцев.',
  'Мост через речку Присказку стоит на лиственничных сваях; каждую проверили шилом и просмолили дважды.',
  'Деньги сложили из трёх источников: областной субсидии, кошелька жителей и работы, которую никто не посчитал.',
  'Теперь до магазина не три километра, а четыреста метров, и школьники ходят по сухому.',
  'Кто захочет повторить, пусть начнёт с разговора о береге: за него отвечает водное хозяйство, и согласование заняло полгода.',
];
export const LINKS = [1, 2, 3, 4].map((page) => `https://atlas-tos.example/k/p${page}/`);
/** Words of the article of a page. Sentences return, so each carries a number of its own: no two pieces are alike. */
export const articleOf = (page: number, paragraphs = 27): string =>
  Array.from({ length: paragraphs }, (_, at) => [0, 1, 2].map((step) => `${SENTENCES[(page + at * 3 + step * (1 + (at % 2))) % SENTENCES.length]} Запись № ${page * 1000 + at * 3 + step}.`).join(' ')).join('\n');
export const TEXTS = [1, 2, 3, 4].map((page) => ({ id: `statya-${page}`, text: articleOf(page) }));

export type Inks = 'rgb' | 'cmyk' | 'gray';
export interface StandIn {
  inks?: Inks;
  pages?: number;
  /** Millimetres of the page, A3 as a rule. */
  width?: number;
  height?: number;
  photoPpi?: number;
  textPaint?: string;
  standard?: 'ua-1' | '1.7' | '1.4';
  /** Typst markup added at the end of page 1. */
  more?: string;
  head?: string;
  lose?: RegExp;
  paragraphs?: number;
  /** What happens to a photograph on the way. */
  spoil?: (photo: Uint8Array) => Promise<Uint8Array>;
}

const paint = (inks: Inks, rgb: string, cmyk: string, gray: string) => ({ rgb: `rgb("${rgb}")`, cmyk: `cmyk(${cmyk})`, gray: `luma(${gray})` })[inks];

/** Bytes of the newspaper. */
export async function setStandIn(order: StandIn = {}): Promise<Uint8Array> {
  const { inks = 'rgb', pages = 4, width = 297, height = 420, standard = '1.7', photoPpi = 305, paragraphs = 27 } = order;
  const folder = mkdtempSync(join(tmpdir(), 'preflight-'));
  try {
    for (let page = 0; page < pages; page += 1) writeFileSync(join(folder, `${page}.jpg`), await (order.spoil ?? asItIs)(await photo(page, inks, photoPpi)));
    const said = JSON.stringify(Array.from({ length: pages }, (_, page) => ({ text: articleOf(page + 1, paragraphs).replace(order.lose ?? /$^/, '').split('\n'), qr: qrOf(LINKS[page % 4]!) })));
    const black = order.textPaint ?? paint(inks, '#1a1a1a', '0%, 0%, 0%, 100%', '0%');
    writeFileSync(
      join(folder, 'a.typ'),
      `#set document(title: "Проба вкладки", date: datetime(year: 2026, month: 11, day: 22))
#set page(width: ${width}mm, height: ${height}mm, margin: (x: (${width}mm - 256mm) / 2, y: (${height}mm - 380mm) / 2), fill: none)
#set text(lang: "ru", font: "PT Serif", size: 9pt, hyphenate: true, fill: ${black})
#set par(justify: true, leading: 4.2pt, spacing: 4.2pt)
#show heading: set text(size: 22pt, hyphenate: false)
#let mark = ${paint(inks, '#000000', '0%, 0%, 0%, 100%', '0%')}
#let qr(rows) = { let side = 24mm / rows.len(); box(width: 24mm, height: 24mm, for (y, row) in rows.enumerate() { for (from, length) in row { place(dx: from * side, dy: y * side, rect(width: length * side, height: side, fill: mark, stroke: none)) } }) }
${order.head ?? ''}
#for (at, page) in json(bytes(${JSON.stringify(said)})).enumerate() {
  if at > 0 { pagebreak() }
  [= Мост через речку Присказку]
  grid(columns: (152mm, 1fr), gutter: 5mm,
    image(str(at) + ".jpg", width: 152mm, alt: "Мост и люди на нём"),
    [#pdf.artifact(qr(page.qr)) #v(4mm) #table(columns: (1fr, auto), stroke: 0.4pt + mark, fill: none, [Доски], [120 000], [Гвозди], [8 400])])
  v(4mm)
  columns(5, gutter: 5mm, page.text.map(words => par(words)).join())
  if at == 0 { [${order.more ?? ''}] }
}
`,
    );
    return (await typst()).compile(join(folder, 'a.typ'), {}, FONTS, { day: '2026-11-22', standard }).bytes;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

let engine: ReturnType<typeof openTypst> | undefined;
async function typst() {
  const opened = await (engine ??= openTypst((reason) => console.warn(reason)));
  if (!opened) throw new Error('Печатник Typst не загружается: проверки вёрстки пропущены');
  return opened;
}

const asItIs = async (photo: Uint8Array): Promise<Uint8Array> => photo;

/** The photograph of a page at a size of 152 mm: so many dots an inch. */
const photo = async (page: number, mode: Inks, ppi: number): Promise<Uint8Array> =>
  (await preparePicture(join(PHOTOS, PHOTO_FILES[page % 4]!), { widthMm: 152, heightMm: 76, mode, ppi, icc: NEWSPRINT_ICC, inkLimit: 240 })).bytes;

/** The newspaper finished for a press: with boxes, profile and claims. Its pages are set larger by the bleed. */
export async function setPress(order: StandIn & { inks: 'cmyk' | 'gray' }, standard: 'PDF/X-4' | 'PDF 1.4', bleedMm = 3): Promise<Uint8Array> {
  const trimMm = { width: order.width ?? 297, height: order.height ?? 420 };
  const bytes = await setStandIn({ ...order, width: trimMm.width + 2 * bleedMm, height: trimMm.height + 2 * bleedMm, standard: standard === 'PDF 1.4' ? '1.4' : '1.7' });
  return finishPress(bytes, { trimMm, bleedMm, mode: order.inks, standard, icc: readFileSync(NEWSPRINT_ICC), iccName: 'CGATS TR 002', title: 'Проба вкладки', day: '2026-11-22' });
}

const qrOf = (link: string): [from: number, length: number][][] =>
  encode(link, { ecc: 'M', border: 0 }).data.map((row) => {
    const runs: [number, number][] = [];
    row.forEach((dark, x) => {
      const last = runs.at(-1);
      if (dark && last && last[0] + last[1] === x) last[1] += 1;
      else if (dark) runs.push([x, 1]);
    });
    return runs;
  });

/** What another program says of a file; undefined where it is absent, told once and loudly. */
export function ask(program: string, args: readonly string[]): string | undefined {
  try {
    return execFileSync(program, [...args], { encoding: 'utf8', maxBuffer: 1 << 28, stdio: ['ignore', 'pipe', 'ignore'] });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
    console.warn(`ПРОПУЩЕНО: на этой машине нет программы ${program}, сверки с ней не было`);
    return undefined;
  }
}

/** A newspaper page made for tests by the real typesetter: text, a rule, a tint, a QR mark, pictures; in the inks of a mode. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { encode } from 'uqr';
import { openTypst } from '#features/paper/typst.ts';

const FONTS = ['pt-serif/400Regular/PTSerif_400Regular.ttf', 'pt-serif/700Bold/PTSerif_700Bold.ttf'].map((file) => join(process.cwd(), 'node_modules/@expo-google-fonts', file));
const PAINTS = {
  rgb: { text: 'rgb("#111")', tint: 'rgb("#c4683a")' },
  cmyk: { text: 'cmyk(0%, 0%, 0%, 100%)', tint: 'cmyk(0%, 60%, 70%, 10%)' },
  gray: { text: 'luma(0)', tint: 'luma(120)' },
};
/** Millimetres: the page of the file, paint beyond the cut included. */
export const PAGE = { trimMm: { width: 120, height: 160 }, bleedMm: 3 };
export const PICTURE_MM = { widthMm: 60, heightMm: 40 };

export interface PageOrder {
  mode: keyof typeof PAINTS;
  standard?: 'ua-1' | '1.7' | '1.4';
  /** JPEGs, 60 × 40 mm each. */
  pictures?: readonly Uint8Array[];
  /** More of the template's own language. */
  more?: string;
}

export async function madePressPage({ mode, standard = '1.7', pictures = [], more = '' }: PageOrder): Promise<Uint8Array> {
  const folder = mkdtempSync(join(tmpdir(), 'press-page-'));
  try {
    for (const [i, picture] of pictures.entries()) writeFileSync(join(folder, `p${i}.jpg`), picture);
    const { data } = encode('https://atlas.example/k/p12/', { ecc: 'M', border: 0 });
    const { text, tint } = PAINTS[mode];
    const [width, height] = [PAGE.trimMm.width, PAGE.trimMm.height].map((side) => side + 2 * PAGE.bleedMm);
    const file = join(folder, 'page.typ');
    writeFileSync(
      file,
      `#set document(title: "Проба", date: datetime(year: 2026, month: 11, day: 22))
#set page(width: ${width}mm, height: ${height}mm, margin: 12mm)
#set text(lang: "ru", font: "PT Serif", size: 9pt, fill: ${text})
= Самоуправление соседей
Колодец с крышей, мост через ручей, двор за почтой: что сделали и сколько стоило.
#line(length: 60mm, stroke: 0.5pt + ${text})
#rect(width: 60mm, height: 6mm, fill: ${tint})
${pictures.map((_, i) => `#image("p${i}.jpg", width: ${PICTURE_MM.widthMm}mm, alt: "снимок")`).join('\n')}
#box(width: 20mm, height: 20mm, { ${data.flatMap((row, y) => row.map((dark, x) => (dark ? `place(dx: ${x * 0.7}mm, dy: ${y * 0.7}mm, rect(width: 0.7mm, height: 0.7mm, fill: ${text}))` : ''))).filter((mark) => mark !== '').join('; ')} })
${more}
`,
    );
    const typst = (await openTypst((reason) => { throw new Error(reason); }))!;
    return typst.compile(file, {}, FONTS, { day: '2026-11-22', standard }).bytes;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const PROJECTS = join(process.cwd(), 'tests/fixtures/vymyshlensk/projects');
export const photoOf = (key: string): string => join(PROJECTS, key);

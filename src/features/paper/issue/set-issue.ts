/** Sets an insert: what its cells need, how they fit a layout, the pages as PDF. The engine does the measuring itself. */
import type { Typst } from '../typst.ts';
import type { Article, InkMode, InsertMaterial, Service } from './contract.ts';
import type { CellFit, IssueLayout, Need, PageProfile, PictureBox, Placed, PreparedPictures } from './layout.ts';
import { TEXT_SIZES, cellId } from './contract.ts';
import { knownOf, overrun, verdictOf, type KnownFit, type Mark, type ToldFit, type WideWord } from './fit-verdict.ts';
import { cellName, cellsData, charactersOf, cleaned, sheetData, textOf } from './paper-data.ts';
import { ask, inksOf, print, refuseWide } from './print-shop.ts';
import { columnMm, widthMm } from './profiles.ts';

interface Ask {
  name: string;
  cell: string;
  size?: Need['size'];
  columns: number;
  pictures: number;
}

/** Widths at which a box reads well: the fewest and the most columns. */
const SERVICE_WIDTHS: Record<Service['kind'], [number, number]> = { money: [2, 5], strategy: [1, 5], map: [2, 3], figures: [1, 7], events: [1, 4], word: [1, 4], directory: [1, 7] };

/** So much text at least for every column of a cell wider than two. */
const LETTERS_A_COLUMN = 170;

function asksOf(material: InsertMaterial, profile: PageProfile): Ask[] {
  const asks: Ask[] = [];
  for (const article of material.articles) {
    for (const size of TEXT_SIZES) {
      if (!article.texts[size]?.length) continue;
      const letters = charactersOf(article.texts[size]);
      for (let columns = 1; columns <= profile.columns; columns += 1) {
        // A few lines across a page would be a headline with a fringe.
        if (columns > 2 && letters < LETTERS_A_COLUMN * columns) continue;
        // Two pictures in one column would be stamps.
        const most = Math.min(columns === 1 ? 1 : 2, article.pictures.length);
        for (let pictures = 0; pictures <= most; pictures += 1) asks.push({ name: cellName(article.id, size), cell: article.id, size, columns, pictures });
      }
    }
  }
  for (const { kind } of material.services) {
    const [from, to] = SERVICE_WIDTHS[kind];
    for (let columns = Math.min(from, profile.columns); columns <= Math.min(to, profile.columns); columns += 1) asks.push({ name: kind, cell: kind, columns, pictures: 0 });
  }
  return asks;
}

/**
 * Rows that each article needs at each width, with each of its texts and 0, 1, 2 pictures, and each service at its sensible
 * widths; also `masthead` and `imprint` across the page. `tight` is safe: a cell of so many rows can be set.
 */
export function measureNeeds(typst: Typst, material: InsertMaterial, profile: PageProfile): Need[] {
  const asks = asksOf(material, profile);
  const cells = [...material.articles, ...material.services];
  const data = { sheet: sheetData(material, profile, { inks: inksOf('rgb'), mode: 'rgb' }), cells: cellsData(cells, asks), asks };
  const characters = new Map(cells.map((cell) => [cellId(cell), cell]));
  const [told] = ask<{ needs: (Omit<Ask, 'name'> & { rows: [number, number, number] })[]; wide: WideWord[] }>(typst, 'needs', cleaned(data), 'told');
  refuseWide(told!.wide);
  return told!.needs.map(({ cell, size, columns, pictures, rows }) => {
    const found = characters.get(cell);
    const [tight, natural, loose] = [Math.min(...rows), rows[1], Math.max(...rows)];
    return { cell, columns, ...(size ? { size } : {}), pictures, characters: found?.kind === 'article' ? charactersOf(textOf(found, size).blocks) : 0, rows: { tight, natural: Math.max(tight, natural), loose } };
  });
}

export interface IssueSet {
  material: InsertMaterial;
  profile: PageProfile;
  layout: IssueLayout;
}
export interface IssuePrint extends IssueSet {
  mode: InkMode;
  pictures: PreparedPictures;
  bleedMm?: number;
  standard?: 'ua-1' | '1.7' | '1.4';
}
export interface IssueFit {
  fits: CellFit[];
  boxes: PictureBox[];
}

/** What was found for a layout, by «page/cell»: its other inks are set without seeking again. */
const found = new WeakMap<IssueLayout, { material: InsertMaterial; fits: Map<string, KnownFit>; fit: IssueFit }>();

function issueData({ material, profile, layout }: IssueSet, mode: InkMode, { bleedMm = 0, pictures = [] as Iterable<string>, only = undefined as number | undefined } = {}) {
  const pages = layout.pages.map((page, index) => ({ page, index })).filter(({ index }) => only === undefined || index === only);
  const placed = pages.flatMap(({ page }) => page.cells);
  const known = found.get(layout);
  const knownFit = (cell: string, page: number): { known?: KnownFit } => {
    const fit = known?.material === material ? known.fits.get(`${page}/${cell}`) : undefined;
    return fit ? { known: fit } : {};
  };
  return {
    sheet: sheetData(material, profile, { inks: inksOf(mode), mode, bleedMm, pictures }),
    cells: cellsData([...material.articles, ...material.services], placed),
    first: only ?? 0,
    pages: pages.map(({ page, index }) => ({ ...page, cells: page.cells.map((cell) => ({ ...cell, name: cellName(cell.cell, cell.size), ...knownFit(cell.cell, index) })) })),
  };
}

type Told = { fits: ToldFit[]; marks: Mark[]; over: { cell: string }[]; boxes: PictureBox[] };

function judge({ material, profile, layout }: IssueSet, { fits, marks, over, boxes }: Told): IssueFit {
  const articles = new Map(material.articles.map((article) => [article.id, article]));
  const place = (told: ToldFit): Placed => layout.pages[told.page]!.cells.find(({ cell }) => cell === told.cell)!;
  const judged = fits.map((told) => {
    const placed = place(told);
    const article: Article | undefined = articles.get(told.cell);
    const perLine = article && told.lines > 0 ? charactersOf(textOf(article, placed.size).blocks) / told.lines : 31;
    return verdictOf(told, perLine, overrun(marks, told.cell, told.page, columnMm(profile), widthMm(profile, placed.columns)));
  });
  const heads: CellFit[] = over.map(({ cell }) => ({ cell, page: cell === 'masthead' ? 0 : layout.pages.length - 1, verdict: 'OVERSET', tightness: -1, freeLines: -1, characters: 0 }));
  return { fits: [...judged, ...heads], boxes };
}

/** How every cell comes out and where its pictures stand, without a PDF. Asked again for the same layout, it only remembers. */
export function fitIssue(typst: Typst, set: IssueSet): IssueFit {
  const known = found.get(set.layout);
  if (known?.material === set.material) return known.fit;
  // Page by page: what was tried for one is forgotten before the next, which keeps memory low.
  const told = set.layout.pages.map((_, only) => ask<Told>(typst, 'issue', cleaned(issueData(set, 'rgb', { only })), 'told')[0]!);
  const all: Told = { fits: told.flatMap(({ fits }) => fits), marks: told.flatMap(({ marks }) => marks), over: told.flatMap(({ over }) => over), boxes: told.flatMap(({ boxes }) => boxes) };
  const fit = judge(set, all);
  found.set(set.layout, { material: set.material, fits: new Map(all.fits.map((one) => [`${one.page}/${one.cell}`, knownOf(one)])), fit });
  return fit;
}

/** The pages of the insert in the inks of a mode. A picture without prepared bytes stays a pale panel. */
export function setIssue(typst: Typst, { mode, pictures, bleedMm = 0, standard = 'ua-1', ...set }: IssuePrint): { bytes: Uint8Array; pages: number; fits: CellFit[] } {
  fitIssue(typst, set);
  const files = new Map([...pictures].map(([box, bytes]) => [`pictures/${box}.jpg`, bytes]));
  const data = issueData(set, mode, { bleedMm, pictures: pictures.keys() });
  const { bytes, pages, answers } = print(typst, 'issue', cleaned(data), set.material.day, standard, files, 'told');
  return { bytes, pages, fits: judge(set, answers[0] as Told).fits };
}

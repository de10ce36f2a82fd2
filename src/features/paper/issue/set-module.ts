/** One article alone, in a module of exact size: the best of several ways to fill it, and its PDF. */
import type { Typst } from '../typst.ts';
import type { Article, InkMode, InsertMaterial, TextSize } from './contract.ts';
import type { CellFit, PageProfile, PictureBox, PreparedPictures } from './layout.ts';
import { knownOf, overrun, verdictOf, type KnownFit, type Mark, type ToldFit, type WideWord } from './fit-verdict.ts';
import type { ModuleShape } from './modules.ts';
import { neutralText } from './neutral-text.ts';
import { cellName, cellsData, charactersOf, cleaned, sheetData, textOf } from './paper-data.ts';
import { ask, inksOf, print, refuseWide } from './print-shop.ts';
import { columnMm } from './profiles.ts';

export interface ModuleSet {
  article: Article;
  material: InsertMaterial;
  shape: ModuleShape;
  profile: PageProfile;
}
export interface ModuleFit {
  fit: CellFit;
  size: TextSize;
  boxes: PictureBox[];
  /** How many pictures really stand in it. */
  pictures?: number;
}
export interface ModulePrint extends ModuleSet {
  mode: InkMode;
  pictures: PreparedPictures;
  standard?: 'ua-1' | '1.7' | '1.4';
  /** What `fitModule` gave for the same set: it need not be sought again. */
  fitted?: ModuleFit;
}

/** How a module may be filled; a larger text stands in fewer, wider columns. */
interface Way {
  name: string;
  size: TextSize;
  pictures: number;
  scale: number;
  columns: number;
}
interface ModuleTold {
  tried: (ToldFit & { way: number })[];
  fits: ToldFit[];
  marks: Mark[];
  boxes: PictureBox[];
  wide: WideWord[];
}

export const shapeData = (shape: ModuleShape) => ({ size: [shape.widthMm, shape.heightMm], columns: shape.columns, strip: shape.name === 'stroka', grand: shape.name === 'polosa' });

/** Columns of text that a strip has beside its picture and its mark. */
export const stripColumns = (shape: ModuleShape, pictures: number): number => Math.max(1, Math.round((shape.widthMm - 35 - (pictures ? 52 : 0)) / 55));

/** Sizes of text beside the natural one, each with the columns it reads well in. */
export function stepsOf(shape: ModuleShape, pictures: number): [scale: number, columns: number][] {
  if (shape.name === 'stroka') {
    const columns = stripColumns(shape, pictures);
    return [[1, columns], ...(columns > 1 ? ([[1.15, columns - 1], [1.3, Math.max(1, columns - 1)]] as [number, number][]) : ([[1.15, 1]] as [number, number][]))];
  }
  const own = shape.columns;
  if (own === 1) return [[1, 1], [1.1, 1]];
  if (own === 2) return [[1, 2], [1.1, 2], [1.18, 2], [1.25, 1]];
  return [[1, own], [1.12, own - 1], [1.25, Math.max(2, own - 2)], [1.4, Math.max(2, own - 2)]];
}

function waysOf({ article, shape }: ModuleSet): Way[] {
  const sizes = shape.sizes.filter((size) => article.texts[size]?.length);
  const own = sizes.length ? sizes : [textOf(article, shape.sizes[0]).size];
  const most = Math.min(shape.columns === 1 || shape.name === 'stroka' ? 1 : 2, article.pictures.length);
  return own.flatMap((size) =>
    Array.from({ length: most + 1 }, (_, index) => most - index).flatMap((pictures) => stepsOf(shape, pictures).map(([scale, columns]) => ({ name: cellName(article.id, size), size, pictures, scale, columns }))),
  );
}

function moduleData({ article, material, shape, profile }: ModuleSet, ways: readonly Way[], mode: InkMode, pictures: Iterable<string>) {
  return {
    sheet: { ...sheetData(material, profile, { inks: inksOf(mode), mode, pictures }), level: 1, overhang: false, title: article.headline, summary: `${article.rubric}. ${article.where}` },
    shape: shapeData(shape),
    cells: cellsData([article], ways.map(({ size }) => ({ cell: article.id, size }))),
  };
}

/** The first way that fits; else the one that asks for the least change. */
function choose(set: ModuleSet, ways: readonly Way[], told: ModuleTold): Way {
  const judged = told.tried.map((one) => ({ way: ways[one.way]!, fit: judgeOne(set, ways[one.way]!, one, []) }));
  const fitting = judged.find(({ fit }) => fit.verdict === 'FIT');
  return (fitting ?? judged.reduce((best, one) => (one.fit.characters < best.fit.characters ? one : best))).way;
}
/** Letters of a full line of 1 mm at the natural size; lines of a short text are seldom full and would say too little. */
const LETTERS_MM = 0.585;
function judgeOne({ article, profile, shape }: ModuleSet, way: Way, told: ToldFit, marks: readonly Mark[]): CellFit {
  const full = ((shape.widthMm / way.columns - profile.gutterMm) * LETTERS_MM) / way.scale;
  const perLine = shape.name !== 'stroka' && told.state === 'SHORT' ? full : told.lines > 0 ? charactersOf(textOf(article, way.size).blocks) / told.lines : 31;
  return verdictOf({ ...told, page: 0 }, perLine, overrun(marks, article.id, 0, columnMm(profile), shape.widthMm));
}

/** What a text that is too short is made longer with, to know by how much. */
const filler = neutralText(14_000);
const chosenWays = new WeakMap<ModuleFit, { way: Way; known: KnownFit }>();

/** Best way to fill the module with the article: which text, how it comes out, where its pictures stand. */
export function fitModule(typst: Typst, set: ModuleSet): ModuleFit {
  const all = waysOf(set);
  const [tried] = ask<ModuleTold>(typst, 'module', cleaned({ ...moduleData(set, all, 'rgb', []), ways: all }), 'told');
  refuseWide(tried!.wide);
  const way = choose(set, all, tried!);
  const isShort = tried!.tried.some((one) => all[one.way] === way && one.state === 'SHORT');
  const [told] = ask<ModuleTold>(typst, 'module', cleaned({ ...moduleData(set, [way], 'rgb', []), way, ...(isShort && { filler }) }), 'told');
  const found = { fit: judgeOne(set, way, told!.fits[0]!, told!.marks), size: way.size, boxes: told!.boxes, pictures: told!.boxes.length };
  chosenWays.set(found, { way, known: knownOf(told!.fits[0]!) });
  return found;
}

/** The module as a PDF of one page in the inks of a mode. */
export function setModule(typst: Typst, { mode, pictures, standard = '1.7', fitted, ...set }: ModulePrint): { bytes: Uint8Array; fit: CellFit } {
  const chosen = (fitted && chosenWays.get(fitted)) ?? chosenWays.get(fitModule(typst, set));
  if (!chosen) throw new Error(`${set.article.source}: модуль «${set.shape.title}» не нашёл способа набора.`);
  const { way, known } = chosen;
  const files = new Map([...pictures].map(([box, bytes]) => [`pictures/${box}.jpg`, bytes]));
  const { bytes, answers } = print(typst, 'module', cleaned({ ...moduleData(set, [way], mode, pictures.keys()), way, known }), set.material.day, standard, files, 'told');
  const told = answers[0] as ModuleTold;
  return { bytes, fit: judgeOne(set, way, told.fits[0]!, told.marks) };
}

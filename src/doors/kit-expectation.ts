/** What a finished file is asked to be, from what was put into it. Pure. */
import type { EditionPlan } from '../compositions/insert-editions.ts';
import type { FitPlace } from '../features/paper/issue/advice.ts';
import type { Article, InsertMaterial, TextSize } from '../features/paper/issue/contract.ts';
import type { IssueLayout } from '../features/paper/issue/layout.ts';
import type { ModuleShape } from '../features/paper/issue/modules.ts';
import { readingLines } from '../features/paper/packs/manuscript.ts';
import type { Expectation } from '../features/paper/preflight/expectation.ts';
import { LEAST_PPI } from '../features/paper/press/pictures.ts';
import { COLOUR, type Output } from './kit-outputs.ts';

export function expectationOf({ articles }: InsertMaterial, { pages }: IssueLayout, { profile, press }: EditionPlan, output: Output, twin?: Uint8Array): Expectation {
  const placed = pages.flatMap(({ cells }) => cells);
  const set = articles.flatMap((article) => placed.filter(({ cell }) => cell === article.id).map(({ size }) => ({ article, size: size ?? article.wanted })));
  return {
    kind: COLOUR[output.mode],
    trimMm: profile.trimMm,
    bleedMm: output.press ? press.bleedMm : 0,
    pages: pages.length,
    pagesStep: profile.pagesStep,
    ...(output.press ? { inkLimit: press.inkLimit, standard: output.press } : { tagged: true }),
    texts: set.map(({ article, size }) => ({ id: article.id, text: wordsOf(article, size) })),
    qr: set.map(({ article }) => article.link),
    minPpi: output.press ? LEAST_PPI : 150,
    typeAreaMm: profile.areaMm,
    ...(twin && { twin }),
  };
}

export function moduleExpectation(article: Article, shape: ModuleShape, size: TextSize, mode: 'cmyk' | 'gray', inkLimit: number): Expectation {
  return {
    kind: COLOUR[mode],
    trimMm: { width: shape.widthMm, height: shape.heightMm },
    bleedMm: 0,
    pages: 1,
    inkLimit,
    standard: 'PDF 1.4',
    texts: [{ id: article.id, text: wordsOf(article, size) }],
    qr: [article.link],
    minPpi: LEAST_PPI,
  };
}

/** How messages name the text and its place: «на полосу 2», «в модуль «1/4 полосы»». */
export const placeOf = (article: Article, size: TextSize, where: string): FitPlace => ({ size, where, characters: readingLines(article.texts[size] ?? []).join(' ').length });

const wordsOf = ({ texts }: Article, size: TextSize): string => readingLines(texts[size] ?? []).join('\n');

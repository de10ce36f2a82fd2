/** The pages of one edition: measured, planned, fitted, printed for the screen and for the press, checked and drawn small. */
import type { EditionPlan } from '../compositions/insert-editions.ts';
import { sayFit } from '../features/paper/issue/advice.ts';
import { cellId, type Article, type CellFit, type InkMode, type InsertMaterial, type IssueLayout, type Placed } from '../features/paper/issue/contract.ts';
import { planIssue } from '../features/paper/issue/plan-issue.ts';
import { fitIssue, measureNeeds, setIssue } from '../features/paper/issue/set-issue.ts';
import { imprintText } from '../features/paper/packs/imprint-text.ts';
import { previewPng } from '../features/paper/preflight/render.ts';
import { preflight } from '../features/paper/preflight/preflight.ts';
import type { Expectation } from '../features/paper/preflight/expectation.ts';
import { finishPress } from '../features/paper/press/finish.ts';
import { emptyBatch, type Batch } from './kit-maker.ts';
import type { KitTools } from './kit-tools.ts';
import { expectedTexts } from './kit-texts.ts';

export interface InsertBatch extends Batch {
  pages: number;
  placed: readonly Placed[];
}
/** One finished file of an insert. */
interface Output {
  path: string;
  title: string;
  mode: InkMode;
  /** Undefined: for the screen, left as the typesetter made it. */
  press?: 'PDF/X-4' | 'PDF 1.4';
}

const SCREEN: Output = { path: 'vkladka-ekran.pdf', title: 'Вкладка для экрана', mode: 'rgb' };
const PREVIEW_PX = 900;

export async function makeInsert(tools: KitTools, material: InsertMaterial, edition: EditionPlan): Promise<InsertBatch> {
  const { profile } = edition;
  const layout = planIssue(material, measureNeeds(tools.typst, material, profile), profile);
  const { fits, boxes } = fitIssue(tools.typst, { material, profile, layout });
  const batch: InsertBatch = { ...emptyBatch(), fits, pages: layout.pages.length, placed: layout.pages.flatMap(({ cells }) => cells) };
  judge(batch, material, layout);
  if (batch.errors.length > 0) return batch;

  const pictures = material.articles.flatMap((article) => article.pictures);
  for (const output of outputsOf(edition)) {
    const { ready, warnings, errors } = await tools.pictures.prepare(pictures, boxes, output.mode);
    batch.errors.push(...errors);
    if (errors.length > 0) return batch;
    if (output === SCREEN) batch.warnings.push(...warnings);
    const bleedMm = output.press ? edition.press.bleedMm : 0;
    const set = setIssue(tools.typst, { material, profile, layout, mode: output.mode, pictures: ready, bleedMm, standard: output.press ? (output.press === 'PDF 1.4' ? '1.4' : '1.7') : 'ua-1' });
    const bytes = output.press
      ? await finishPress(set.bytes, { trimMm: profile.trimMm, bleedMm, mode: output.mode as 'cmyk' | 'gray', standard: output.press, icc: tools.icc.bytes, iccName: tools.icc.name, title: material.masthead.title, day: material.day })
      : set.bytes;
    const about = [output.press ?? 'RGB, для чтения и пересылки', `лист ${profile.trimMm.width} × ${profile.trimMm.height} мм`, ...(bleedMm > 0 ? [`вылеты ${bleedMm} мм`] : [])].join(', ');
    batch.made.push({ bytes, file: { path: output.path, group: 'вкладка', title: output.title, about, sizeMm: [profile.trimMm.width, profile.trimMm.height], pages: set.pages, colour: COLOUR[output.mode] } });
    const expectation: Expectation = {
      kind: COLOUR[output.mode],
      trimMm: profile.trimMm,
      bleedMm,
      pages: set.pages,
      pagesStep: profile.pagesStep,
      inkLimit: output.mode === 'rgb' ? undefined : edition.press.inkLimit,
      standard: output.press,
      texts: expectedTexts(material, batch.placed),
      qr: material.articles.filter(({ id }) => batch.placed.some(({ cell }) => cell === id)).map(({ link }) => link),
      minPpi: 200,
      typeAreaMm: profile.areaMm,
      tagged: !output.press,
    };
    batch.preflight.push({ file: output.path, checks: await preflight(bytes, expectation) });
    if (output === SCREEN) await addPreviews(batch, bytes);
  }
  batch.made.push({ bytes: imprintText(material.imprint), file: { path: 'vyhodnye-dannye.txt', group: 'выходные данные', title: 'Выходные данные', about: material.imprint.isSample ? 'ОБРАЗЕЦ: заменить своими' : 'по статье 27 Закона о СМИ' } });
  batch.errors.push(...batch.preflight.flatMap(({ file, checks }) => checks.filter(({ verdict }) => verdict === 'ошибка').map(({ name, found, expected }) => `${file}: ${name}. Найдено: ${found}. Нужно: ${expected}.`)));
  return batch;
}

const COLOUR = { rgb: 'экран', cmyk: 'цвет', gray: 'серый' } as const;

/** A black press gets no colour file. */
function outputsOf({ press }: EditionPlan): Output[] {
  const grey: Output = { path: 'vkladka-seraya.pdf', title: 'Вкладка для чёрно-белой печати', mode: 'gray', press: press.standard };
  if (press.colour === 'чёрно-белая') return [SCREEN, grey];
  return [
    SCREEN,
    { path: 'vkladka-cvet-x4.pdf', title: 'Вкладка для цветной печати', mode: 'cmyk', press: 'PDF/X-4' },
    { path: 'vkladka-cvet-1-4.pdf', title: 'Вкладка для цветной печати, для старых машин', mode: 'cmyk', press: 'PDF 1.4' },
    { ...grey, press: 'PDF 1.4' },
  ];
}

/** What the editor chose must fit; what only fills the page is told of. */
function judge(batch: InsertBatch, material: InsertMaterial, layout: IssueLayout): void {
  const cells = new Map([...material.articles, ...material.services].map((cell) => [cellId(cell), cell]));
  for (const fit of batch.fits) {
    if (fit.verdict === 'FIT') continue;
    const cell = cells.get(fit.cell);
    const said = cell?.kind === 'article' ? sayFit(fit, cell as Article, { size: sizeOf(batch.placed, fit.cell) }) : `${material.source}: «${fit.cell}» на полосе ${fit.page}: ${fit.verdict === 'OVERSET' ? 'не помещается' : 'осталось пустое место'}.`;
    (fit.verdict === 'OVERSET' ? batch.errors : batch.warnings).push(said);
  }
  for (const { cell, why } of layout.leftOut) batch.warnings.push(`${material.source}: «${cell}» в издание «${material.edition.name}» не вошло: ${why}`);
}

function sizeOf(placed: readonly Placed[], cell: string): CellFit['cell'] | undefined {
  return placed.find((one) => one.cell === cell)?.size;
}

async function addPreviews(batch: InsertBatch, bytes: Uint8Array): Promise<void> {
  const previews = await previewPng(bytes, PREVIEW_PX);
  previews.forEach((png, index) => batch.made.push({ bytes: png, file: { path: `polosy/polosa-${index + 1}.png`, group: 'превью', title: `Полоса ${index + 1}`, about: 'картинка для просмотра' } }));
}

/** The pages of one edition: measured, planned, fitted, printed for the screen and for the press, checked and drawn small. */
import { settleMaterial } from '../compositions/insert-material.ts';
import type { EditionPlan } from '../compositions/insert-editions.ts';
import type { InsertMaterial } from '../features/paper/issue/contract.ts';
import type { IssueLayout, PictureBox } from '../features/paper/issue/layout.ts';
import { planIssue } from '../features/paper/issue/plan-issue.ts';
import { fitIssue, measureNeeds, setIssue } from '../features/paper/issue/set-issue.ts';
import { imprintPack, textFileWords } from '../features/paper/packs/text-pack.ts';
import { preflight } from '../features/paper/preflight/preflight.ts';
import { previewPng } from '../features/paper/preflight/render.ts';
import { finishPress } from '../features/paper/press/finish.ts';
import { emptyBatch, faultsOf, type Batch } from './kit-batch.ts';
import { judgeFits } from './kit-judge.ts';
import { COLOUR, outputsOf, SCREEN, type Output } from './kit-outputs.ts';
import { expectationOf } from './kit-expectation.ts';
import { readyPictures, type KitTools, type Press } from './kit-tools.ts';

export interface InsertBatch extends Batch {
  pages: number;
}
/** A planned edition: what is set, where, and where its pictures came to stand. */
export interface Planned {
  material: InsertMaterial;
  layout: IssueLayout;
  boxes: readonly PictureBox[];
}

const PREVIEW_PX = 900;

export async function makeInsert(tools: KitTools, press: Press, whole: InsertMaterial, edition: EditionPlan): Promise<InsertBatch> {
  const { profile } = edition;
  const layout = planIssue(whole, measureNeeds(tools.typst, whole, profile), profile);
  const material = settleMaterial(whole, layout);
  const { fits, boxes } = fitIssue(tools.typst, { material, profile, layout });
  const planned: Planned = { material, layout, boxes };
  const batch: InsertBatch = { ...emptyBatch(), fits, pages: layout.pages.length, ...judgeFits(fits, whole, layout) };
  if (edition.kind === 'муниципалитет' && !whole.articles.some(({ nearness }) => nearness === 'свои')) batch.warnings.push(`${whole.source}: своих записей у издания «${edition.name}» нет, номер целиком о делах соседей и области.`);
  for (const output of outputsOf(edition)) {
    if (batch.errors.length > 0) return batch;
    await addPages(batch, tools, press, planned, edition, output);
  }
  for (const [path, bytes] of await imprintPack(material.imprint, material.day)) {
    const { title, about } = textFileWords(path) ?? { title: path, about: '' };
    batch.made.push({ bytes, file: { path: `vyhodnye-dannye/${path}`, group: 'выходные данные', title, about } });
  }
  batch.errors.push(...faultsOf(batch.preflight));
  return batch;
}

async function addPages(batch: InsertBatch, tools: KitTools, press: Press, { material, layout, boxes }: Planned, edition: EditionPlan, output: Output): Promise<void> {
  const { profile } = edition;
  const { pictures, warnings, errors } = await readyPictures(tools, press, material.articles.flatMap((article) => article.pictures), boxes, output.mode);
  batch.errors.push(...errors);
  if (errors.length > 0) return;
  if (output.mode === 'gray') batch.warnings.push(...warnings);
  const bleedMm = output.press ? edition.press.bleedMm : 0;
  const set = setIssue(tools.typst, { material, profile, layout, mode: output.mode, pictures, bleedMm, standard: output.press ? (output.press === 'PDF 1.4' ? '1.4' : '1.7') : 'ua-1' });
  const bytes = output.press
    ? await finishPress(set.bytes, { trimMm: profile.trimMm, bleedMm, mode: output.mode as 'cmyk' | 'gray', standard: output.press, icc: press.icc.bytes, iccName: press.icc.name, title: material.masthead.title, day: material.day })
    : set.bytes;
  const about = [output.press ?? 'RGB, для чтения и пересылки', `лист ${profile.trimMm.width} × ${profile.trimMm.height} мм`, ...(bleedMm > 0 ? [`вылеты ${bleedMm} мм`] : [])].join(', ');
  batch.made.push({ bytes, file: { path: output.path, group: 'вкладка', title: output.title, about, sizeMm: [profile.trimMm.width, profile.trimMm.height], pages: set.pages, colour: COLOUR[output.mode] } });
  // Of a colour file it is also asked whether its pictures look like those on the screen.
  const twin = output.mode === 'cmyk' ? batch.made.find(({ file }) => file.path === SCREEN.path)?.bytes : undefined;
  batch.preflight.push({ file: output.path, checks: await preflight(bytes, expectationOf(material, layout, edition, output, twin)) });
  if (output === SCREEN) {
    for (const [index, png] of (await previewPng(bytes, PREVIEW_PX)).entries()) batch.made.push({ bytes: png, file: { path: `polosy/polosa-${index + 1}.png`, group: 'превью', title: `Полоса ${index + 1}`, about: 'картинка для просмотра', sizeMm: [profile.trimMm.width, profile.trimMm.height] } });
  }
}

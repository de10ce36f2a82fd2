/** Prints a list of editions one after another: the whole of a small order, or one half of a large one. */
import { relative } from 'node:path';
import type { EditionPlan } from '../compositions/insert-editions.ts';
import { materialFor } from '../compositions/insert-material.ts';
import { countOf, NOUNS } from '../kernel/text.ts';
import type { Region } from '../region-schema.ts';
import type { Settings } from '../settings.ts';
import { kitPath, placeKit } from './kit-folder.ts';
import { makeKit } from './kit-maker.ts';
import { openTools, type KitTools } from './kit-tools.ts';
import { kitDigest, type Stocked } from './print-stock.ts';
import { seconds } from './progress.ts';

export interface PrintJob {
  stocked: Stocked;
  edition: EditionPlan;
}

/** True when every kit came out. What is wrong with one edition does not stop the next. */
export async function printJobs(run: Settings, region: Region, jobs: readonly PrintJob[]): Promise<boolean> {
  const tools = await openTools(run, region, console.error);
  if (!tools) return false;
  let isWhole = true;
  for (const job of jobs) isWhole = (await printOne(run, tools, job)) && isWhole;
  return isWhole;
}

async function printOne(run: Settings, tools: KitTools, { stocked: { id, stock }, edition }: PrintJob): Promise<boolean> {
  const started = performance.now();
  try {
    const made = await makeKit(tools, materialFor(stock, edition), edition, kitDigest(run, stock, edition, tools.contact));
    if ('errors' in made) return refuse([`${id} · ${edition.name}: набор не собран, прежний не тронут:`, ...made.errors.map((line) => `  · ${line}`)].join('\n'));
    placeKit(run.kitFolder, made.kit, made.files);
    const what = [countOf(made.kit.pages, ['полоса', 'полосы', 'полос']), countOf(made.kit.files.length, NOUNS.file)].join(', ');
    const where = relative(run.projectRoot, kitPath(run.kitFolder, id, edition.id));
    console.log([`  ${id} · ${edition.name}: ${what} → ${where} за ${seconds(performance.now() - started)}`, ...made.kit.warnings.map((line) => `    ! ${line}`)].join('\n'));
    return true;
  } catch (error) {
    return refuse(`${id} · ${edition.name}: набор не собран, прежний не тронут: ${(error as Error).message}`);
  }
}

function refuse(why: string): false {
  console.error(why);
  return false;
}

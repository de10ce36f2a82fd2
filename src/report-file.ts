/** The report as a file: printed once a build, asked for by its page (size, pages) and by its address. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Catalogue } from './catalogue.ts';
import { progressReport } from './compositions/report.ts';
import { openTypst, type Printed } from './features/paper/typst.ts';
import { readInks } from './kernel/inks.ts';
import { settings } from './settings.ts';

const FONTS = ['pt-serif/400Regular/PTSerif_400Regular', 'pt-serif/700Bold/PTSerif_700Bold', 'pt-sans/400Regular/PTSans_400Regular', 'pt-sans/700Bold/PTSans_700Bold'];
const INKS = { text: 'color-text', soft: 'color-soft', rule: 'color-rule', panel: 'color-panel', accent: 'color-accent' } as const;

const made = new WeakMap<Catalogue, Promise<Printed | undefined>>();

/** Undefined when there is no Strategy to report on or no engine on this machine. */
export function reportFile(catalogue: Catalogue): Promise<Printed | undefined> {
  const known = made.get(catalogue) ?? print(catalogue);
  made.set(catalogue, known);
  return known;
}

async function print(catalogue: Catalogue): Promise<Printed | undefined> {
  const report = progressReport(catalogue);
  if (!report) return undefined;
  const { projectRoot } = settings(catalogue.region.timeZone);
  const typst = await openTypst((reason) => console.warn(reason));
  if (!typst) return undefined;
  const ink = readInks(readFileSync(join(projectRoot, 'src/styles/tokens.css'), 'utf8'));
  const inks = Object.fromEntries(Object.entries(INKS).map(([name, token]) => [name, ink(token)]));
  const fonts = FONTS.map((name) => join(projectRoot, 'node_modules/@expo-google-fonts', `${name}.ttf`));
  return typst.compile(join(projectRoot, 'src/features/paper/report/report.typ'), forPaper({ ...report, inks }), fonts, { day: report.today });
}

/** The word joiner keeps a browser from breaking at a hyphen; on paper it would only spoil copying. */
function forPaper(data: unknown): unknown {
  return JSON.parse(JSON.stringify(data).replaceAll('\u2060', ''));
}

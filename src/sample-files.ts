/** Files of samples: DOCX and PDF of one manuscript, made once a build, asked for by the page (size) and by their addresses. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Catalogue, RecOf } from './catalogue.ts';
import { sampleBlanks } from './compositions/sample-blanks.ts';
import { toDocx } from './features/paper/packs/docx-file.ts';
import { qrFile, spokenAddress } from './features/paper/qr.ts';
import { openTypst, type Typst } from './features/paper/typst.ts';
import { SAMPLE_MARK, sampleManuscript } from './features/samples/sample-manuscript.ts';
import { paperOf } from './features/samples/sample-paper.ts';
import { footLines } from './features/samples/sample-words.ts';
import { readInks } from './kernel/inks.ts';
import type { Manuscript } from './kernel/manuscript.ts';
import { routes } from './kernel/routes.ts';
import type { BodyNode } from './reader/body-nodes.ts';
import { settings } from './settings.ts';

export interface SampleFiles {
  docx: Uint8Array;
  /** Absent when this machine has no engine to print it. */
  pdf?: Uint8Array;
}
type SampleRec = RecOf<'samples'>;
type BodyOf = (id: string) => BodyNode[];

const FONTS = ['pt-serif/400Regular/PTSerif_400Regular', 'pt-serif/700Bold/PTSerif_700Bold', 'pt-sans/400Regular/PTSans_400Regular', 'pt-sans/700Bold/PTSans_700Bold'];

const made = new WeakMap<Catalogue, Map<string, Promise<SampleFiles>>>();
let engine: Promise<Typst | undefined> | undefined;

/** The files of one sample. */
export function sampleFiles(catalogue: Catalogue, sample: SampleRec, bodyOf: BodyOf): Promise<SampleFiles> {
  const ofSite = made.get(catalogue) ?? new Map<string, Promise<SampleFiles>>();
  made.set(catalogue, ofSite);
  const known = ofSite.get(sample.id) ?? make(catalogue, sample, bodyOf(sample.id));
  ofSite.set(sample.id, known);
  return known;
}

/** True when samples can be printed here as PDF. */
export async function canPrint(): Promise<boolean> {
  return (await (engine ??= openTypst((reason) => console.warn(reason)))) !== undefined;
}

async function make(catalogue: Catalogue, sample: SampleRec, nodes: readonly BodyNode[]): Promise<SampleFiles> {
  const address = new URL(routes.shortCode(sample.data.code), catalogue.region.siteUrl).href;
  const foot = footLines(sample.data, spokenAddress(address), catalogue.region.siteTitle);
  const manuscript = sampleManuscript(sample.data, nodes, { blanks: sampleBlanks(catalogue, sample.id), foot });
  const docx = await toDocx(manuscript, { footer: `${sample.data.code} · ${sample.data.title}` });
  const pdf = (await canPrint()) ? print((await engine)!, catalogue, sample, manuscript, address) : undefined;
  return { docx, ...(pdf && { pdf }) };
}

function print(typst: Typst, { region }: Catalogue, { data }: SampleRec, manuscript: Manuscript, address: string): Uint8Array {
  const { projectRoot } = settings(region.timeZone);
  const ink = readInks(readFileSync(join(projectRoot, 'src/styles/tokens.css'), 'utf8'));
  const paper = paperOf(manuscript, { author: region.publisher.name, summary: data.lead, mark: SAMPLE_MARK, qrAlt: `QR-код: открывает ${spokenAddress(address)}` });
  const fonts = FONTS.map((name) => join(projectRoot, 'node_modules/@expo-google-fonts', `${name}.ttf`));
  const files = new Map([['qr.svg', new TextEncoder().encode(qrFile(address))]]);
  return typst.compile(join(projectRoot, 'src/features/samples/sample.typ'), { ...paper, inks: { text: ink('color-text'), soft: ink('color-soft') } }, fonts, { day: manuscript.day, files }).bytes;
}

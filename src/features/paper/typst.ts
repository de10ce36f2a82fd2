/**
 * The door to the typesetting engine: a template, data and fonts in, the bytes of a PDF out. Knows nothing of what is
 * printed. The engine is a native module; where it cannot be loaded, `openTypst` says so and nothing is printed.
 */
import type * as Engine from '@myriaddreamin/typst-ts-node-compiler';
import { readFileSync } from 'node:fs';

export interface PrintOptions {
  /** yyyy-mm-dd that stands in the file as its day: the same data give the same bytes on any day. */
  day: string;
  /** Standard to be proven while printing: «ua-1» refuses what a screen reader could not follow. */
  standard?: 'ua-1' | '1.7' | '1.4';
}
export interface Printed {
  bytes: Uint8Array;
  pages: number;
}
export interface Typst {
  /** `template`: path of the main file; what it imports lies in the same folder. The data are `sys.inputs.data`, JSON. */
  compile(template: string, data: unknown, fonts: readonly string[], options: PrintOptions): Printed;
}

const load = (): Promise<typeof Engine> => import('@myriaddreamin/typst-ts-node-compiler');

/** Undefined, with the reason told, when this machine cannot load the engine. */
export async function openTypst(tell: (reason: string) => void, loadEngine = load): Promise<Typst | undefined> {
  let engine: typeof Engine;
  try {
    engine = await loadEngine();
  } catch (error) {
    tell(`Печатник Typst на этой машине не загружается, PDF не будет: ${(error as Error).message.split('\n')[0]}`);
    return undefined;
  }
  return { compile: (template, data, fonts, options) => compileWith(engine, template, data, fonts, options) };
}

function compileWith({ NodeCompiler }: typeof Engine, template: string, data: unknown, fonts: readonly string[], { day, standard = 'ua-1' }: PrintOptions): Printed {
  const compiler = NodeCompiler.create({
    workspace: template.slice(0, template.lastIndexOf('/')),
    fontArgs: [{ fontBlobs: fonts.map((file) => readFileSync(file)) }],
    inputs: { data: JSON.stringify(data) },
  });
  const result = compiler.compile({ mainFilePath: template });
  const fault = result.takeDiagnostics();
  if (!result.result) throw new Error(`Typst не напечатал ${template}: ${fault ? sayFaults(compiler.fetchDiagnostics(fault)) : 'причина не названа'}`);
  const document = result.result;
  const bytes = new Uint8Array(compiler.pdf(document, { pdfStandard: standard, creationTimestamp: Date.parse(day) / 1000 }));
  compiler.evictCache(0);
  return { bytes, pages: document.numOfPages };
}

function sayFaults(faults: readonly { message?: string; path?: string; range?: { start?: { line?: number } } }[]): string {
  return faults.map(({ message, path, range }) => `${message ?? ''}${path ? ` (${path}:${(range?.start?.line ?? 0) + 1})` : ''}`).join('; ');
}

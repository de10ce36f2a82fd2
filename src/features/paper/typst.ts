/**
 * The door to the typesetting engine: a template, data, fonts and pictures in, the bytes of a PDF or measured values out.
 * Knows nothing of what is printed. The engine is a native module; where it cannot be loaded, `openTypst` says so and
 * nothing is printed. One compiler serves all sets of a folder of templates with the same fonts: they are read once.
 */
import type * as Engine from '@myriaddreamin/typst-ts-node-compiler';
import { readFileSync } from 'node:fs';

/** Files that lie on no disk: by their path from the folder of the template, as «pictures/1.jpg». */
export type ShadowFiles = ReadonlyMap<string, Uint8Array>;
export interface PrintOptions {
  /** yyyy-mm-dd that stands in the file as its day: the same data give the same bytes on any day. */
  day: string;
  /** Standard to be proven while printing: «ua-1» refuses what a screen reader could not follow. */
  standard?: 'ua-1' | '1.7' | '1.4';
  files?: ShadowFiles;
  /** Label whose metadata are wanted beside the bytes: «fit» asks for `#metadata(…) <fit>`. */
  ask?: string;
}
export interface Printed {
  bytes: Uint8Array;
  pages: number;
  /** Values of the metadata asked for, in the order of the document; empty when nothing was asked. */
  answers: unknown[];
}
export interface Typst {
  /** `template`: path of the main file; what it imports lies in the same folder. The data are `sys.inputs.data`, JSON. */
  compile(template: string, data: unknown, fonts: readonly string[], options: PrintOptions): Printed;
  /** Sets the template without making a PDF and gives the values of `#metadata(…)` under the label. */
  query(template: string, data: unknown, fonts: readonly string[], label: string, files?: ShadowFiles): unknown[];
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
  const compilers = new Map<string, Engine.NodeCompiler>();
  const compilerOf = (workspace: string, fonts: readonly string[]): Engine.NodeCompiler => {
    const name = [workspace, ...fonts].join('\n');
    const compiler = compilers.get(name) ?? engine.NodeCompiler.create({ workspace, fontArgs: [{ fontBlobs: fonts.map((file) => readFileSync(file)) }] });
    compilers.set(name, compiler);
    return compiler;
  };
  /** What was set before is kept this many sets: the next edition shares most of its words. */
  const KEEP_SETS = 1;
  function set<T>(template: string, data: unknown, fonts: readonly string[], files: ShadowFiles | undefined, take: (compiler: Engine.NodeCompiler, document: Engine.NodeTypstDocument) => T): T {
    const workspace = template.slice(0, template.lastIndexOf('/'));
    const compiler = compilerOf(workspace, fonts);
    for (const [path, bytes] of files ?? []) compiler.mapShadow(`${workspace}/${path}`, Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
    try {
      const result = compiler.compile({ mainFilePath: template, inputs: { data: JSON.stringify(data) }, resetRead: true });
      const fault = result.takeDiagnostics();
      if (!result.result) throw new Error(`Typst не напечатал ${template}: ${fault ? sayFaults(compiler.fetchDiagnostics(fault)) : 'причина не названа'}`);
      return take(compiler, result.result);
    } finally {
      compiler.resetShadow();
      compiler.evictCache(KEEP_SETS);
    }
  }
  const answers = (compiler: Engine.NodeCompiler, document: Engine.NodeTypstDocument, label: string): unknown[] => compiler.query(document, { selector: `<${label}>`, field: 'value' }) as unknown[];
  return {
    compile: (template, data, fonts, { day, standard = 'ua-1', files, ask }) =>
      set(template, data, fonts, files, (compiler, document) => ({
        bytes: new Uint8Array(compiler.pdf(document, { pdfStandard: standard, creationTimestamp: Date.parse(day) / 1000 })),
        pages: document.numOfPages,
        answers: ask ? answers(compiler, document, ask) : [],
      })),
    query: (template, data, fonts, label, files) => set(template, data, fonts, files, (compiler, document) => answers(compiler, document, label)),
  };
}

function sayFaults(faults: readonly { message?: string; path?: string; range?: { start?: { line?: number } } }[]): string {
  return faults.map(({ message, path, range }) => `${message ?? ''}${path ? ` (${path}:${(range?.start?.line ?? 0) + 1})` : ''}`).join('; ');
}

/** Programs that check what we print: poppler, qpdf, Ghostscript. Nothing shipped needs them, so a machine without them skips such a test loudly; where `CI` is set they must be there. */
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const PACKAGES = { pdftotext: 'poppler-utils', pdfinfo: 'poppler-utils', pdfimages: 'poppler-utils', pdffonts: 'poppler-utils', qpdf: 'qpdf', gs: 'ghostscript' } as const;
export type PrintTool = keyof typeof PACKAGES;
interface Skipping {
  skip(note: string): void;
}

/** Skips the test where a program is absent; fails it in CI. */
export function needTools(context: Skipping, ...tools: PrintTool[]): void {
  const absent = tools.filter((tool) => spawnSync(tool, ['--version'], { stdio: 'ignore' }).error !== undefined);
  if (absent.length === 0) return;
  const said = `нет программ ${absent.map((tool) => `${tool} (пакет ${PACKAGES[tool]})`).join(', ')}: файл для печати ими не проверен`;
  if (process.env.CI) throw new Error(said);
  console.warn(`ПРОПУЩЕНО: ${said}`);
  context.skip(said);
}

/** What a program says about the bytes of a PDF; `{}` among the arguments is the file. Complaints of the program are thrown. */
export function askTool(tool: PrintTool, bytes: Uint8Array, args: readonly string[]): Buffer {
  const folder = mkdtempSync(join(tmpdir(), 'print-'));
  try {
    const file = join(folder, 'a.pdf');
    writeFileSync(file, bytes);
    return execFileSync(tool, args.map((arg) => (arg === '{}' ? file : arg)), { stdio: ['ignore', 'pipe', 'ignore'], maxBuffer: 1 << 29 });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Inks of every point as Ghostscript lays them: cyan, magenta, yellow, black, 0…255, all pages one after another. */
export function inksByGhostscript(bytes: Uint8Array, dpi: number): Uint8Array {
  const pages = askTool('gs', bytes, ['-q', '-dNOPAUSE', '-dBATCH', '-dSAFER', '-sDEVICE=pamcmyk32', `-r${dpi}`, '-sOutputFile=-', '{}']);
  const inks: Buffer[] = [];
  for (let at = 0; at < pages.length; ) {
    const head = pages.indexOf('ENDHDR\n', at);
    const size = (name: string): number => Number(new RegExp(`${name} (\\d+)`).exec(pages.subarray(at, head).toString('latin1'))![1]);
    const from = head + 7;
    at = from + size('WIDTH') * size('HEIGHT') * 4;
    inks.push(pages.subarray(from, at));
  }
  return Buffer.concat(inks);
}

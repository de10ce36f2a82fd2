/** Starts our own Node programs: same Node, no shell, no .cmd files, dies together with us. */
import { spawn, type IOType } from 'node:child_process';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { pathToFileURL } from 'node:url';

/** Our own programs get a roomier nursery, which spares the reader a fifth of its time, as in scripts/verb.mjs; the site builder would only grow by it. */
const flagsFor = (script: string): string[] => ['--disable-warning=ExperimentalWarning', ...(script.startsWith('scripts/') ? ['--max-semi-space-size=64'] : [])];

export interface ChildOptions {
  projectRoot: string;
  env?: Record<string, string>;
  /** Gets every line of both streams; without it the child writes to our terminal itself. */
  onLine?: (line: string) => void;
  /** The child must not outlive us; for programs that do not fork workers of their own with our flags. */
  guarded?: boolean;
  /** Called with the process number, for whoever samples its memory. */
  onStart?: (pid: number) => void;
}

export interface ChildResult {
  code: number;
  /** Largest resident memory of a guarded child, bytes; 0 when it is not known. */
  peakBytes: number;
}

export const PROGRAMS = {
  astro: 'node_modules/astro/bin/astro.mjs',
  vitest: 'node_modules/vitest/vitest.mjs',
} as const;

export function runNode(script: string, args: readonly string[], options: ChildOptions): Promise<ChildResult> {
  const { projectRoot, onLine, guarded } = options;
  const guard = guarded ? ['--import', pathToFileURL(join(projectRoot, 'src/doors/exit-with-parent.ts')).href] : [];
  const streams: IOType[] = onLine ? ['ignore', 'pipe', 'pipe'] : ['inherit', 'inherit', 'inherit'];
  const child = spawn(process.execPath, [...flagsFor(script), ...guard, script, ...args], {
    cwd: projectRoot,
    env: { ...process.env, ...options.env },
    stdio: guarded ? [...streams, 'ipc'] : streams,
  });
  if (child.pid !== undefined) options.onStart?.(child.pid);
  let peakBytes = 0;
  child.on('message', (message: { peakKilobytes?: number }) => (peakBytes = (message.peakKilobytes ?? 0) * 1024));
  if (onLine) for (const stream of [child.stdout!, child.stderr!]) createInterface({ input: stream }).on('line', onLine);
  const passOn = (signal: NodeJS.Signals): void => void child.kill(signal);
  for (const signal of SIGNALS) process.on(signal, passOn);
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code, signal) => {
      for (const name of SIGNALS) process.off(name, passOn);
      resolve({ code: signal ? 130 : (code ?? 1), peakBytes });
    });
  });
}

const SIGNALS = ['SIGINT', 'SIGTERM'] as const;

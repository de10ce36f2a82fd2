/** The largest memory any process of a tree ever took. Only Linux tells it of others; elsewhere the answer is 0. */
import { readdirSync, readFileSync } from 'node:fs';

/** Looks every 100 ms until stopped; peaks are kept by the kernel, so nothing between two looks is lost but the last. */
export function watchTree(root: number): { stop(): number } {
  let peak = 0;
  const look = (): void => {
    for (const pid of treeOf(root)) peak = Math.max(peak, peakOf(pid));
  };
  const timer = process.platform === 'linux' ? setInterval(look, 100) : undefined;
  return {
    stop: () => {
      clearInterval(timer);
      return peak;
    },
  };
}

function treeOf(root: number): number[] {
  const parents = new Map<number, number>();
  for (const name of readdirSync('/proc')) if (/^\d+$/.test(name)) parents.set(Number(name), parentOf(name));
  const inside = (pid: number): boolean => pid === root || (parents.has(pid) && parents.get(pid)! > 1 && inside(parents.get(pid)!));
  return [...parents.keys()].filter(inside);
}

function parentOf(pid: string): number {
  return Number(/^PPid:\s+(\d+)/m.exec(status(pid))?.[1] ?? 0);
}

/** Bytes. */
function peakOf(pid: number): number {
  return Number(/^VmHWM:\s+(\d+)/m.exec(status(String(pid)))?.[1] ?? 0) * 1024;
}

function status(pid: string): string {
  try {
    return readFileSync(`/proc/${pid}/status`, 'utf8');
  } catch {
    return '';
  }
}

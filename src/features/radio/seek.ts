/** «#t=12:30» in an address: where to begin to listen. Pure. */
import { secondsOf, timeMark } from '../../kernel/time-marks.ts';

/** Anchor of a paragraph and the link to it; a media fragment of W3C, so it means the same on a file of sound. */
export function seekAnchor(seconds: number): string {
  return `t=${timeMark(seconds)}`;
}

/** Seconds that a fragment asks for, «t=12:30» or «t=750»; undefined for others. */
export function seekOf(fragment: string): number | undefined {
  const [, said] = /^#?t=(?:npt:)?([\d:]+)$/.exec(fragment) ?? [];
  if (said === undefined) return undefined;
  return /^\d{1,5}$/.test(said) ? Number(said) : secondsOf(said);
}

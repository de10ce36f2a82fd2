/** What a browser asks for besides the address: packing, a part of the file, «only if it changed». Pure. */

export type Encoding = 'br' | 'gzip' | 'identity';

/** The best packing that both sides know. */
export function chooseEncoding(acceptEncoding: string | undefined): Encoding {
  const accepted = new Set(
    (acceptEncoding ?? '')
      .split(',')
      .map((item) => item.trim().split(/\s*;\s*q=/))
      .filter(([, quality]) => quality === undefined || Number(quality) > 0)
      .map(([name]) => name!.toLowerCase()),
  );
  if (accepted.has('br')) return 'br';
  return accepted.has('gzip') ? 'gzip' : 'identity';
}

/** Both ends included. `'whole'`: nothing asked or not understood; `'unsatisfiable'`: beyond the end. */
export type ByteRange = { from: number; to: number } | 'whole' | 'unsatisfiable';

/** One range, as browsers ask for it; several at once get the whole file, which the standard allows. */
export function readRange(header: string | undefined, size: number): ByteRange {
  const match = /^bytes=(\d*)-(\d*)$/.exec(header?.trim() ?? '');
  if (!match || (match[1] === '' && match[2] === '')) return 'whole';
  if (match[1] === '') {
    const length = Math.min(Number(match[2]), size);
    return length === 0 ? 'unsatisfiable' : { from: size - length, to: size - 1 };
  }
  const from = Number(match[1]);
  const to = match[2] === '' ? size - 1 : Math.min(Number(match[2]), size - 1);
  if (from >= size) return 'unsatisfiable';
  return to < from ? 'whole' : { from, to };
}

/** True when the browser's copy is still good. Weak comparison, as the standard asks for GET. */
export function matchesTag(ifNoneMatch: string | undefined, tag: string): boolean {
  if (!ifNoneMatch) return false;
  const bare = (value: string): string => value.trim().replace(/^W\//, '');
  return ifNoneMatch.trim() === '*' || ifNoneMatch.split(',').some((item) => bare(item) === bare(tag));
}

/** The QR mark of an address, as one SVG path: read from paper, so black on white with a quiet zone. Pure. */
import { encode } from 'uqr';

/** Empty modules around the mark: the standard asks for four. */
const QUIET_ZONE = 4;

/** A whole SVG file; crisp at any size. Error correction M: 15 % of the mark may be smudged. */
export function qrFile(address: string): string {
  const { path, side } = qrPath(address);
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${side} ${side}" shape-rendering="crispEdges"><path fill="#fff" d="M0 0h${side}v${side}H0z"/><path d="${path}"/></svg>`;
}

const known = new Map<string, QrPath>();

export interface QrPath {
  path: string;
  side: number;
}

/** The mark of an address; remembered, since a record's mark stands in a file, on its handout and in newspapers. */
export function qrPath(address: string): QrPath {
  let mark = known.get(address);
  if (!mark) known.set(address, (mark = drawQr(address)));
  return mark;
}

/** The mark as rows of modules, true is dark; the quiet zone is counted in. */
export function qrModules(address: string): boolean[][] {
  const { data } = encode(address, { ecc: 'M', border: QUIET_ZONE });
  return data;
}

/** Dark modules as runs of a path; `side` counts the quiet zone in. */
function drawQr(address: string): QrPath {
  const { data, size } = encode(address, { ecc: 'M', border: 0 });
  const path = data
    .flatMap((row, y) => darkRuns(row).map(({ from, length }) => `M${from + QUIET_ZONE} ${y + QUIET_ZONE}h${length}v1h-${length}z`))
    .join('');
  return { path, side: size + 2 * QUIET_ZONE };
}

function darkRuns(row: readonly boolean[]): { from: number; length: number }[] {
  const runs: { from: number; length: number }[] = [];
  row.forEach((isDark, x) => {
    const last = runs.at(-1);
    if (isDark && last && last.from + last.length === x) last.length += 1;
    else if (isDark) runs.push({ from: x, length: 1 });
  });
  return runs;
}

/** «https://atlas.example/k/p147/» as people type it from paper: without the protocol and the last slash. */
export function spokenAddress(address: string): string {
  return address.replace(/^https?:\/\//, '').replace(/\/$/, '');
}

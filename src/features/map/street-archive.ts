/** Looks at the owner's archive of streets before it is used: is it there, can parts of it be asked for, is it what was promised. Pure but for `fetch`. */
import { HEAD_BYTES, kindOfArchive, type StreetKind } from '../../kernel/street-archive.ts';

export type StreetFault = 'missing' | 'no-range' | 'garbage' | 'other-kind';

/** From region.json. */
export interface Streets {
  /** Address on this host. */
  href: string;
  kind: StreetKind;
  attribution: string;
  maxZoom: number;
  isOn: boolean;
}

export class StreetError extends Error {
  readonly fault: StreetFault;
  constructor(fault: StreetFault) {
    super(`Слой улиц: ${fault}`);
    this.fault = fault;
  }
}

/** @throws StreetError that says what is wrong with the file or with its server */
export async function lookAtArchive({ href, kind }: Pick<Streets, 'href' | 'kind'>): Promise<void> {
  const stop = new AbortController();
  const response = await fetch(href, { headers: { range: `bytes=0-${HEAD_BYTES - 1}` }, signal: stop.signal }).catch(() => undefined);
  if (!response || (!response.ok && response.status !== 416)) throw new StreetError('missing');
  if (response.status !== 206) {
    // The whole archive may be tens of megabytes: it is not taken, on a slow phone least of all.
    stop.abort();
    throw new StreetError(response.status === 416 ? 'garbage' : 'no-range');
  }
  const found = kindOfArchive(new Uint8Array(await response.arrayBuffer()));
  if (!found) throw new StreetError('garbage');
  if (found !== kind) throw new StreetError('other-kind');
}

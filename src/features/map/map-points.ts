/** Points of the moving map: columns of all kinds in one row, an object only for what is looked at. What the records are is told by the source. */
import { POINT_PRECISIONS, type PointPrecision } from '../../kernel/vocabulary.ts';
import { VAGUE, type Points, type WordsBlock } from './points-file.ts';

export interface MapPoint {
  /** «kind:id», the same on the list's items. */
  key: string;
  kind: string;
  /** Undefined until its words are loaded. */
  title?: string;
  /** Its words were asked for and have not come. */
  isNameLost: boolean;
  href: string;
  /** Small line: where, when, in what state. */
  detail: string;
  lat: number;
  lng: number;
  precision: PointPrecision;
  /** Its boundary is drawn when the map comes near. */
  isOutlined: boolean;
}

export interface PointSource {
  /** Address of the file of points on this host. */
  href: string;
  /** Address of its words, with the block's number in place of `{n}`. */
  words: string;
  /** Address of the record's page, with `{id}` in it. */
  page: string;
  kind: string;
  /** Address of the boundaries, if records of this kind may have them. */
  outlines?: string;
}

/** Records on exactly one spot; most often a centre where many records with an unknown place are kept. */
export interface Site {
  lat: number;
  lng: number;
  /** Numbers of the records in the store. */
  members: number[];
  /** How many of them are known by municipality only. */
  vague: number;
}

export type FetchJson = (href: string) => Promise<unknown>;

interface Part {
  source: PointSource;
  points: Points;
  /** Number of its first record among all. */
  from: number;
  blocks: Map<number, Promise<void>>;
}

export class PointStore {
  readonly count: number;
  readonly lat: Float64Array;
  readonly lng: Float64Array;
  #parts: Part[] = [];
  #words: (WordsBlock[number] | undefined)[];
  #lost = new Set<number>();
  #numbers: Map<string, number> | undefined;
  #fetch: FetchJson;

  constructor(sources: readonly { source: PointSource; points: Points }[], fetchJson: FetchJson) {
    this.#fetch = fetchJson;
    this.count = sources.reduce((sum, { points }) => sum + points.count, 0);
    this.lat = new Float64Array(this.count);
    this.lng = new Float64Array(this.count);
    this.#words = new Array(this.count);
    let from = 0;
    for (const { source, points } of sources) {
      this.lat.set(points.lat, from);
      this.lng.set(points.lng, from);
      this.#parts.push({ source, points, from, blocks: new Map() });
      from += points.count;
    }
  }

  all(): number[] {
    return Array.from({ length: this.count }, (_, n) => n);
  }

  key(n: number): string {
    const { source, points, from } = this.#part(n);
    return `${source.kind}:${points.ids[n - from]!}`;
  }

  /** Place of the record's kind among the sources. */
  kindOf(n: number): number {
    return this.#parts.indexOf(this.#part(n));
  }

  isVague(n: number): boolean {
    const { points, from } = this.#part(n);
    return points.precision[n - from] === VAGUE;
  }

  isOutlined(n: number): boolean {
    const { points, from } = this.#part(n);
    return points.outlined.has(n - from);
  }

  numberOf(key: string): number | undefined {
    this.#numbers ??= new Map(this.all().map((n) => [this.key(n), n]));
    return this.#numbers.get(key);
  }

  point(n: number): MapPoint {
    const { source, points, from } = this.#part(n);
    const id = points.ids[n - from]!;
    const [title, detail = ''] = this.#words[n] ?? [];
    return {
      key: `${source.kind}:${id}`,
      kind: source.kind,
      title,
      isNameLost: title === undefined && this.#lost.has(n),
      href: source.page.replace('{id}', () => encodeURIComponent(id)),
      detail,
      lat: this.lat[n]!,
      lng: this.lng[n]!,
      precision: POINT_PRECISIONS[points.precision[n - from]!]!,
      isOutlined: points.outlined.has(n - from),
    };
  }

  points(numbers: readonly number[]): MapPoint[] {
    return numbers.map((n) => this.point(n));
  }

  hasWords(numbers: readonly number[]): boolean {
    return numbers.every((n) => this.#words[n] !== undefined);
  }

  /** Brings the words of these records; what does not come stays without them and is asked for again next time. */
  async loadWords(numbers: readonly number[]): Promise<void> {
    const wanted = new Set<Promise<void>>();
    for (const n of numbers) if (!this.#words[n]) wanted.add(this.#block(this.#part(n), n));
    await Promise.allSettled(wanted);
    for (const n of numbers) if (!this.#words[n]) this.#lost.add(n);
  }

  #block(part: Part, n: number): Promise<void> {
    const { source, points, from, blocks } = part;
    const number = Math.floor((n - from) / points.block);
    const known = blocks.get(number);
    if (known) return known;
    const loading = this.#fetch(source.words.replace('{n}', String(number + 1))).then(
      (block) => readWords(block).forEach((words, i) => (this.#words[from + number * points.block + i] = words)),
      () => void blocks.delete(number),
    );
    blocks.set(number, loading);
    return loading;
  }

  #part(n: number): Part {
    return this.#parts.find(({ from, points }) => n < from + points.count)!;
  }
}

/** Records on one spot become one site. */
export function groupSites(store: PointStore, numbers: readonly number[]): Site[] {
  const sites = new Map<number, Site>();
  for (const n of numbers) {
    const [lat, lng] = [store.lat[n]!, store.lng[n]!];
    // One whole number for the spot, exact in a double: coordinates have five digits.
    const spot = Math.round((lat + 90) * 1e5) * 36_000_001 + Math.round((lng + 180) * 1e5);
    let site = sites.get(spot);
    if (!site) sites.set(spot, (site = { lat, lng, members: [], vague: 0 }));
    site.members.push(n);
    if (store.isVague(n)) site.vague++;
  }
  return [...sites.values()];
}

/** None of its records is known better than by municipality. */
export function isUnknown({ members, vague }: Site): boolean {
  return vague === members.length;
}

function readWords(block: unknown): WordsBlock {
  if (!isWords(block)) throw new Error('Файл названий не читается');
  return block;
}

function isWords(block: unknown): block is WordsBlock {
  return Array.isArray(block) && block.every((words) => Array.isArray(words) && words.length === 2 && words.every((word) => typeof word === 'string'));
}

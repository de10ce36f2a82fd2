/**
 * Finished newspaper kits as they lie on the disk: `<kits>/<insert>/<edition>/kit.json` with its files. One door for
 * pages and for the copying into the site. A kit that lies is an error in Russian; a kit that is not there is no error.
 */
import { closeSync, existsSync, openSync, readdirSync, readFileSync, readSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Kit } from './features/paper/issue/kit.ts';
import { readManifest } from './features/paper/kit/manifest.ts';
import { SLUG } from './kernel/fields.ts';
import { compareRu } from './kernel/text.ts';

export const MANIFEST = 'kit.json';

export interface ShelvedKit {
  /** Absolute. */
  folder: string;
  kit: Kit;
  /** Width and height of the pictures of pages, points, by path. */
  previews: ReadonlyMap<string, { width: number; height: number }>;
}
/** Kits of an insert: the common edition first, then newspapers, then municipalities, by name. */
export type KitShelf = ReadonlyMap<string, readonly ShelvedKit[]>;

const KINDS = ['общее', 'газета', 'муниципалитет'] as const;
const known = new Map<string, { signature: string; shelf: KitShelf }>();

/**
 * Every kit below `folder`; empty when nothing has been printed. Read anew only when a manifest has changed.
 * Throws one error that lists every fault of every kit.
 */
export function kitShelf(folder: string): KitShelf {
  const places = manifestsOf(folder);
  const signature = places.map(({ file }) => `${file} ${statSync(file).mtimeMs}`).join('\n');
  const read = known.get(folder);
  if (read?.signature === signature) return read.shelf;
  const kits = places.map((place) => readKit(place));
  const faults = kits.flatMap((kit) => ('faults' in kit ? kit.faults : []));
  if (faults.length > 0) throw new Error(`Наборы для газет испорчены:\n${faults.map((f) => `  ${f}`).join('\n')}\nСоберите их заново: npm run print -- <вкладка> --all`);
  const sound = kits.filter((kit) => 'kit' in kit).toSorted((a, b) => KINDS.indexOf(a.kit.edition.kind) - KINDS.indexOf(b.kit.edition.kind) || compareRu(a.kit.edition.name, b.kit.edition.name));
  const shelf = Map.groupBy(sound, ({ kit }) => kit.insert);
  known.set(folder, { signature, shelf });
  return shelf;
}

/** The kit of the edition that every newspaper may take; of several pages, the first by name: «общее издание» goes before «общее издание, A4». */
export function commonKit(shelf: KitShelf, insert: string): ShelvedKit | undefined {
  return shelf.get(insert)?.find(({ kit }) => kit.edition.kind === 'общее');
}

/** All other editions: common ones for another page, those of newspapers and of municipalities. */
export function ownKits(shelf: KitShelf, insert: string): readonly ShelvedKit[] {
  const common = commonKit(shelf, insert);
  return (shelf.get(insert) ?? []).filter((one) => one !== common);
}

interface Place {
  insert: string;
  edition: string;
  folder: string;
  file: string;
}

/** Half-made kits lie in folders whose names begin with a dot or an underscore: those are no editions. */
function manifestsOf(root: string): Place[] {
  return namesIn(root).flatMap((insert) =>
    namesIn(join(root, insert)).flatMap((edition) => {
      const folder = join(root, insert, edition);
      const file = join(folder, MANIFEST);
      return existsSync(file) ? [{ insert, edition, folder, file }] : [];
    }),
  );
}

function namesIn(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && SLUG.test(entry.name))
    .map(({ name }) => name)
    .sort();
}

function readKit({ insert, edition, folder, file }: Place): ShelvedKit | { faults: string[] } {
  const told = (faults: readonly string[]): { faults: string[] } => ({ faults: faults.map((fault) => `${insert}/${edition}/${MANIFEST}: ${fault}`) });
  let json: unknown;
  try {
    json = JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return told(['это не JSON: файл обрезан или испорчен']);
  }
  const read = readManifest(json);
  if ('faults' in read) return told(read.faults);
  const { kit } = read;
  const faults = [
    ...(kit.insert === insert ? [] : [`insert: «${kit.insert}», а папка — «${insert}»`]),
    ...(kit.edition.id === edition ? [] : [`edition.id: «${kit.edition.id}», а папка — «${edition}»`]),
    ...kit.files.flatMap(({ path, bytes }) => {
      const size = statSync(join(folder, path), { throwIfNoEntry: false })?.size;
      if (size === undefined) return [`файла «${path}» нет`];
      return size === bytes ? [] : [`файл «${path}»: ${size} байт, а в описи ${bytes}`];
    }),
  ];
  const previews = new Map<string, { width: number; height: number }>();
  for (const { path } of faults.length > 0 ? [] : kit.files.filter(({ group }) => group === 'превью')) {
    const size = pngSize(join(folder, path));
    if (size) previews.set(path, size);
    else faults.push(`превью «${path}» — не PNG`);
  }
  return faults.length > 0 ? told(faults) : { folder, kit, previews };
}

/** A PNG says its size in bytes 16 to 23. */
function pngSize(file: string): { width: number; height: number } | undefined {
  const head = Buffer.alloc(24);
  const handle = openSync(file, 'r');
  try {
    if (readSync(handle, head, 0, 24, 0) < 24 || head.toString('latin1', 1, 4) !== 'PNG') return undefined;
  } finally {
    closeSync(handle);
  }
  return { width: head.readUInt32BE(16), height: head.readUInt32BE(20) };
}

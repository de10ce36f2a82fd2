/**
 * Builds the editor of /admin/ from its npm package once a version: the result lies in the cache under the hash of the
 * package version and of our own part, so that ordinary builds only copy it. Whoever updates the package and finds an
 * address gone gets an error here, not an editor that calls a foreign host.
 */
import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { join, sep } from 'node:path';
import { build, type Plugin } from 'vite';
import { withOurWords } from '../features/editing/cms-words.ts';

/** The part of the editor that is ours. */
const ENTRY = 'src/compositions/admin-editor.client.ts';
/** File that the page loads. */
export const EDITOR_SCRIPT = 'redaktor.js';

/** A picture of one transparent dot: what stands where foreign tiles stood. */
const NOTHING = 'data:image/gif;base64,R0lGODlhAQABAAAAACH5BAEKAAEALAAAAAABAAEAAAICTAEAOw==';
const EMPTY_LIST = 'data:application/json,[]';

/** Hard-coded foreign addresses of the package and what stands in their place; each must be found exactly once. */
const REPLACED: readonly (readonly [address: string, ours: string])[] = [
  ['https://{s}.tile.openstreetmap.org/{z}/{x}/{y}.png', NOTHING],
  ['https://nominatim.openstreetmap.org/search', EMPTY_LIST],
  ['`https://unpkg.com/@sveltia/cms`', '`/admin/net`'],
  ['`https://unpkg.com/@shikijs`', '`/admin/net`'],
  ['`https://unpkg.com/@sveltia/ui`', '`/admin/net`'],
  ['`https://unpkg.com/${e}`', '`/admin/net/${e}`'],
  ['https://www.githubstatus.com/api/v2/status.json', EMPTY_LIST],
];
/** Addresses that stand several times, with their number. */
const REPLACED_ALL: readonly (readonly [pattern: RegExp, times: number, ours: string])[] = [
  // The same three faces lie beside the script and are given to the page by it.
  [/url\(https:\/\/cdn\.jsdelivr\.net\/[^)]+\)\s+format\('[^']+'\)/g, 3, "local('-')"],
  [/https:\/\/status-api\.hostedstatus\.com\/[^)`"']+/g, 1, EMPTY_LIST],
];

/** Parts for fields that our forms do not have: code with colours, drawing on maps, repacking of SVG, other languages. */
const LEFT_OUT = /^@shikijs\/|shiki-engine|^terra-draw|^svgo\/|\/locales\/(?!ru\.json)[\w-]+\.json$/;
const EMPTY = '\0left-out';

/** The folder of the finished editor, built if it is not there. */
export async function cmsBundle(projectRoot: string): Promise<string> {
  const shelf = join(projectRoot, '.cache', 'admin');
  const finished = join(shelf, stampOf(projectRoot));
  if (existsSync(join(finished, EDITOR_SCRIPT))) return finished;
  mkdirSync(shelf, { recursive: true });
  const fresh = `${finished}.${process.pid}`;
  await bundle(projectRoot, fresh);
  rmSync(finished, { recursive: true, force: true });
  renameSync(fresh, finished);
  for (const old of readdirSync(shelf)) if (!finished.endsWith(old)) rmSync(join(shelf, old), { recursive: true, force: true });
  return finished;
}

/** Puts the finished editor among the pages. */
export function placeCms(finished: string, site: string): void {
  cpSync(finished, join(site, 'admin'), { recursive: true });
}

function stampOf(projectRoot: string): string {
  const hash = createHash('sha256').update(readFileSync(join(projectRoot, 'node_modules/@sveltia/cms/package.json')));
  // Our part reaches into schemas and words all over: any change of code makes another bundle, in two seconds.
  const names = readdirSync(join(projectRoot, 'src'), { recursive: true, encoding: 'utf8' }).map((name) => name.split(sep).join('/'));
  for (const name of names.filter((one) => /(?<!\.test)\.(ts|css)$/.test(one) && !/^(pages|doors)\//.test(one)).sort()) hash.update(name).update(readFileSync(join(projectRoot, 'src', name)));
  hash.update(readFileSync(join(projectRoot, 'src/doors/cms-bundle.ts')));
  return hash.digest('hex').slice(0, 16);
}

async function bundle(projectRoot: string, outDir: string): Promise<void> {
  await build({
    configFile: false,
    root: projectRoot,
    publicDir: false,
    base: './',
    logLevel: 'error',
    plugins: [foreignAddresses(), leftOut()],
    build: {
      outDir,
      emptyOutDir: true,
      target: 'es2022',
      minify: true,
      modulePreload: false,
      assetsInlineLimit: 0,
      chunkSizeWarningLimit: 5000,
      reportCompressedSize: false,
      rolldownOptions: {
        input: join(projectRoot, ENTRY),
        preserveEntrySignatures: 'strict',
        output: { entryFileNames: EDITOR_SCRIPT, chunkFileNames: 'chasti/[name]-[hash].js', assetFileNames: 'chasti/[name]-[hash][extname]' },
      },
    },
  });
}

/** Puts our words in the place of foreign addresses. */
function foreignAddresses(): Plugin {
  return {
    name: 'foreign-addresses',
    enforce: 'pre',
    transform(code, id) {
      if (/@sveltia\/cms\/locales\/ru\.json$/.test(id)) return { code: JSON.stringify(withOurWords(JSON.parse(code) as Record<string, string>)), map: null };
      if (!/@sveltia\/cms\/npm\/index\.js$/.test(id.split('?')[0]!.replaceAll('\\', '/'))) return null;
      return { code: withoutForeign(code), map: null };
    },
  };
}

/** The package's code without its hard-coded hosts. Throws when one is not where it was. */
export function withoutForeign(code: string): string {
  let clean = code;
  for (const [address, ours] of REPLACED) {
    const times = clean.split(address).length - 1;
    if (times !== 1) throw new Error(lost(address, 1, times));
    clean = clean.replace(address, () => ours);
  }
  for (const [pattern, times, ours] of REPLACED_ALL) {
    const found = clean.match(pattern)?.length ?? 0;
    if (found !== times) throw new Error(lost(pattern.source, times, found));
    clean = clean.replace(pattern, () => ours);
  }
  return clean;
}

function lost(address: string, expected: number, found: number): string {
  return `Редактор /admin/: адрес «${address}» найден ${found} раз вместо ${expected}. Пакет @sveltia/cms изменился: посмотрите, куда он теперь обращается, и поправьте список в src/doors/cms-bundle.ts.`;
}

function leftOut(): Plugin {
  return {
    name: 'left-out',
    enforce: 'pre',
    resolveId(source) {
      return LEFT_OUT.test(source) ? EMPTY : null;
    },
    load(id) {
      return id === EMPTY ? 'export default {}' : null;
    },
  };
}

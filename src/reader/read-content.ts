/** The one reader: a content folder → entries and every problem in it, at once. Both doors call this. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { basename, dirname, join, relative, sep } from 'node:path';
import { collections, OTHER_CONTENT, type CollectionDefinition } from '../collections.ts';
import { SLUG, type CollectionName } from '../kernel/fields.ts';
import { problem, type Problem } from '../kernel/problems.ts';
import { nearest } from '../kernel/suggest.ts';
import { parseBody } from './body.ts';
import { codeHash } from './code-hash.ts';
import type { Content, Entries, Entry } from './content.ts';
import { decode } from './decode.ts';
import { explain } from './explain.ts';
import { splitFrontmatter } from './frontmatter.ts';
import { PICTURE_FILE, PictureChecker } from './pictures.ts';
import { readRedirects, readRegion } from './region-file.ts';
import { walk, type FoundFile } from './walk.ts';
import { parseYaml } from './yaml.ts';

export interface ReadOptions {
  /** Where verdicts about pictures are remembered between runs. */
  cacheFolder: string;
  /** Paths in messages are relative to this folder. */
  projectRoot: string;
}

/** Reads the whole folder; never throws for what an editor wrote. */
export async function readContent(root: string, options: ReadOptions): Promise<Content> {
  const shown = (inside: string): string => {
    const path = relative(options.projectRoot, join(root, inside)).split(sep).join('/');
    return path.startsWith('..') ? `${basename(root)}/${inside}` : path;
  };
  const { files, problems } = walk(root, shown);
  const entries = Object.fromEntries(Object.keys(collections).map((name) => [name, []])) as unknown as Entries;
  const ids = Object.fromEntries(Object.keys(collections).map((name) => [name, new Set<string>()])) as Content['ids'];
  const content: Content = { root, entries, ids, redirects: [], problems, fileCount: files.length };
  const pictures = new PictureChecker(options.cacheFolder);

  for (const found of files) {
    const top = found.inside.split('/')[0]!;
    if (found.inside === 'region.json') content.region = readRegion(found, shown, problems);
    else if (found.inside === 'redirects.yaml') content.redirects = readRedirects(found, shown, problems);
    else if (top === 'geo' || basename(found.path) === 'README.md') continue;
    else await readRecord(found);
  }
  if (!content.region && !files.some((f) => f.inside === 'region.json')) {
    problems.push(problem({ file: shown('region.json'), code: 'missing', found: 'файла нет', expected: 'настройки региона в region.json' }));
  }
  pictures.save();
  return content;

  async function readRecord(found: FoundFile): Promise<void> {
    const place = locate(found, shown, problems);
    if (!place) return;
    const { name, definition, id, steward } = place;
    ids[name].add(id);
    const file = shown(found.inside);
    const decoded = decode(readFileSync(found.path), file);
    if (decoded.problems.length > 0) {
      problems.push(...decoded.problems);
      return;
    }
    const isMdx = definition.layout.startsWith('mdx');
    const split = isMdx ? splitFrontmatter(decoded.text, file) : { yaml: decoded.text, body: '', yamlLine: 1, bodyLine: 1, problems: [] };
    const located = parseYaml(split.yaml, file, split.yamlLine);
    const body = parseBody(split.body, file, split.bodyLine);
    const own = [...split.problems, ...(split.problems.length > 0 ? [] : located.problems), ...body.problems];
    if (own.length > 0 && located.problems.length + split.problems.length > 0) {
      problems.push(...own);
      return;
    }
    const parsed = definition.schema.safeParse(located.data);
    if (!parsed.success) own.push(...explain(parsed.error.issues, definition.schema, located, file));
    const entry: Entry = {
      collection: name,
      id,
      file,
      steward,
      data: parsed.success ? parsed.data : located.data,
      body: body.nodes,
      digest: '',
      pictures: {},
      at: located.at,
    };
    if (parsed.success) await checkPictures(entry, dirname(found.path), own);
    problems.push(...own);
    if (!parsed.success) return;
    entry.digest = digest(codeHash(), file, decoded.text, ...Object.values(entry.pictures).map((p) => p.hash));
    (entries[name] as Entry[]).push(entry);
  }

  async function checkPictures(entry: Entry, folder: string, own: Problem[]): Promise<void> {
    const media = (entry.data as { media?: { file: string }[] }).media ?? [];
    for (const [index, { file }] of media.entries()) {
      const where = { file: entry.file, ...entry.at(['media', index, 'file']), field: `media[${index + 1}].file` };
      if (!/^[^/\\]+$/.test(file)) {
        own.push(problem({ ...where, code: 'picture-path', found: `«${file}»`, expected: 'имя файла в папке записи, без папок' }));
        continue;
      }
      const result = await pictures.check(join(folder, file), where);
      own.push(...result.problems);
      if (result.facts) entry.pictures[file] = result.facts;
    }
  }
}

/** Which collection a file belongs to, and its id; a file in no collection is a problem, never silence. */
function locate(
  found: FoundFile,
  shown: (inside: string) => string,
  problems: Problem[],
): { name: CollectionName; definition: CollectionDefinition; id: string; steward?: string } | undefined {
  const { inside } = found;
  const match = (Object.entries(collections) as [CollectionName, CollectionDefinition][]).find(([, { folder }]) => inside.startsWith(`${folder}/`));
  const report = (code: string, foundText: string, expected: string, hint?: string): undefined => {
    problems.push(problem({ file: shown(inside), code, found: foundText, expected, hint }));
    return undefined;
  };
  if (!match) {
    const folders = [...Object.values(collections).map((c) => c.folder), ...OTHER_CONTENT];
    const guess = nearest(inside.split('/').slice(0, -1).join('/') || inside, folders);
    return report('stray-file', 'файл лежит вне известных папок', `одна из папок: ${folders.join(', ')}`, guess && `Возможно, вы имели в виду «${guess}».`);
  }
  const [name, definition] = match;
  const rest = inside.slice(definition.folder.length + 1).split('/');
  const pattern = LAYOUTS[definition.layout];
  if (definition.layout === 'mdx-folder' && rest.length === 2 && PICTURE_FILE.test(rest[1]!)) return undefined;
  if (rest.length !== pattern.depth || !rest.at(-1)!.endsWith(pattern.ending)) {
    return report('stray-file', `«${rest.join('/')}»`, `${definition.folder}/${pattern.example}`, rest.at(-1)!.endsWith('.yml') ? 'Переименуйте .yml в .yaml.' : undefined);
  }
  const id = definition.layout === 'mdx-folder' ? rest[0]! : rest.at(-1)!.slice(0, -pattern.ending.length);
  if (!SLUG.test(id)) {
    report('bad-id', `имя «${id}»`, 'строчные латинские буквы, цифры и дефисы: rodnik-pechory', 'Имя файла становится адресом страницы; после публикации его не меняют.');
  }
  return { name, definition, id, steward: definition.layout === 'yaml-by-municipality' ? rest[0] : undefined };
}

const LAYOUTS: Record<CollectionDefinition['layout'], { depth: number; ending: string; example: string }> = {
  yaml: { depth: 1, ending: '.yaml', example: '<id>.yaml' },
  'yaml-by-municipality': { depth: 2, ending: '.yaml', example: '<муниципалитет>/<id>.yaml' },
  'mdx-folder': { depth: 2, ending: 'index.mdx', example: '<id>/index.mdx и снимки рядом' },
  mdx: { depth: 1, ending: '.mdx', example: '<id>.mdx' },
};

function digest(...parts: string[]): string {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part).update('\0');
  return hash.digest('hex').slice(0, 24);
}

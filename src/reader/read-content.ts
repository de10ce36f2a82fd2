/** The one reader: a content folder → entries and every problem in it, at once. Both doors call this. */
import { createHash } from 'node:crypto';
import { basename, dirname, join, relative, sep } from 'node:path';
import { collections } from '../collections.ts';
import type { CollectionName } from '../kernel/fields.ts';
import { problem, type Problem } from '../kernel/problems.ts';
import { parseBody } from './body.ts';
import { readBytes } from './bytes.ts';
import { codeHash } from './code-hash.ts';
import type { Content, Entries, Entry } from './content.ts';
import { decode } from './decode.ts';
import { EXCEPTIONS_FILE, readExceptions } from './exceptions-file.ts';
import { DOCUMENT_VERSION, type DocumentFinding } from './document-metadata.ts';
import { explain } from './explain.ts';
import { splitFrontmatter } from './frontmatter.ts';
import { readGeo } from './geo-files.ts';
import { locate, type Place } from './locate.ts';
import { mistyped } from './mistyped.ts';
import { PictureChecker } from './pictures.ts';
import { readPress } from './press-files.ts';
import { checkDocument, checkLeftDocuments } from './record-documents.ts';
import { checkLeftPictures, checkPictures } from './record-pictures.ts';
import { checkEpisodeFiles, checkLeftSounds } from './record-sound.ts';
import { COLUMNS_FILE, readColumnsFile, readRedirects, readRegion } from './region-file.ts';
import { SOUND_VERSION, type SoundFacts } from './sound.ts';
import { checkStreetFile } from './street-file.ts';
import { keeper, type ContentChange } from './change.ts';
import { readTemplates } from './templates.ts';
import { TextSource } from './text-source.ts';
import { VerdictMemory } from './verdict-memory.ts';
import { overlaid, walk, type FoundFile } from './walk.ts';
import { knownYaml, parseYaml } from './yaml.ts';

/** A file with more faults than this is not a record but an accident. */
const MAX_PROBLEMS_A_FILE = 30;

/** What a printed issue of the insert was made from: written by the program beside the record, read when it is printed again. */
const FROZEN_ISSUE = /^inserts\/[a-z0-9-]+\/frozen\.json$/;

export interface ReadOptions {
  /** Where verdicts about pictures are remembered between runs. */
  cacheFolder: string;
  /** Paths in messages are relative to this folder. */
  projectRoot: string;
  /** What would be written, read in place of what lies on the disk; nothing is touched. */
  change?: ContentChange;
}

/** Reads the whole folder; never throws for what an editor wrote. */
export async function readContent(root: string, options: ReadOptions): Promise<Content> {
  const shown = (inside: string): string => {
    const path = relative(options.projectRoot, join(root, inside)).split(sep).join('/');
    return (path === '' ? basename(root) : path).normalize('NFC');
  };
  const { files: onDisk, problems, litter } = walk(root, shown);
  const files = overlaid(onDisk, root, options.change?.files);
  const kept = keeper(options.change);
  const names = Object.keys(collections) as CollectionName[];
  const entries = Object.fromEntries(names.map((name) => [name, []])) as unknown as Entries;
  const ids = Object.fromEntries(names.map((name) => [name, new Set<string>()])) as Content['ids'];
  const content: Content = { root, entries, faulty: [], ids, redirects: [], exceptions: [], geo: {}, press: new Set(), templates: readTemplates(root), problems, litter, fileCount: files.length };
  const pictures = new PictureChecker(options.cacheFolder);
  const documents = new VerdictMemory<DocumentFinding[]>(options.cacheFolder, 'documents', DOCUMENT_VERSION);
  const sounds = new VerdictMemory<SoundFacts>(options.cacheFolder, 'sounds', SOUND_VERSION);
  const geoFiles: FoundFile[] = [];
  const pressFiles: FoundFile[] = [];
  const pictureFiles: FoundFile[] = [];
  const documentFiles: FoundFile[] = [];
  const soundFiles: FoundFile[] = [];
  const recordFiles = new Set<string>();
  const readable = new Map<string, Entry>();
  const owners = new Map<string, string>();

  for (const found of files) {
    const file = shown(found.inside);
    if (found.inside === 'region.json') Object.assign(content, readRegion(found, file, problems));
    else if (found.inside === 'redirects.yaml') content.redirects = readRedirects(found, file, problems);
    else if (found.inside === EXCEPTIONS_FILE) content.exceptions = readExceptions(found, file, problems, shown);
    else if (found.inside === COLUMNS_FILE) readColumnsFile(found, file, problems);
    else if (found.inside.startsWith('geo/')) geoFiles.push(found);
    else if (found.inside.startsWith('press/')) pressFiles.push(found);
    else if (basename(found.inside) === 'README.md' || FROZEN_ISSUE.test(found.inside)) continue;
    else {
      const place = locate(found.inside, file, (p) => problems.push(p), (r) => ids[r.name].add(r.id));
      if (place === 'picture') pictureFiles.push(found);
      else if (place === 'document') documentFiles.push(found);
      else if (place === 'sound') soundFiles.push(found);
      else if (place) problems.push(...limited(await readRecord(found, file, place)));
    }
  }
  content.geo = readGeo(geoFiles, shown, content, problems);
  content.press = readPress(pressFiles, shown, problems);
  problems.push(...checkStreetFile(content, options.projectRoot));
  problems.push(...checkLeftPictures(pictureFiles, recordFiles, readable, shown));
  problems.push(...checkLeftDocuments(documentFiles, recordFiles, [...entries.documents, ...content.faulty.filter(({ collection }) => collection === 'documents')], shown));
  problems.push(...checkLeftSounds(soundFiles, recordFiles, [...entries.episodes, ...content.faulty.filter(({ collection }) => collection === 'episodes')], shown));
  if (files.length > 0 && !files.some((f) => f.inside === 'region.json')) {
    problems.push(problem({ file: shown('region.json'), code: 'missing', found: 'файла нет', expected: 'настройки региона в region.json', hint: 'Скопируйте region.json из образца и впишите свой регион.' }));
  }
  pictures.save();
  documents.save();
  sounds.save();
  return content;

  async function readRecord(found: FoundFile, file: string, place: Place): Promise<Problem[]> {
    const { name, definition, id, steward } = place;
    recordFiles.add(found.inside);
    const own = claim(name, id, file);
    const before = kept(found.inside, file);
    if (before) {
      readable.set(found.inside, before.entry);
      (entries[name] as Entry[]).push(before.entry);
      return [...own, ...before.problems];
    }
    const read = readBytes(found, file);
    const decoded = read.problems.length > 0 ? { text: '', problems: read.problems } : decode(read.bytes, file);
    if (decoded.problems.length > 0) return [...own, ...decoded.problems];
    const isMdx = definition.layout.startsWith('mdx');
    const split = isMdx ? splitFrontmatter(decoded.text, file) : { yaml: decoded.text, body: '', yamlLine: 1, bodyLine: 1, problems: [] };
    if (split.problems.length > 0) return [...own, ...split.problems];
    const body = parseBody(split.body, file, split.bodyLine);
    const made = options.change?.made?.get(found.inside);
    const located = made === undefined ? parseYaml(split.yaml, file, split.yamlLine) : knownYaml(split.yaml, made);
    own.push(...body.problems, ...located.problems);
    if (located.problems.length > 0) return own;
    own.push(...mistyped(split.yaml, file, split.yamlLine, name));

    const parsed = definition.schema.safeParse(located.data);
    if (!parsed.success) own.push(...explain(parsed.error.issues, definition.schema, located, file));
    const data = parsed.success ? parsed.data : located.data;
    const entry: Entry = { collection: name, id, file, path: found.path, steward, data, body: body.nodes, links: body.links, photos: body.photos, figures: body.figures, asks: body.asks, numbers: body.numbers, tables: body.tables, digest: '', pictures: {}, at: located.at, source: new TextSource(decoded.text, split) };
    own.push(...(await checkPictures(entry, dirname(found.path), pictures)), ...(await checkDocument(entry, dirname(found.path), documents)));
    const heard = await checkEpisodeFiles(entry, dirname(found.path), sounds, parsed.success);
    own.push(...heard.problems);
    if (body.problems.length === 0) readable.set(found.inside, entry);
    if (parsed.success) {
      entry.digest = digest(codeHash(), file, decoded.text, ...Object.values(entry.pictures).map((p) => p.hash), ...heard.prints);
      (entries[name] as Entry[]).push(entry);
    } else content.faulty.push(entry);
    return own;
  }

  /** One name, one record: letter case and the spelling of «й» in Unicode do not make another name. */
  function claim(name: CollectionName, id: string, file: string): Problem[] {
    ids[name].add(id);
    const key = `${name}/${id.normalize('NFKC').toLowerCase()}`;
    const owner = owners.get(key);
    if (owner === undefined) {
      owners.set(key, file);
      return [];
    }
    return [problem({ file, code: 'duplicate-id', found: owner === file ? `имя «${id}» встречается дважды, в двух записях Unicode` : `имя «${id}» уже занято файлом ${owner}`, expected: 'имя, которого нет ни у какой другой записи', hint: owner.includes(id) ? 'Переименуйте один из файлов: имя — это адрес страницы.' : 'Заглавные и строчные буквы имён не различают.' })];
  }
}

function limited(all: readonly Problem[]): Problem[] {
  const problems = [...new Map(all.map((p) => [JSON.stringify(p), p])).values()];
  if (problems.length <= MAX_PROBLEMS_A_FILE) return problems;
  const { file, line } = problems[MAX_PROBLEMS_A_FILE]!;
  return [...problems.slice(0, MAX_PROBLEMS_A_FILE), problem({ file, line, code: 'and-more', found: 'показаны не все неполадки этого файла', expected: 'сначала исправьте первые' })];
}

function digest(...parts: string[]): string {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part).update('\0');
  return hash.digest('hex').slice(0, 24);
}

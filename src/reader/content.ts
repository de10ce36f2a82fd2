/** What a read content folder is: entries by collection, with positions kept for the rules. */
import type { collections } from '../collections.ts';
import type { CollectionName } from '../kernel/fields.ts';
import type { Problem } from '../kernel/problems.ts';
import type { Region } from '../region-schema.ts';
import type { BodyAsk, BodyFigure, BodyLink, BodyNode, BodyPhoto } from './body.ts';
import type { BodyNumber } from './body-numbers.ts';
import type { BodyTable } from './body-tables.ts';
import type { GeoLayers } from './geo-files.ts';
import type { PictureFacts } from './picture-decode.ts';
import type { TemplateTexts } from './templates.ts';
import type { TextSource } from './text-source.ts';
import type { Cue } from './transcript.ts';
import type { Path, Position } from './yaml.ts';
import type { z } from 'zod';

export type DataOf<C extends CollectionName> = z.infer<(typeof collections)[C]['schema']>;

export interface Entry<T = unknown> {
  collection: CollectionName;
  /** File or folder name: identity, address and foreign key. */
  id: string;
  /** Path for messages and «предложить правку», from the project's root, forward slashes. */
  file: string;
  /** Where the file lies, absolute: `file` is for people and loses the way when the content folder is elsewhere. */
  path: string;
  /** Folder that keeps the record: for a ТОС, its municipality. */
  steward?: string;
  data: T;
  body: BodyNode[];
  /** Links of the text, for the rules. */
  links: BodyLink[];
  /** Pictures of the text, for the rules. */
  photos: BodyPhoto[];
  /** Figures that the text asks for by id, for the rules. */
  figures: BodyFigure[];
  /** Blanks, variants and glossary words of the text, for the rules. */
  asks: BodyAsk[];
  /** Numbers typed in the text, for the rules. */
  numbers: BodyNumber[];
  /** Tables of the text, for the rules. */
  tables: BodyTable[];
  /** Changes when the text, the pictures or the reading code change. */
  digest: string;
  pictures: Record<string, PictureFacts>;
  /** Of an episode: what its transcript says, for the rules and for search; `file` as messages name it. */
  transcript?: { file: string; text: string; cues: Cue[] };
  at(path: Path): Position;
  /** The file as it was typed, for rules that look at letters. */
  source: TextSource;
}

export type Entries = { [C in CollectionName]: Entry<DataOf<C>>[] };

export interface Redirect {
  from: string;
  to: string;
}

/** A redirect with the place of its line. */
export interface PlacedRedirect extends Redirect {
  place: { file: string; line: number; column: number; field: string };
}

/** A warning that is known and may stay for a while: whose, why and until when. */
export interface Exception {
  /** Path below the content folder. */
  file: string;
  /** Code of the warning. */
  code: string;
  /** One field; absent, all of the file. */
  field?: string;
  reason: string;
  /** Last day, yyyy-mm-dd. */
  until: string;
}

/** With the place of its lines. */
export interface PlacedException extends Exception {
  place: { file: string; line: number; column: number; field: string };
  /** Path as messages name it. */
  shown: string;
}

export interface Content {
  /** Absolute path of the content folder. */
  root: string;
  region?: Region;
  /** Where a value of region.json stands, for the rules. */
  regionFile?: { file: string; at(path: Path): Position };
  entries: Entries;
  /** Records that did not pass their schema, as they were typed: the rules still look at what can be looked at. */
  faulty: Entry[];
  /** Ids of all records found, faulty ones too, so that one fault does not cascade into «no such record». */
  ids: Record<CollectionName, Set<string>>;
  redirects: PlacedRedirect[];
  /** Warnings that are silenced for a while. */
  exceptions: PlacedException[];
  /** Layers of the base map; a layer without a file is absent. */
  geo: GeoLayers;
  /** Names of the print shops' profiles in the folder press. */
  press: ReadonlySet<string>;
  /** What the blanks say where an editor must write. */
  templates: TemplateTexts;
  problems: Problem[];
  /** Files that programs leave behind, by path below the content folder: not read, but told of. */
  litter: readonly string[];
  /** How many files were read. */
  fileCount: number;
}

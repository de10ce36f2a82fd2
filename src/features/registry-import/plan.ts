/** What an import would do: files that appear or change, what stays, what is asked. Nothing here touches a disk. */
import type { z } from 'zod';
import type { Data } from '../../reader/edit-yaml.ts';
import type { Remark } from '../../kernel/remark.ts';
import type { Source } from '../../kernel/fields.ts';

/** One field as a person reads the difference. */
export interface FieldChange {
  /** Name of the column. */
  field: string;
  /** Its heading in Russian. */
  label: string;
  was?: string;
  became: string;
  address?: string;
}

/** Where in the table a part of a record came from, so that a fault found in the file is told at the cell. */
export interface Origin {
  row: number;
  address?: string;
  /** Beginning of the field's name as the check tells it: `charter`, `items[17]`. */
  field: string;
}

export interface PlannedFile {
  /** Path inside the content folder. */
  inside: string;
  /** «ТОС «Родник», Луговой». */
  title: string;
  kind: 'added' | 'changed';
  /** The text that a changed file was made of. */
  before?: string;
  after: string;
  /** What a new text was made of. */
  made?: Data;
  changes: readonly FieldChange[];
  origins: readonly Origin[];
}

export interface ImportPlan {
  files: readonly PlannedFile[];
  /** Rows that say what the records say already. */
  unchanged: number;
  /** Records that no row speaks of: told, never deleted. */
  notFound: readonly string[];
  remarks: readonly Remark[];
  rows: number;
  /** What else an official should know, in whole sentences. */
  words: readonly string[];
}

/** The workbook as a source of facts. */
export interface Workbook {
  source: Source;
  /** The day on which the workbook is right; yyyy-mm-dd. */
  asOf: string;
}

/** A record as it lies in the folder. */
export interface StoredRecord {
  id: string;
  inside: string;
  /** The file's text. */
  text: string;
  /** As its schema reads it. */
  data: Data;
}

/** The shape of a record: order of fields in new files. */
export type Shape = z.ZodType;

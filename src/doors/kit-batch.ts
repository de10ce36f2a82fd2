/** What the makers of pages and of articles hand over. */
import type { CellFit } from '../features/paper/issue/layout.ts';
import type { KitArticle, KitFile, PreflightReport } from '../features/paper/issue/kit.ts';
import { sha256 } from './kit-tools.ts';

/** A file on its way into the kit. */
export interface Made {
  bytes: Uint8Array;
  file: Omit<KitFile, 'bytes' | 'sha256'>;
}
export interface Batch {
  made: Made[];
  articles: KitArticle[];
  fits: CellFit[];
  preflight: PreflightReport[];
  warnings: string[];
  /** What makes the kit unfit to be given away; each names its record. */
  errors: string[];
}

export const emptyBatch = (): Batch => ({ made: [], articles: [], fits: [], preflight: [], warnings: [], errors: [] });

export const fileOf = ({ bytes, file }: Made): KitFile => ({ ...file, bytes: bytes.byteLength, sha256: sha256(bytes) });

/** A file with a fault is not given away: what was found, in words. */
export const faultsOf = (reports: readonly PreflightReport[]): string[] =>
  reports.flatMap(({ file, checks }) => checks.filter(({ verdict }) => verdict === 'ошибка').map(({ name, found, expected }) => `${file}: ${name}. Найдено: ${found}. Нужно: ${expected}.`));

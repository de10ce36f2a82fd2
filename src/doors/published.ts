/** The note a finished build leaves: what it was made of and what is in it. */
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { countOf, NOUNS } from '../kernel/text.ts';
import type { Content } from '../reader/content.ts';
import type { Settings } from '../settings.ts';
import type { Stamp } from './input-stamp.ts';

export interface SiteCounts {
  projects: number;
  tos: number;
  municipalities: number;
  indicators: number;
}

export interface Published {
  stamp: Stamp;
  outFolder: string;
  counts: SiteCounts;
  pages: number;
}

/** Undefined when nothing was published, or the published folder is gone, or the note is unreadable. */
export function readPublished(run: Settings): Published | undefined {
  try {
    const note = JSON.parse(readFileSync(noteFile(run), 'utf8')) as Published;
    return note.outFolder === run.outFolder && existsSync(join(run.outFolder, 'index.html')) ? note : undefined;
  } catch {
    return undefined;
  }
}

export function writePublished(run: Settings, note: Published): void {
  const file = noteFile(run);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(`${file}.new`, `${JSON.stringify(note, null, 2)}\n`);
  renameSync(`${file}.new`, file);
}

export function countContent({ entries }: Content): SiteCounts {
  return {
    projects: entries.projects.filter((project) => !project.data.draft).length,
    tos: entries.tos.length,
    municipalities: entries.municipalities.length,
    indicators: entries.indicators.length,
  };
}

/** «48 проектов · 40 ТОС · 26 муниципалитетов · 13 показателей» */
export function sayCounts(counts: SiteCounts): string {
  return [
    countOf(counts.projects, NOUNS.project),
    countOf(counts.tos, NOUNS.tos),
    countOf(counts.municipalities, NOUNS.municipality),
    countOf(counts.indicators, NOUNS.indicator),
  ].join(' · ');
}

function noteFile(run: Settings): string {
  return join(run.cacheFolder, 'published.json');
}

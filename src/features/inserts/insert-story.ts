/** A block of an insert as a story on the page: headline and text are taken from the project, never invented. */
import { routes } from '../../kernel/routes.ts';
import type { Insert } from './schema.ts';

export type Block = Insert['blocks'][number];

/** What a story needs of a project. */
export interface StorySource {
  title: string;
  code: string;
  lead?: string;
  problem?: string;
  solution?: string;
  printTexts?: { short?: string; medium?: string; long?: string };
}
export interface InsertStory {
  id: string;
  role: Block['role'];
  headline: string;
  /** Empty when the project has no text at all. */
  paragraphs: string[];
  /** Printed code: «П-12». */
  code: string;
  href: string;
  /** Short address that people type from paper. */
  shortHref: string;
  where: string;
}

/** The text made for the newspaper, else the lead, else solution, else problem. */
export function storyText(project: StorySource, size: Block['text']): string | undefined {
  return project.printTexts?.[size] ?? project.lead ?? project.solution ?? project.problem;
}

export function storyOf(block: Block, project: StorySource, where: string): InsertStory {
  return {
    id: block.project,
    role: block.role,
    headline: block.headline ?? project.title,
    paragraphs: storyText(project, block.text)?.split(/\n\s*\n/).map((p) => p.trim()).filter(Boolean) ?? [],
    code: project.code,
    href: routes.project(block.project),
    shortHref: routes.shortCode(project.code),
    where,
  };
}

/** «№ 3» for a number, the word itself for «пробный». */
export function numberText(number: string): string {
  return /^\d/.test(number) ? `№\u00A0${number}` : `${number} номер`;
}

/** True while the imprint holds samples instead of a newspaper's own data. */
export function isSampleImprint(imprint: Insert['imprint']): boolean {
  return Object.values(imprint).some((value) => /образец/i.test(value));
}

/** Fields of the imprint in the law's order, with its words. */
export const IMPRINT_LABELS: Record<keyof Insert['imprint'], string> = {
  title: 'Название издания',
  founder: 'Учредитель',
  editorInChief: 'Главный редактор',
  issueNumber: 'Номер выпуска',
  date: 'Дата выхода в свет',
  signedToPress: 'Подписано в печать',
  printRun: 'Тираж',
  price: 'Цена',
  addresses: 'Адреса редакции, издателя, типографии',
};

/** Tear sheets joined with their inserts, newspapers and projects. Pure. */
import type { Catalogue, RecOf } from '../catalogue.ts';
import { printRunOf, type PrintRun } from '../features/tear-sheets/print-run.ts';
import { carries, sayTaken } from '../features/tear-sheets/take-words.ts';
import { routes } from '../kernel/routes.ts';

export interface Take {
  sheet: RecOf<'tearSheets'>;
  insert: RecOf<'inserts'>;
  newspaper: RecOf<'newspapers'>;
  /** Undefined when nobody has named it. */
  printRun: PrintRun | undefined;
}
export interface TakenMaterial {
  title: string;
  href: string;
  /** «на 1/4 полосы; свой заголовок» */
  how: string;
}

/** Newest first. */
export function takesOf(catalogue: Catalogue, { insert, newspaper, project }: { insert?: string; newspaper?: string; project?: string } = {}): Take[] {
  return catalogue.all.tearSheets
    .map((sheet): Take => {
      const paper = catalogue.get('newspapers', sheet.data.newspaper);
      return { sheet, insert: catalogue.get('inserts', sheet.data.insert), newspaper: paper, printRun: printRunOf(sheet.data, paper.data.printRun) };
    })
    .filter((take) => insert === undefined || take.insert.id === insert)
    .filter((take) => newspaper === undefined || take.newspaper.id === newspaper)
    .filter((take) => project === undefined || carries(take.sheet.data, take.insert.data.blocks, project));
}

/** What is told of the single materials, in the order of the record. */
export function materialsOf(catalogue: Catalogue, { sheet }: Take): TakenMaterial[] {
  return sheet.data.took.flatMap((taken) => {
    const project = catalogue.find('projects', taken.project);
    return project ? [{ title: project.data.title, href: routes.project(project.id), how: sayTaken(taken) }] : [];
  });
}

/** Projects of the insert that came out. */
export function projectsOf({ sheet, insert }: Take): string[] {
  return [...new Set([...sheet.data.took.map(({ project }) => project), ...(sheet.data.whole ? insert.data.blocks.map(({ project }) => project) : [])])];
}

/** Names of newspapers that a project was printed in, each once. */
export function newspapersOfProject(catalogue: Catalogue, project: string): string[] {
  return [...new Set(takesOf(catalogue, { project }).map(({ newspaper }) => newspaper.data.name))];
}

/** The set of papers as a ZIP: every sample filled in, and a sheet that says what to do. Made in the browser; nothing is sent anywhere. */
import { toDocx } from '../features/paper/packs/docx-file.ts';
import { zip } from '../features/paper/packs/zip.ts';
import { sampleManuscript } from '../features/samples/sample-manuscript.ts';
import type { Answers } from '../features/wizard/answers.ts';
import { archiveName } from '../features/wizard/file-names.ts';
import { paperAnswers } from '../features/wizard/paper-answers.ts';
import { whatNextText } from '../features/wizard/what-next.ts';
import type { WizardPack } from './wizard-pack.ts';
import { papersOf, penLines, wordsOfBlanks } from './wizard-papers.ts';

const SHEET = 'CHTO-DALSHE.txt';

/** Stands above the page of every paper and is taken off before signing: the paper itself carries no marks of ours. */
const DRAFT_LINE = 'Проект. Покажите юристу муниципалитета и удалите этот колонтитул.';

export interface PaperSet {
  name: string;
  bytes: Uint8Array;
}

/** @param day yyyy-mm-dd of the person, stands inside the files */
export async function paperSet(pack: WizardPack, answers: Answers, day: string): Promise<PaperSet> {
  const { wizard, samples, siteTitle, acts } = pack;
  const filled = paperAnswers(wizard, answers);
  const blanks = wordsOfBlanks(pack);
  const files = new Map<string, Uint8Array>();
  const papers = papersOf(pack, answers);
  for (const { sample, file } of papers) {
    const { nodes, code, version, ...head } = samples.find(({ id }) => id === sample)!;
    const header = `${DRAFT_LINE} Составлено по образцу ${code}, версия ${version}: ${siteTitle}.`;
    files.set(file, await toDocx(sampleManuscript(head, nodes, { answers: filled, blanks, day, header }), { footer: `${code} · ${head.title}` }));
  }
  const sheet = whatNextText(wizard, answers, papers, { siteTitle, day, actTitles: acts, pen: penLines(pack, answers), draftLine: DRAFT_LINE });
  // Notepad of an old Windows tells Russian letters by the mark at the beginning.
  files.set(SHEET, new TextEncoder().encode(`\uFEFF${sheet.replaceAll('\n', '\r\n')}`));
  return { name: archiveName(wizard.fileName, wizard.nameOf === undefined ? undefined : filled[wizard.nameOf]), bytes: zip(files, day) };
}

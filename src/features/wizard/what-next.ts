/** CHTO-DALSHE.txt of the set: what to do with the papers, in which order; what is still missing. Pure. */
import { formatDate } from '../../kernel/dates.ts';
import { holds, missing, questionsOf, standing, type Answers } from './answers.ts';
import { onPaper } from './paper-answers.ts';
import type { Wizard } from './schema.ts';
import { verdictsOf, type Verdict } from './verdicts.ts';

/** A paper of the set under the name it has there. */
export interface NamedPaper {
  sample: string;
  title: string;
  file: string;
}

/** Samples that these answers need, in the order of the wizard. */
export function neededSamples({ steps, samples, variants }: Pick<Wizard, 'steps' | 'samples' | 'variants'>, answers: Answers): string[] {
  const now = standing({ steps }, answers);
  return samples.filter((sample) => {
    const own = variants.filter((variant) => variant.sample === sample);
    return own.length === 0 || own.some(({ when }) => holds(when, now));
  });
}

/** Where a rule comes from, in words: «131-ФЗ, статья 27, часть 6; записано по состоянию на 2025 год». */
export function ruleSource({ rule: { act, article, asOf, note } }: Pick<Verdict, 'rule'>, actTitles: Readonly<Record<string, string>>): string {
  const from = act === undefined ? 'Правило мастера' : [actTitles[act] ?? act, article].filter(Boolean).join(', ');
  return `${from}; записано по состоянию на ${formatDate(asOf)}.${note ? ` ${note}` : ''}`;
}

export interface NextTerms {
  siteTitle: string;
  /** yyyy-mm-dd */
  day: string;
  actTitles: Readonly<Record<string, string>>;
  /** What the answers leave for the pen, a line for a paper. */
  pen?: readonly string[];
  /** What stands above the pages of the papers until a person takes it off. */
  draftLine?: string;
}

/** @param papers what lies in the set, in its order */
export function whatNextText(wizard: Wizard, answers: Answers, papers: readonly NamedPaper[], { siteTitle, day, actTitles, pen = [], draftLine }: NextTerms): string {
  const now = standing(wizard, answers);
  const named = questionsOf(wizard).find(({ id }) => id === wizard.nameOf);
  const name = named === undefined ? '' : onPaper(named, now[named.id] ?? '');
  const verdicts = verdictsOf(wizard, answers);
  const of = (level: Verdict['level']): Verdict[] => verdicts.filter((verdict) => verdict.level === level);
  const fileOf = new Map(papers.map(({ sample, file }) => [sample, file]));
  const section = (title: string, lines: readonly string[]): string[] => (lines.length === 0 ? [] : ['', title, ...lines]);
  const spoken = (verdict: Verdict): string[] => [`  - ${verdict.text}`, `    ${ruleSource(verdict, actTitles)}`];
  return [
    name === '' ? wizard.title : `${wizard.title}: «${name}»`,
    `Собрано на сайте «${siteTitle}» ${formatDate(day)}.`,
    ...(wizard.caution ? ['', wizard.caution] : []),
    ...(draftLine ? ['', `Вверху каждой бумаги, в колонтитуле, стоит строка «${draftLine}» Покажите бумаги юристу, потом удалите её: Word — «Вставка», «Верхний колонтитул», «Удалить».`] : []),
    ...section('Так подавать нельзя: исправьте или проверьте правило в действующем законе', of('stop').flatMap(spoken)),
    ...section('Стоит проверить', of('warn').flatMap(spoken)),
    ...section('Осталось вписать рукой', [...missing(wizard, answers).map(({ label }) => label), ...pen].map((line) => `  - ${line}`)),
    ...section('Что посчитано', [...of('held'), ...of('told')].flatMap(spoken)),
    ...section('Что внутри', papers.map(({ file, title }) => `  ${file} — ${title}`)),
    ...section('Что дальше', deeds()),
    '',
  ].join('\n');

  function deeds(): string[] {
    return wizard.next
      .filter(({ when }) => holds(when, now))
      .flatMap(({ what, where, samples }, index) => {
        const files = samples.flatMap((sample) => fileOf.get(sample) ?? []);
        return [`  ${index + 1}. ${what}`, ...(where ? [`     Куда: ${where}`] : []), ...(files.length > 0 ? [`     Бумаги: ${files.join(', ')}`] : [])];
      });
  }
}

/** Translations joined with the one Russian record: what a page in another language shows. Composition only. */
import type { Catalogue, ProjectRec, RecOf } from '../catalogue.ts';
import { projectTotal } from '../features/projects/money.ts';
import { moneyIn, typesetIn } from '../features/translations/in-words.ts';
import type { Language } from '../features/translations/schema.ts';
import { languageSearchRecord, translationSearchRecord } from '../features/translations/search-record.ts';
import { isStale, toldParts, type PartTexts, type ToldPart } from '../features/translations/told-parts.ts';
import { WORDS } from '../features/translations/words.ts';
import { routes } from '../kernel/routes.ts';
import { withUnit } from '../kernel/text.ts';
import { typeset } from '../kernel/typography.ts';
import type { BodyText } from '../search-index.ts';
import { absoluteOf } from './sharing-nodes.ts';

export type TranslationRec = RecOf<'translations'>;

export interface Told {
  project: ProjectRec;
  parts: ToldPart[];
  cost: string | undefined;
  payers: string[];
  isStale: boolean;
}

/** Translations into one language, in the order of the Russian list; those of drafts wait. */
export function translationsInto({ all }: Catalogue, language: Language): TranslationRec[] {
  const byProject = new Map(all.translations.filter(({ data }) => data.language === language).map((rec) => [rec.data.project, rec]));
  return all.projects.flatMap(({ id }) => byProject.get(id) ?? []);
}

export function toldOf(catalogue: Catalogue, { data }: TranslationRec): Told {
  const project = catalogue.get('projects', data.project);
  const { language } = data;
  const words = WORDS[language];
  const record = project.data;
  const russian: PartTexts = {
    problem: record.problem,
    solution: record.solution,
    steps: record.steps.map(({ text }) => text),
    results: record.results.map(({ what, value, unit }) => `${what}: ${withUnit(value, unit)}`),
    lessons: record.lessons,
  };
  const { amount, isPartial, isApproximate } = projectTotal(record.money);
  const sum = (value: number, approximate = false): string => (approximate ? words.roughly(moneyIn(language, value)) : moneyIn(language, value));
  return {
    project,
    parts: toldParts(data, russian).map((part) => ({ ...part, texts: part.texts.map((text) => (part.isTranslated ? typesetIn(language, text) : typeset(text))) })),
    cost: amount === undefined ? undefined : isPartial && !isApproximate ? words.atLeast(moneyIn(language, amount)) : sum(amount, isApproximate),
    payers: (record.money?.parts ?? []).map(({ source, kind, amount: part, approximate }) => `${words.payers[source]}${kind === 'деньги' ? '' : ` (${words.contributions[kind]})`}: ${part === null ? words.amountUnknown : sum(part, approximate)}`),
    isStale: isStale(record.asOf, data.asOf),
  };
}

/** The same practice in every language it has, Russian first; one entry when it has not been translated. */
export function languagesOf(catalogue: Catalogue, project: string): { language: string; href: string }[] {
  const absolute = absoluteOf(catalogue);
  const others = catalogue.all.translations.filter(({ data }) => data.project === project);
  return [{ language: 'ru', href: absolute(routes.project(project)) }, ...others.map(({ data }) => ({ language: data.language, href: absolute(routes.translated(data.language, project)) }))];
}

/** What search finds of them: nothing when nothing is translated. */
export function translationDocuments(catalogue: Catalogue, body: BodyText) {
  const languages = (Object.keys(WORDS) as Language[]).map((language) => ({ language, records: translationsInto(catalogue, language) })).filter(({ records }) => records.length > 0);
  return languages.flatMap(({ language, records }) => [
    ...records.map(({ id, data }) => translationSearchRecord(data, body('translations', id), catalogue.get('projects', data.project).data.year)),
    languageSearchRecord(language, catalogue.region.inLanguages?.[language].region ?? catalogue.region.name),
  ]);
}

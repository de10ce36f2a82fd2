/** Cross-record truths, by subject in rules/. One rule is one small function with one sentence; all run, all report. */
import type { Problem } from './kernel/problems.ts';
import type { Content } from './reader/content.ts';
import { addressRules } from './rules/address-lines.ts';
import { applicationRules } from './rules/applications.ts';
import { boundaryRules } from './rules/boundaries.ts';
import { chronicleRules } from './rules/chronicle.ts';
import { eventRules } from './rules/events.ts';
import { councilRules } from './rules/councils.ts';
import { figureRules } from './rules/figures.ts';
import { geographyRules } from './rules/geography.ts';
import { guideRules } from './rules/guides.ts';
import { identityRules } from './rules/identity.ts';
import { indicatorLifeRules } from './rules/indicator-life.ts';
import { legalActRules } from './rules/legal-acts.ts';
import { linkRules } from './rules/links.ts';
import { photographRules } from './rules/photographs.ts';
import { planRules } from './rules/plans.ts';
import { observationRules } from './rules/observations.ts';
import { observationSetRules } from './rules/observation-sets.ts';
import { plausibleRules } from './rules/plausible.ts';
import { personalDataRules } from './rules/personal-data.ts';
import { practiceRules } from './rules/practice.ts';
import { printEditionRules } from './rules/print-editions.ts';
import { printPictureRules } from './rules/print-pictures.ts';
import { printTextRules } from './rules/print-texts.ts';
import { prizeRules } from './rules/prizes.ts';
import { proseFigureRules } from './rules/prose-figures.ts';
import { publishingRules } from './rules/publishing.ts';
import { registerRules } from './rules/registers.ts';
import { radioRules } from './rules/radio.ts';
import { registryRules } from './rules/registry.ts';
import { sampleRules } from './rules/samples.ts';
import { searchWordRules } from './rules/search-words.ts';
import { smallCountRules } from './rules/small-counts.ts';
import { surveyRules } from './rules/surveys.ts';
import { tearSheetRules } from './rules/tear-sheets.ts';
import { timeRules } from './rules/time.ts';
import { translationRules } from './rules/translations.ts';
import { typingRules } from './rules/typing.ts';
import { wizardRules } from './rules/wizard.ts';
import { wordingRules } from './rules/wording.ts';

const RULES = [
  ...identityRules,
  ...linkRules,
  ...publishingRules,
  ...printTextRules,
  ...printPictureRules,
  ...printEditionRules,
  ...geographyRules,
  ...boundaryRules,
  ...addressRules,
  ...searchWordRules,
  ...figureRules,
  ...plausibleRules,
  ...timeRules,
  ...practiceRules,
  ...planRules,
  ...chronicleRules,
  ...eventRules,
  ...radioRules,
  ...tearSheetRules,
  ...wizardRules,
  ...sampleRules,
  ...legalActRules,
  ...guideRules,
  ...surveyRules,
  ...smallCountRules,
  ...registryRules,
  ...registerRules,
  ...councilRules,
  ...observationRules,
  ...observationSetRules,
  ...indicatorLifeRules,
  ...applicationRules,
  ...proseFigureRules,
  ...wordingRules,
  ...prizeRules,
  ...translationRules,
  ...photographRules,
  ...personalDataRules,
  ...typingRules,
];

/** Every rule's problems, without those the reader has told already. `today` is the day of the check, yyyy-mm-dd. */
export function checkRules(content: Content, today: string): Problem[] {
  const told = new Set(content.problems.map(fieldKey));
  return RULES.flatMap((rule) => rule(content, today)).filter((p) => p.field === '' || !told.has(fieldKey(p)));
}

function fieldKey({ file, field }: Problem): string {
  return `${file}\0${field}`;
}

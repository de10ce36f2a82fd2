/**
 * Every word of the interface in another language, in one place. A new language is a line of TRANSLATION_LANGUAGES and an
 * entry here; a word that is missing is an error of types. Sentences with numbers and names are functions.
 */
import type { CONTRIBUTION_KINDS, FUNDING_SOURCES, ProjectStatus } from '../../kernel/vocabulary.ts';
import type { Language } from './schema.ts';

export interface Words {
  /** As Intl knows it, … */
  locale: string;
  /** … as Open Graph does, … */
  ogLocale: string;
  /** … and as it calls itself. */
  itself: string;
  /** «In English»: a link for those who look for it on a Russian page. */
  inIt: string;
  skip: string;
  sections: string;
  youAreHere: string;
  home: string;
  russianSite: string;
  fiction: string;
  licence: string;
  noTrackers: string;
  map: string;
  data: string;
  homeTitle: (region: string) => string;
  homeDescription: string;
  /** What the site is and what a ТОС is, by paragraphs. */
  about: readonly string[];
  practices: string;
  noPractices: string;
  countOfPractices: (count: number) => string;
  countOfProjects: (count: string) => string;
  search: string;
  searchLabel: string;
  inRussian: string;
  facts: string;
  where: string;
  when: string;
  noYear: string;
  status: string;
  statuses: Readonly<Record<ProjectStatus, string>>;
  cost: string;
  noCost: string;
  money: (amount: string) => string;
  atLeast: (amount: string) => string;
  roughly: (amount: string) => string;
  paidBy: string;
  amountUnknown: string;
  payers: Readonly<Record<(typeof FUNDING_SOURCES)[number], string>>;
  contributions: Readonly<Record<(typeof CONTRIBUTION_KINDS)[number], string>>;
  madeBy: string;
  direction: string;
  code: string;
  parts: Readonly<Record<'problem' | 'solution' | 'steps' | 'results' | 'lessons' | 'story', string>>;
  untranslated: string;
  stale: (russian: string, translated: string) => string;
  translator: (who: string, date: string) => string;
  sources: string;
  sourcesNote: string;
  original: string;
  photoBy: string;
}

export const WORDS: Readonly<Record<Language, Words>> = {
  en: {
    locale: 'en-GB',
    ogLocale: 'en_GB',
    itself: 'English',
    inIt: 'In English',
    skip: 'Skip to content',
    sections: 'Sections',
    youAreHere: 'You are here',
    home: 'Practices in English',
    russianSite: 'The whole atlas in Russian',
    fiction: 'A made-up region: every record, name and number on this site is invented as an example.',
    licence: 'Texts and data',
    noTrackers: 'This site sets no counters and asks nothing of other servers.',
    map: 'Map',
    data: 'Open data',
    homeTitle: (region) => `What neighbours have done themselves: ${region}`,
    homeDescription: 'Practices of neighbourhood self-government in Russia, with their cost and sources, translated into English.',
    about: [
      'A TOS is a territorial self-government: neighbours of a street, a village or a few blocks who have registered their borders with the town hall and decide together what to build and mend. They write projects, take part in contests for public money and work with their own hands.',
      'This atlas shows what they have done: on a map, with the price and with the source of every number. What nobody has named is said to be unknown and is never guessed. It is kept in Russian; the practices below have been translated by the editors.',
    ],
    practices: 'Practices',
    noPractices: 'Nothing has been translated yet. The whole atlas is there in Russian.',
    countOfPractices: (count) => (count === 1 ? '1 practice' : `${count} practices`),
    countOfProjects: (count) => `${count} projects`,
    search: 'Search',
    searchLabel: 'Search the English pages',
    inRussian: 'in Russian',
    facts: 'Facts',
    where: 'Where',
    when: 'When',
    noYear: 'the year is not named',
    status: 'State',
    statuses: {
      идея: 'an idea',
      заявка: 'applied for',
      отклонён: 'rejected',
      поддержан: 'supported',
      'в работе': 'under way',
      завершён: 'finished',
      'не завершён': 'not finished',
      'работает спустя год': 'still works a year later',
    },
    cost: 'Cost',
    noCost: 'not named in the sources',
    money: (amount) => `${amount}\u00A0roubles`,
    atLeast: (amount) => `at least ${amount}`,
    roughly: (amount) => `about ${amount}`,
    paidBy: 'Who paid',
    amountUnknown: 'the sum is not named',
    payers: {
      'федеральный бюджет': 'federal budget',
      'региональный бюджет': 'regional budget',
      'местный бюджет': 'local budget',
      жители: 'residents',
      бизнес: 'businesses',
      'некоммерческие организации': 'non-profit organisations',
      иное: 'other',
    },
    contributions: { деньги: 'money', имущество: 'in kind', труд: 'labour' },
    madeBy: 'Who did it',
    direction: 'Field of the regional strategy',
    code: 'Paper code',
    parts: { problem: 'What was wrong', solution: 'What they thought of', steps: 'How it was done', results: 'What came of it', lessons: 'What they learned', story: 'The story' },
    untranslated: 'Not translated yet; in Russian:',
    stale: (russian, translated) => `The Russian record has changed since (${russian}); this translation is of ${translated}.`,
    translator: (who, date) => `Translated by ${who} from the record as of ${date}. Year, money and state come from the Russian record itself.`,
    sources: 'Sources',
    sourcesNote: 'The sources are in Russian.',
    original: 'This page in Russian',
    photoBy: 'Picture',
  },
};

/**
 * The progress report as data: one object that both the page and the PDF are drawn from. All words are ready to be read;
 * numbers stand only where something is drawn. Sources are named by their number in the list at the end.
 */

export interface ReportLink {
  text: string;
  /** Path on this site. */
  href: string;
}
export interface ReportBar {
  /** In the unit of the indicator; absent when nothing is known: the strip is hatched. */
  value?: number;
  /** The value as it is written beside its end. */
  valueWords: string;
  target: number;
  targetWords: string;
  /** What the path asks on the day of the value. */
  expected?: number;
  /** End of the scale. */
  max: number;
  /** What the drawing says, in words. */
  alt: string;
}
export interface ReportIndicator {
  order: number;
  name: string;
  /** Verbatim. */
  wording: string;
  /** «раздел 7.4» */
  section: string;
  href: string;
  /** «не менее 70 % к 2030 году» */
  target: string;
  /** How the target was revised or why the indicator was retired. */
  remarks: string[];
  status: string;
  /** What the status means here. */
  sentence: string;
  /** «47 % на 31 декабря 2024 года»; absent when no number is known. */
  value?: string;
  valueSource?: number;
  /** Why there is no number. */
  reason?: string;
  gap?: string;
  pace?: string;
  owner: string;
  /** Every reading of an ambiguous denominator. */
  readings: { text: string; status: string; value: string }[];
  /** What the site counts from its own records, and whether it says another thing. */
  computed?: string;
  /** Close numbers that are not the indicator. */
  related: { text: string; source: number }[];
  bar: ReportBar;
}
export interface ReportStage {
  title: string;
  years: string;
  moment: string;
  /** «10 мер» */
  measures: string;
  /** One number a status, in the order of `statuses`. */
  counts: number[];
  /** How many measures have evidence. */
  proven: number;
}
export interface ReportContest {
  year: string;
  name: string;
  href: string;
  /** One cell a column; «—» says that sources do not tell. */
  cells: string[];
  source?: number;
}
export interface ReportSource {
  number: number;
  title: string;
  /** Publisher and date. */
  about: string;
  url?: string;
}
export interface Report {
  title: string;
  /** Short name of the Strategy. */
  strategy: string;
  region: string;
  publisher: string;
  /** Address of the site, without a slash at the end. */
  site: string;
  /** Page of this report on the site. */
  href: string;
  /** yyyy-mm-dd */
  today: string;
  /** The same apart: year, month, day. */
  day: [number, number, number];
  todayWords: string;
  /** First thing to know, in one sentence. */
  summary: string;
  about: string[];
  stageNow: string;
  completeness: { known: number; total: number; words: string };
  statuses: { status: string; count: number; words: string }[];
  behind: { order: number; name: string; gap: string; pace: string; owner: string }[];
  /** Why the list above is empty or what is left out of it. */
  behindNote: string;
  indicators: ReportIndicator[];
  /** What has to be done before numbers appear, and for which indicators. */
  needs: { text: string; orders: string }[];
  stages: { statuses: string[]; rows: ReportStage[]; note: string };
  contests: { columns: string[]; rows: ReportContest[]; note: string };
  contradictions: { text: string; href: string }[];
  method: string[];
  methodHref: string;
  sources: ReportSource[];
}

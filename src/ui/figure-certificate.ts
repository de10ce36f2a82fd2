/** What a page shows of a figure in a sentence: the mark and, at the end of the page, its birth certificate. No domain here. */

export interface FigureCertificate {
  number: number;
  /** What is counted. */
  label: string;
  /** The value with its unit. */
  said: string;
  /** Why the value is unknown. */
  reason?: string;
  /** «на 1 июля 2026 года» */
  date: string;
  source: { title: string; publisher?: string; url?: string };
  note?: string;
  /** In what other sources differ. */
  remark?: string;
  /** Page to read more. */
  href: string;
}
export interface FigureMarkWords extends FigureCertificate {
  /** As it stands in the sentence. */
  text: string;
  isUnknown: boolean;
  /** Id of the mark, to be led back to; absent when another mark has it. */
  anchor?: string;
}

export function certificateAnchor(number: number): string {
  return `chislo-${number}`;
}

/** «на 1 июля 2026 года. Источник: Реестр ТОС.» */
export function certificateLine({ date, source, reason }: FigureCertificate): string {
  return `${reason ? `${reason.replace(/\.$/, '')}; ` : ''}${date}. Источник: ${source.title.replace(/\.$/, '')}.`;
}

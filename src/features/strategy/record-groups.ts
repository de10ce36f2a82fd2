/** Records of the atlas that a task, a measure or a direction is shown by; the catalogue's join fills them in. */
export interface RecordLink {
  label: string;
  href: string;
  /** Where and when, in a few words. */
  note?: string;
}
export interface RecordGroup {
  /** «Проекты», «События». */
  title: string;
  records: readonly RecordLink[];
}

/** A page may not grow without end: the rest is told by number. */
export const MOST_RECORDS = 60;

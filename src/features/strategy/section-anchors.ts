/** Addresses inside the text of the Strategy: «#4.1» leads to the first thing on the page that belongs to section 4.1. */

export interface Claim {
  key: string;
  sections: readonly string[];
}

/** Which section numbers each claimant may use as ids: the first in page order wins, so no id repeats. */
export function planAnchors(claims: readonly Claim[]): Map<string, string[]> {
  const taken = new Set<string>();
  return new Map(
    claims.map(({ key, sections }) => {
      const own = [...new Set(sections)].filter((s) => !taken.has(s));
      own.forEach((s) => taken.add(s));
      return [key, own];
    }),
  );
}

/** What a chapter answers for: its top number («4» of «4.1») and the section that all its records share, if any. */
export function chapterSections(records: readonly { data: { section: string } }[]): string[] {
  const sections = new Set(records.map((r) => r.data.section));
  const tops = new Set([...sections].map((s) => s.split('.')[0]!));
  return [...(tops.size === 1 ? tops : []), ...(sections.size === 1 ? sections : [])];
}

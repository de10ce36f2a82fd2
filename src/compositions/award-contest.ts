/** Does an award told in words mean a contest of which there is a record? Pure. */

/** Beginnings of the words that name the contest; endings of Russian words change. */
const STEM = 5;
const SHORTEST = 4;

/** The same year, and every long word of the contest's series stands in the words of the award, in any case. */
export function isSameContest({ title, year }: { title: string; year?: number }, contest: { series: string; year: number | null }): boolean {
  if ((contest.year ?? undefined) !== year) return false;
  const words = stems(title);
  const needed = stems(contest.series);
  return needed.length > 0 && needed.every((stem) => words.includes(stem));
}

function stems(text: string): string[] {
  return (text.toLowerCase().replaceAll('ё', 'е').match(/[а-я]+/g) ?? []).filter((word) => word.length >= SHORTEST).map((word) => word.slice(0, STEM));
}

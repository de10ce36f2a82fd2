/** Finds the nearest known word to a mistyped one: «возможно, вы имели в виду …». */

const LONGEST_WORD = 80;

/**
 * Optimal string alignment distance (Damerau–Levenshtein with adjacent swaps), in edits.
 * Words are cut to 80 characters, so the work is bounded.
 */
export function editDistance(a: string, b: string): number {
  const s = a.slice(0, LONGEST_WORD);
  const t = b.slice(0, LONGEST_WORD);
  const rows: number[][] = [Array.from({ length: t.length + 1 }, (_, j) => j)];
  for (let i = 1; i <= s.length; i++) {
    const row = [i];
    for (let j = 1; j <= t.length; j++) {
      const cost = s[i - 1] === t[j - 1] ? 0 : 1;
      let best = Math.min(rows[i - 1]![j]! + 1, row[j - 1]! + 1, rows[i - 1]![j - 1]! + cost);
      if (i > 1 && j > 1 && s[i - 1] === t[j - 2] && s[i - 2] === t[j - 1]) best = Math.min(best, rows[i - 2]![j - 2]! + 1);
      row.push(best);
    }
    rows.push(row);
  }
  return rows[s.length]![t.length]!;
}

/**
 * The closest candidate, if it is near enough to be a typing error: a third of the word at most (two edits in a short
 * one), and always less than half of either word, or «code» would be taken for «note».
 */
export function nearest(word: string, candidates: Iterable<string>): string | undefined {
  const wanted = fold(word);
  let best: string | undefined;
  let bestDistance = Math.max(2, Math.floor(wanted.length / 3)) + 1;
  for (const candidate of candidates) {
    const folded = fold(candidate);
    if (Math.abs(folded.length - wanted.length) >= bestDistance) continue;
    const distance = editDistance(wanted, folded);
    if (distance < bestDistance && distance * 2 < Math.max(1, Math.min(wanted.length, folded.length))) [best, bestDistance] = [candidate, distance];
  }
  return best;
}

/** Case, ё, Unicode form and hyphen or underscore do not make words different here. */
function fold(word: string): string {
  return word.normalize('NFC').toLowerCase().replaceAll('ё', 'е').replace(/[\s_-]+/g, '-');
}

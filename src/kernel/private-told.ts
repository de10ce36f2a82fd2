/** How bad it is that a private datum stands where it stands: the check and the form of a practice judge alike. Pure. */
import type { PrivateKind } from './private-data.ts';

/** Offices and editors give their own telephones and addresses. */
const OFFICIAL: ReadonlySet<string | number> = new Set(['contact', 'coordinator', 'imprint']);
/** A title as its source writes it. */
const QUOTED: ReadonlySet<string | number> = new Set(['source', 'sources', 'evidence']);
const OF_OFFICES: ReadonlySet<PrivateKind> = new Set(['phone', 'mobile', 'office-mail', 'personal-mail', 'flat']);
const SAID_BY_SOURCES: ReadonlySet<PrivateKind> = new Set(['phone', 'mobile', 'office-mail', 'personal-mail', 'flat', 'birth', 'plate']);
/** May well be an office's: a person decides. */
const DOUBTFUL: ReadonlySet<PrivateKind> = new Set(['phone', 'office-mail', 'flat']);
/** People born earlier are history. */
const LONGEST_LIFE = 105;

/** Undefined where such a datum may stand. @param typed the datum itself  @param path of its field */
export function weighPrivate(kind: PrivateKind, typed: string, path: readonly (string | number)[], today: string): 'error' | 'warning' | undefined {
  if (path.some((step) => OFFICIAL.has(step)) && OF_OFFICES.has(kind)) return undefined;
  if (path.some((step) => QUOTED.has(step)) && SAID_BY_SOURCES.has(kind)) return undefined;
  if (kind === 'birth' && isHistory(typed, today)) return undefined;
  return DOUBTFUL.has(kind) ? 'warning' : 'error';
}

function isHistory(typed: string, today: string): boolean {
  const year = /(?:19|20)\d\d/.exec(typed)?.[0];
  return year !== undefined && Number(year) < Number(today.slice(0, 4)) - LONGEST_LIFE;
}

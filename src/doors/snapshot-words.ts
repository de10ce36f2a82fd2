/** What the command says of a snapshot beside others: what changed since the one before, and what a file of the same day has otherwise. Pure. */
import { compareRows, type Change } from '../features/registry/compare.ts';
import { renamedIds, stepsOf } from '../features/registry/ledger.ts';
import { CHANGE_NAMES, detailOf, incomparableInWords } from '../features/registry/registry-words.ts';
import type { Snapshot } from '../features/registry/schema.ts';
import { formatDate } from '../kernel/dates.ts';
import { routes } from '../kernel/routes.ts';
import { countOf, NOUNS, tosTitle } from '../kernel/text.ts';
import type { Content } from '../reader/content.ts';
import { hashOfSnapshot } from '../reader/row-hash.ts';

const MOST_CHANGES = 40;

/** @param present what stands in the file; undefined when it cannot be read as a snapshot */
export function differenceInWords(present: Snapshot | undefined, taken: Snapshot): string {
  if (!present) return 'как снимок он не читается, подробности скажет npm run check';
  const changed = new Set(compareRows(present.rows, taken.rows).map(({ id }) => id)).size;
  const names = new Map(present.municipalities.map(({ id, name }) => [id, name]));
  const said = [
    ...(present.coverage === taken.coverage ? [] : [`охват в нём «${present.coverage}», а сейчас «${taken.coverage}»`]),
    ...(changed === 0 ? [] : [`строки расходятся у ${countOf(changed, NOUNS.tos)}`]),
    ...(taken.municipalities.every(({ id, name }) => names.get(id) === name) ? [] : ['муниципалитеты названы иначе']),
    ...(present.source.title === taken.source.title ? [] : [`источник в нём «${present.source.title}»`]),
    ...(present.hash === hashOfSnapshot(present) ? [] : ['файл правили руками, отпечаток не сходится']),
  ];
  return said.length > 0 ? said.join('; ') : 'строки те же, иначе записаны';
}

export function changesInWords(snapshot: Snapshot, { entries, redirects }: Content): string[] {
  const others = entries.snapshots.filter(({ data }) => data.asOf !== snapshot.asOf);
  const { previous, hasOtherBefore } = stepsOf([...others, { id: snapshot.asOf, data: snapshot }]).find(({ snapshot: { data } }) => data === snapshot)!;
  if (!previous) return [incomparableInWords(snapshot, hasOtherBefore)];
  const changes = compareRows(previous.data.rows, snapshot.rows, renamedIds(redirects, routes.tos));
  if (changes.length === 0) return [`С прошлого снимка, на ${formatDate(previous.data.asOf)}, ничего не изменилось.`];
  const names = new Map([...previous.data.municipalities, ...snapshot.municipalities].map(({ id, name }) => [id, name]));
  const placeName = (id: string): string => names.get(id) ?? id;
  const line = (change: Change): string => `  · ${CHANGE_NAMES[change.kind]}: ${tosTitle(change.name)}, ${placeName(change.municipality)}${wordsOf(detailOf(change, placeName))}`;
  return [
    `С прошлого снимка, на ${formatDate(previous.data.asOf)}, ${countOf(changes.length, ['изменение', 'изменения', 'изменений'])}:`,
    ...changes.slice(0, MOST_CHANGES).map(line),
    ...(changes.length > MOST_CHANGES ? [`  … и ещё ${changes.length - MOST_CHANGES}; все — на странице снимка`] : []),
  ];
}

function wordsOf(detail: string | undefined): string {
  return detail === undefined ? '' : ` (${detail})`;
}

/** Brings a table of one kind and the records it speaks of to the one who plans. */
import { collections } from '../collections.ts';
import { planApplications } from '../features/registry-import/plan-applications.ts';
import { planObservations } from '../features/registry-import/plan-observations.ts';
import { planPopulation } from '../features/registry-import/plan-population.ts';
import { planTos } from '../features/registry-import/plan-tos.ts';
import type { ImportPlan, Workbook } from '../features/registry-import/plan.ts';
import { textOf, type ReadRow } from '../features/registry-import/row.ts';
import type { ImportKind } from '../features/spreadsheets/fields.ts';
import { nearest } from '../kernel/suggest.ts';
import type { Content } from '../reader/content.ts';
import type { Settings } from '../settings.ts';
import { nameResolver, pastOf, placesOf, storedRecords } from './import-content.ts';
import { nextCode, proposeId } from './new-record.ts';

export interface PlanWish {
  run: Settings;
  content: Content;
  rows: readonly ReadRow[];
  workbook: Workbook;
  label(field: string): string;
  contest?: string;
}

export function planKind(kind: ImportKind, { run, content, rows, workbook, label, contest }: PlanWish): { plan: ImportPlan } | { fault: string } {
  const common = { rows, places: placesOf(content), workbook, label };
  if (kind === 'tos') {
    const firstCode = Number(nextCode(run.contentRoot, 'tos').replace(/\D/g, ''));
    return { plan: planTos({ ...common, records: storedRecords(content, 'tos'), schema: collections.tos.schema, baseOf: pastOf(run.contentRoot, workbook.asOf, 'tos'), propose: proposeId, takenIds: content.ids.tos, firstCode }) };
  }
  if (kind === 'population') return { plan: planPopulation({ ...common, records: storedRecords(content, 'municipalities'), schema: collections.municipalities.schema }) };
  if (kind === 'observations') return { plan: planObservations({ ...common, records: storedRecords(content, 'indicators'), schema: collections.indicators.schema }) };
  const chosen = contestOf(content, rows, contest);
  if ('fault' in chosen) return chosen;
  const record = storedRecords(content, 'applications').find(({ id }) => id === chosen.id);
  const title = content.entries.contests.find(({ id }) => id === chosen.id)!.data.nameShort;
  return { plan: planApplications({ ...common, contest: chosen.id, title, record, schema: collections.applications.schema, baseOf: pastOf(run.contentRoot, workbook.asOf, 'applications'), resolve: nameResolver(content) }) };
}

/** By the key, else by the column «Конкурс» when all rows name one. */
function contestOf(content: Content, rows: readonly ReadRow[], contest: string | undefined): { id: string } | { fault: string } {
  const ids = [...content.ids.contests].sort();
  const list = `Есть такие: ${ids.slice(0, 12).join(', ')}${ids.length > 12 ? ' и другие' : ''}.`;
  if (contest !== undefined) {
    if (content.entries.contests.some(({ id }) => id === contest)) return { id: contest };
    const guess = nearest(contest, ids);
    return { fault: `Конкурса «${contest}» нет.${guess ? ` Возможно, это «${guess}».` : ''} ${list}` };
  }
  const named = new Set(rows.map((row) => textOf(row, 'contest')).filter((name) => name !== undefined));
  if (named.size !== 1) return { fault: `${named.size === 0 ? 'В таблице не сказано, какого конкурса эти заявки' : 'В таблице заявки нескольких конкурсов'}: назовите его ключом --contest. ${list}` };
  return nameResolver(content)('contests', [...named][0]!);
}

/** What `npm run snapshot` does: records → a file of the ledger, and what changed since the last one, in words. */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { checkContent } from '../check.ts';
import { rowsInWords } from '../features/registry/registry-words.ts';
import type { Snapshot } from '../features/registry/schema.ts';
import { makeSnapshot, snapshotYaml } from '../features/registry/snapshot.ts';
import { formatDate, isRealDate } from '../kernel/dates.ts';
import { daysBetween } from '../kernel/days.ts';
import { routes } from '../kernel/routes.ts';
import { countOf, NOUNS } from '../kernel/text.ts';
import type { Content } from '../reader/content.ts';
import { settings, type Settings } from '../settings.ts';
import { treeAt } from './git-tree.ts';
import { changesInWords, differenceInWords } from './snapshot-words.ts';
import { pastRows, presentRows, type Rows } from './snapshot-rows.ts';

export interface SnapshotWish {
  asOf?: string;
  /** A day or a commit: the records as Git remembers them. */
  from?: string;
  /** The records are the whole registry and not only those of whom a publication was found. */
  whole?: boolean;
  force?: boolean;
  /** Say what would be written and write nothing. */
  dry?: boolean;
}
export interface SnapshotOutcome {
  ok: boolean;
  /** What the person reads. */
  text: string;
}

/** Taken later than this, today's records say little of that day. */
const LATEST_DAYS = 31;

export async function takeSnapshot(run: Settings, wish: SnapshotWish): Promise<SnapshotOutcome> {
  const { content, problems } = await checkContent(run.contentRoot, run);
  if (!content.region) return refuse('Настройки региона не читаются: запустите npm run check.');
  const { today } = settings(content.region.timeZone);
  const past = wish.from === undefined ? undefined : treeAt(run.contentRoot, wish.from, ['tos', 'municipalities']);
  if (past && !past.ok) return refuse(past.why);
  const asOf = wish.asOf ?? (past ? (/^\d{4}-\d{2}-\d{2}$/.test(wish.from!) ? wish.from! : past.day) : today);
  const fault = faultOfDay(asOf, today, past?.day);
  if (fault) return refuse(fault);
  const taken: Rows = past ? pastRows(past.files) : presentRows(content, problems);
  if (!taken.ok) return refuse(taken.why);

  const snapshot = makeSnapshot({
    asOf,
    coverage: wish.whole ? 'весь реестр' : 'записи атласа',
    source: { title: past ? `Записи о ТОС в этом атласе, по истории изменений (${past.commit.slice(0, 10)})` : 'Записи о ТОС в этом атласе', kind: 'сайт', publisher: content.region.siteTitle },
    municipalities: taken.municipalities,
    rows: taken.rows,
  });
  const path = join(run.contentRoot, 'registry', `${asOf}.yaml`);
  const shown = relative(process.cwd(), path);
  const text = snapshotYaml(snapshot);
  const before = existsSync(path) ? readFileSync(path, 'utf8') : undefined;
  const head = [`Снимок реестра на ${formatDate(asOf)}: ${rowsInWords(snapshot)}, ${countOf(snapshot.municipalities.length, NOUNS.municipality)}.`, `Отпечаток: ${snapshot.hash}`];
  if (before !== undefined && before !== text && !wish.force) {
    const end = wish.dry ? 'Это проба: файл не тронут. Заменить его можно ключом --force без --dry-run.' : 'Ничего не записано. Чтобы заменить его, повторите с ключом --force.';
    return refuse([...head, `Файл ${shown} уже есть, и он другой: ${differenceInWords(content.entries.snapshots.find(({ data }) => data.asOf === asOf)?.data, snapshot)}.`, end].join('\n'));
  }
  const done = before === text ? `Файл ${shown} уже такой; ничего не записано.` : wish.dry ? `Проба: файл ${shown} не записан.` : before === undefined ? `Записан файл ${shown}` : `Заменён файл ${shown}`;
  if (!wish.dry && before !== text) {
    mkdirSync(join(run.contentRoot, 'registry'), { recursive: true });
    writeFileSync(path, text);
  }
  const late = !past && daysBetween(asOf, today) > 0 ? [`Внимание: записи взяты сегодняшние. Если после ${formatDate(asOf)} их меняли, возьмите прошлое состояние: --from ${asOf}`] : [];
  return { ok: true, text: [...head, done, ...late, ...goneMunicipalities(snapshot, content), '', ...changesInWords(snapshot, content)].join('\n') };
}

function faultOfDay(asOf: string, today: string, commitDay: string | undefined): string | undefined {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(asOf) || !isRealDate(asOf)) return `«${asOf}» — не день. Пишите так: --as-of 2026-12-31`;
  if (asOf > today) return `${formatDate(asOf)} ещё не наступило: снимок делают, когда день пришёл.`;
  if (commitDay !== undefined) return asOf < commitDay ? `Изменение сделано ${formatDate(commitDay)}: снимка на более ранний день (${formatDate(asOf)}) из него не выйдет.` : undefined;
  const days = daysBetween(asOf, today);
  return days > LATEST_DAYS ? `Со дня ${formatDate(asOf)} прошло ${countOf(days, ['день', 'дня', 'дней'])}: сегодняшние записи о нём не скажут. Возьмите прошлое состояние: --from ${asOf}` : undefined;
}

function goneMunicipalities({ municipalities }: Snapshot, { ids, redirects }: Content): string[] {
  const isKnown = (id: string): boolean => ids.municipalities.has(id) || redirects.some(({ from }) => from === routes.municipality(id));
  return municipalities
    .filter(({ id }) => !isKnown(id))
    .map(({ id, name }) => `Внимание: муниципалитета «${name}» больше нет. Впишите в redirects.yaml, чем он стал: from: ${routes.municipality(id)}`);
}

function refuse(text: string): SnapshotOutcome {
  return { ok: false, text };
}

/** Which inserts are printed, from which stock: the records of today, or the frozen file of an issue that came out. */
import { existsSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { changedPictures, FROZEN_FILE, freezeStock, readFrozen } from '../compositions/insert-frozen.ts';
import { stockInputs, stockOf, type InsertStock } from '../compositions/insert-stock.ts';
import type { EditionPlan } from '../compositions/insert-editions.ts';
import { InsertRefusal } from '../compositions/insert-words.ts';
import type { Catalogue } from '../catalogue.ts';
import type { Content } from '../reader/content.ts';
import { catalogueOf } from '../search-integration.ts';
import type { Settings } from '../settings.ts';
import { sha256 } from './kit-tools.ts';
import type { PrintWish } from './print-wish.ts';

export interface Stocked {
  id: string;
  stock: InsertStock;
  isFrozen: boolean;
  /** Newspapers that carry the insert. */
  carriers: ReadonlySet<string>;
}

/** Throws a refusal in Russian. Without a name: the newest insert; for the site every one. */
export function stocksFor(run: Settings, content: Content, wish: PrintWish): Stocked[] {
  const catalogue = catalogueOf(content, content.region!, run.today);
  const inputs = stockInputs(content);
  const ids = wish.part ? [...new Set(wish.part.map((name) => name.split('/')[0]!))] : wish.site ? catalogue.all.inserts.map(({ id }) => id) : [wish.insert ?? catalogue.all.inserts[0]?.id ?? ''];
  return ids.map((id) => {
    const data = catalogue.find('inserts', id)?.data;
    const frozen = join(run.contentRoot, 'inserts', id, FROZEN_FILE);
    const isFrozen = existsSync(frozen);
    const stock = isFrozen ? frozenStock(frozen, run, id) : stockOf(catalogue, inputs, id);
    return { id, stock, isFrozen, carriers: new Set([...(data?.newspapers ?? []), ...(data?.editions ?? []).map(({ newspaper }) => newspaper)]) };
  });
}

function frozenStock(path: string, run: Settings, insert: string): InsertStock {
  const stock = readFrozen(readFileSync(path, 'utf8'), { file: shown(path, run), contentRoot: run.contentRoot, insert });
  // Only what the editor chose is sure to have stood on paper: a new photograph of another practice stops nothing.
  const printed = { ...stock, articles: stock.articles.filter(({ asked }) => asked) };
  const changed = changedPictures(printed, (file) => (existsSync(file) ? sha256(readFileSync(file)) : undefined));
  if (changed.length > 0) throw new InsertRefusal(changed.map(({ why }) => why).join('\n'));
  return stock;
}

/** Writes the frozen file; one that is there stays, since it tells what was printed. */
export function freeze(run: Settings, catalogue: Catalogue, { id, stock, isFrozen }: Stocked): string {
  const path = join(run.contentRoot, 'inserts', id, FROZEN_FILE);
  if (isFrozen) throw new InsertRefusal(`${shown(path, run)} уже есть: номер заморожен. Чтобы заморозить заново, удалите файл и повторите; тогда в него войдут сегодняшние записи.`);
  if (catalogue.get('inserts', id).data.status !== 'вышел') throw new InsertRefusal(`${catalogue.get('inserts', id).file}: номер ещё пробный, замораживать рано. Напишите status: вышел, когда он выйдет.`);
  writeFileSync(`${path}.new`, freezeStock(stock));
  renameSync(`${path}.new`, path);
  return shown(path, run);
}

/** Changes when anything that the kit is made of does: the stock, the edition, the program, the packages. */
export function kitDigest(run: Settings, stock: InsertStock, edition: EditionPlan, contact: unknown): string {
  const { contentRoot, ...plain } = stock;
  void contentRoot;
  const icc = edition.press.icc ? join(run.contentRoot, 'press', edition.press.icc) : undefined;
  return sha256(JSON.stringify([plain, edition, icc && existsSync(icc) ? sha256(readFileSync(icc)) : '', contact ?? '', programHash(run.projectRoot)])).slice(0, 32);
}

let program: string | undefined;

/** Everything that sets, finishes and packs; the site's own pages about kits are no part of them. */
function programHash(projectRoot: string): string {
  if (program) return program;
  const source = join(projectRoot, 'src');
  const files = readdirSync(source, { recursive: true, encoding: 'utf8' })
    .map((name) => name.replaceAll('\\', '/'))
    .filter((name) => /^(features\/paper|kernel)\/|^compositions\/insert-|^doors\/(kit|print)-|^styles\/tokens\.css$/.test(name) && /\.(ts|typ|css|json|icc)$/.test(name) && !/^features\/paper\/(kit|simulator|report)\/|^features\/paper\/handout|\.test\.ts$/.test(name))
    .sort();
  const texts = [...files.map((name) => join(source, name)), join(projectRoot, 'package-lock.json')];
  return (program = sha256(texts.map((file) => sha256(readFileSync(file))).join('\n')));
}

const shown = (path: string, run: Settings): string => relative(run.projectRoot, path);

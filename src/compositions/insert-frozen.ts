/**
 * A printed issue as a file: «content/inserts/<id>/frozen.json». What was printed is printed again from it, whatever has been
 * corrected in the records since; only photographs lie where they lay, and a changed one is noticed by its hash. Pure.
 */
import { join } from 'node:path';
import { COLLECTIONS } from '../kernel/fields.ts';
import { insertStockSchema, type InsertStock, type StockPicture } from './insert-stock-schema.ts';
import { InsertRefusal } from './insert-words.ts';

export const FROZEN_FILE = 'frozen.json';

/** Stable JSON, a line for every value, so that a difference can be read; ends with a line break. */
export function freezeStock(stock: InsertStock): string {
  const { contentRoot, ...frozen } = stock;
  void contentRoot;
  return `${JSON.stringify(insertStockSchema.parse(frozen), null, 1)}\n`;
}

/** `file` names the frozen file in messages; `insert` is the folder it was found in. */
export function readFrozen(json: string, { file, contentRoot, insert }: { file: string; contentRoot: string; insert?: string }): InsertStock {
  let data: unknown;
  try {
    data = JSON.parse(json);
  } catch {
    throw new InsertRefusal(`${file}: это не JSON. Файл пишет сама программа, руками его не правят: верните прежний из истории. Заново заморозить вышедший номер можно, удалив файл и выполнив npm run print -- ${insert ?? '<вкладка>'} --freeze, но тогда в него войдут сегодняшние записи.`);
  }
  const parsed = insertStockSchema.safeParse(data);
  if (!parsed.success) {
    const version = data !== null && typeof data === 'object' && 'version' in data ? data.version : undefined;
    const places = parsed.error.issues.slice(0, 3).map(({ path }) => path.join('.') || 'весь файл');
    throw new InsertRefusal(`${file}: ${version === 1 ? `неверно ${places.map((place) => `«${place}»`).join(', ')}` : `версия ${JSON.stringify(version) ?? 'не названа'}, а программа читает версию 1`}. Файл пишет сама программа: верните прежний из истории.`);
  }
  if (insert !== undefined && parsed.data.insert !== insert) throw new InsertRefusal(`${file}: это замороженная ${COLLECTIONS.inserts} «${parsed.data.insert}», а лежит в папке «${insert}». Верните файл в его папку.`);
  return { ...parsed.data, contentRoot };
}

/** Pictures of a frozen issue that are not what was printed. `hashOf`: SHA-256 of a file in hex; undefined when there is none. */
export function changedPictures(stock: InsertStock, hashOf: (file: string) => string | undefined): { picture: StockPicture; why: string }[] {
  return stock.articles
    .flatMap(({ pictures }) => pictures)
    .flatMap((picture) => {
      const found = hashOf(join(stock.contentRoot, picture.inside));
      if (found === undefined) return [{ picture, why: `${picture.inside}: снимка вышедшего номера больше нет. Верните его из истории или переморозьте номер.` }];
      return found.startsWith(picture.sha256) ? [] : [{ picture, why: `${picture.inside}: снимок не тот, что был напечатан. Верните прежний из истории или переморозьте номер.` }];
    });
}

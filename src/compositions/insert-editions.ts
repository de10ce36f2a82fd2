/**
 * Editions of an insert in a stated order: the common one, the same in the other formats, one for every newspaper that told
 * its page, one for every municipality. Pure.
 */
import type { Catalogue, RecOf } from '../catalogue.ts';
import { IMPRINT_LABELS, isSampleImprint } from '../features/inserts/insert-story.ts';
import { FORMATS, PROFILES, profileOf } from '../features/paper/issue/profiles.ts';
import { municipalityInList } from '../kernel/text.ts';
import { nearest } from '../kernel/suggest.ts';
import { neighboursOf, type Areas } from './insert-rings.ts';
import type { EditionPlan, InsertStock } from './insert-stock-schema.ts';
import { InsertRefusal, onPaper } from './insert-words.ts';

export type { EditionPlan } from './insert-stock-schema.ts';

export const COMMON = 'obshchee';
type InsertRec = RecOf<'inserts'>;
type PrintImprint = InsertRec['data']['imprint'];

export function editionsOf(catalogue: Catalogue, insert: InsertRec, areas: Areas = []): EditionPlan[] {
  const { print } = catalogue.region;
  const beside = neighboursOf(catalogue, areas);
  const press: EditionPlan['press'] = { colour: 'цветная', inkLimit: print.inkLimit, bleedMm: print.bleedMm, standard: 'PDF/X-4' };
  const whole = { kind: 'общее' as const, strap: '', municipalities: [], neighbours: [], press, imprint: imprintOf(catalogue, insert, {}) };
  const formats = FORMATS.filter((format) => format !== print.format);
  const editions: EditionPlan[] = [
    { id: COMMON, name: 'общее издание', ...whole, profile: PROFILES[print.format] },
    ...formats.map((format) => ({ id: `${COMMON}-${format}`, name: `общее издание, ${format.toUpperCase()}`, ...whole, profile: PROFILES[format] })),
    ...catalogue.all.newspapers.flatMap((newspaper) => newspaperEdition(catalogue, insert, newspaper, beside)),
    ...catalogue.all.municipalities.map(({ id, data }): EditionPlan => ({
      ...whole,
      id,
      name: municipalityInList(data),
      kind: 'муниципалитет',
      strap: onPaper(`для ${data.nameGenitive}`),
      municipalities: [id],
      neighbours: beside.get(id) ?? [],
      profile: PROFILES[print.format],
    })),
  ];
  refuseClashes(catalogue, editions);
  return editions;
}

function newspaperEdition(catalogue: Catalogue, insert: InsertRec, { id, data }: RecOf<'newspapers'>, beside: ReadonlyMap<string, string[]>): EditionPlan[] {
  if (!data.page) return [];
  const { print } = catalogue.region;
  const { page, press, municipalities } = data;
  const own = insert.data.editions.find(({ newspaper }) => newspaper === id);
  const { lead, newspaper, ...dated } = own ?? { newspaper: id };
  void newspaper;
  return [{
    id,
    name: `газета «${data.name}»`,
    kind: 'газета',
    strap: onPaper(`с газетой «${data.name}»`),
    municipalities,
    neighbours: [...new Set(municipalities.flatMap((place) => beside.get(place) ?? []))].filter((place) => !municipalities.includes(place)),
    profile: profileOf(id, page, page.trim, page.columns),
    press: { colour: page.colour, inkLimit: press?.inkLimit ?? print.inkLimit, bleedMm: press?.bleedMm ?? print.bleedMm, standard: press?.standard ?? 'PDF/X-4', ...(press?.icc && { icc: press.icc }) },
    imprint: imprintOf(catalogue, insert, { ...data.imprint, ...dated }),
    ...(lead && { lead: onPaper(lead) }),
    ...(dated.date && { date: dated.date }),
  }];
}

/** The newspaper's standing fields and what is its own in this issue stand over the insert's. */
function imprintOf({ region }: Catalogue, { data }: InsertRec, over: Partial<PrintImprint>): EditionPlan['imprint'] {
  const fields = { ...data.imprint, ...Object.fromEntries(Object.entries(over).filter(([, value]) => value !== undefined)) };
  return {
    fields: (Object.keys(IMPRINT_LABELS) as (keyof PrintImprint)[]).map((field) => ({ label: IMPRINT_LABELS[field], value: onPaper(fields[field]) })),
    ageMark: data.ageMark,
    terms: onPaper(`Тексты: ${region.licence.name}, перепечатка свободная со ссылкой на ${new URL(region.siteUrl).host}. Собрано: ${region.publisher.name}.`),
    isSample: isSampleImprint(fields),
  };
}

function refuseClashes({ all }: Catalogue, editions: readonly EditionPlan[]): void {
  const byId = Map.groupBy(editions, ({ id }) => id);
  for (const [id, list] of byId) {
    if (list.length === 1) continue;
    const files = [...all.newspapers, ...all.municipalities].filter((record) => record.id === id).map(({ file }) => file);
    throw new InsertRefusal(`Имя «${id}» носят два издания вкладки: ${list.map(({ name }) => name).join(' и ')} (${files.join(', ')}). По имени записи даётся адрес набора, поэтому оно должно быть одно: переименуйте файл газеты.`);
  }
}

/** The edition by its id, or a sentence that says what there is. */
export function editionById(stock: Pick<InsertStock, 'editions' | 'pageless' | 'insert'>, id: string): EditionPlan {
  const found = stock.editions.find((edition) => edition.id === id);
  if (found) return found;
  const pageless = stock.pageless.find((newspaper) => newspaper.id === id);
  if (pageless) throw new InsertRefusal(withoutPage(stock, pageless));
  const guess = nearest(id, [...stock.editions, ...stock.pageless].map((edition) => edition.id)) ?? stock.editions.find(({ name }) => name.toLowerCase().includes(id.toLowerCase()))?.id;
  throw new InsertRefusal(`У вкладки «${stock.insert}» нет издания «${id}».${guess ? ` Возможно, вы имели в виду «${guess}».` : ''} Есть: ${stock.editions.map((edition) => edition.id).join(', ')}.`);
}

function withoutPage({ editions }: Pick<InsertStock, 'editions'>, { name, source, municipalities }: InsertStock['pageless'][number]): string {
  const instead = municipalities.filter((place) => editions.some(({ id }) => id === place));
  return [
    `${source}: у газеты «${name}» не описана полоса, поэтому её издания нет.`,
    'Добавьте в запись page: widthMm и heightMm (полоса набора, мм), colour (цветная или чёрно-белая); размеры спросите в типографии.',
    instead.length > 0 ? `Пока можно взять издание муниципалитета: ${instead.map((place) => `--edition ${place}`).join(' или ')}.` : `Пока можно взять общее издание: --edition ${COMMON}.`,
  ].join(' ');
}

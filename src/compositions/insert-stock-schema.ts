/**
 * Everything that any edition of one insert may print, as plain JSON: it is made from the catalogue, or read from the file in
 * which a printed issue was frozen. One grammar for both, so that a frozen issue is proven before it is printed again.
 */
import { z } from 'zod';
import { SLUG } from '../kernel/fields.ts';

const slug = z.string().regex(SLUG);
const words = z.string();
const count = z.number().int().min(0);

const block = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('p'), text: words }),
  z.strictObject({ kind: z.literal('heading'), text: words }),
  z.strictObject({ kind: z.literal('list'), ordered: z.boolean(), items: z.array(words) }),
  z.strictObject({ kind: z.literal('quote'), text: words }),
  z.strictObject({ kind: z.literal('table'), head: z.array(words), rows: z.array(z.array(words)) }),
]);

const picture = z.strictObject({
  key: words,
  /** Path below the content folder: a frozen file knows no machine. */
  inside: words.regex(/^(?!\/)(?!.*\.\.)[^\\]+$/),
  /** The first letters of the SHA-256 of its bytes, as the reader of pictures gives them. */
  sha256: z.string().regex(/^[0-9a-f]{24,64}$/),
  widthPx: z.number().int().positive(),
  heightPx: z.number().int().positive(),
  alt: words,
  caption: words.optional(),
  author: words,
  moment: words,
  consent: words.optional(),
});

const article = z.strictObject({
  id: slug,
  source: words,
  /** The editor's choice; absent for a further practice of the region. */
  asked: z.strictObject({ role: z.enum(['главный', 'статья', 'коротко']), wanted: z.enum(['short', 'medium', 'long']) }).optional(),
  municipalities: z.array(slug).min(1),
  rubric: words,
  headline: words,
  where: words,
  municipality: words,
  texts: z.strictObject({ short: z.array(block).optional(), medium: z.array(block).optional(), long: z.array(block).optional() }),
  facts: z.array(z.strictObject({ label: words, value: words })),
  pictures: z.array(picture),
  code: words,
  shortAddress: words,
  link: words,
});

const imprint = z.strictObject({ fields: z.array(z.strictObject({ label: words, value: words })), ageMark: words, terms: words, isSample: z.boolean() });

const millimetres = z.strictObject({ width: z.number().positive(), height: z.number().positive() });
const edition = z.strictObject({
  id: slug,
  name: words,
  kind: z.enum(['общее', 'газета', 'муниципалитет']),
  /** Under the title: «с газетой «Заря»»; empty for the common edition. */
  strap: words,
  municipalities: z.array(slug),
  neighbours: z.array(slug),
  profile: z.strictObject({ id: words, name: words, trimMm: millimetres, areaMm: millimetres, columns: count, gutterMm: z.number(), pagesStep: count, maxPages: count }),
  press: z.strictObject({ colour: z.enum(['цветная', 'чёрно-белая']), inkLimit: z.number(), bleedMm: z.number(), standard: z.enum(['PDF/X-4', 'PDF 1.4']), icc: words.optional() }),
  imprint,
  lead: words.optional(),
  date: words.optional(),
});

const table = z.strictObject({ kind: z.literal('money'), title: words, head: z.array(words), rows: z.array(z.array(words)), note: words });
const strategy = z.strictObject({
  kind: z.literal('strategy'),
  title: words,
  rows: z.array(z.strictObject({ name: words, value: words, target: words, status: words, share: z.number().min(0).max(1).optional() })),
  note: words,
});
const figures = z.strictObject({ kind: z.literal('figures'), title: words, rows: z.array(z.strictObject({ value: words, label: words, about: words })) });
const word = z.strictObject({ kind: z.literal('word'), title: words, blocks: z.array(block) });

export const insertStockSchema = z.strictObject({
  version: z.literal(1),
  insert: slug,
  source: words,
  /** yyyy-mm-dd: the day of the figures. */
  day: z.string().regex(/^\d{4}-\d{2}-\d{2}$/),
  masthead: z.strictObject({ title: words, strap: words, number: words, date: words, ageMark: words, lead: words }),
  region: words,
  publisher: words,
  site: words,
  articles: z.array(article),
  /** All practices, a line each, for the directory. */
  lines: z.array(z.strictObject({ project: slug, municipality: slug, code: words, text: words })),
  municipalities: z.array(z.strictObject({ id: slug, name: words, short: words, column: count, row: count, count: count.nullable(), beside: z.array(slug) })),
  money: table.optional(),
  strategy: strategy.optional(),
  figures: figures.optional(),
  word: word.optional(),
  events: z.array(z.strictObject({ when: words, what: words, where: words, municipalities: z.array(slug), isAhead: z.boolean() })),
  radio: words.optional(),
  editions: z.array(edition).min(1),
  /** Newspapers for which no edition can be made, for messages. */
  pageless: z.array(z.strictObject({ id: slug, name: words, source: words, municipalities: z.array(slug) })),
});

/** `contentRoot` is of this machine and is never frozen. */
export type InsertStock = z.infer<typeof insertStockSchema> & { contentRoot: string };
export type StockArticle = InsertStock['articles'][number];
export type StockPicture = StockArticle['pictures'][number];
export type EditionPlan = InsertStock['editions'][number];

/** Grammar of a kit's manifest, kit.json: made by our own program, read by the site. Unknown fields are let pass. Pure. */
import { z } from 'zod';
import { SLUG } from '../../../kernel/fields.ts';
import { isRealDate } from '../../../kernel/dates.ts';
import { TEXT_SIZES } from '../issue/contract.ts';
import { KIT_GROUPS, type Kit } from '../issue/kit.ts';
import { MODULES } from '../issue/modules.ts';

const count = z.number('нужно число').int('нужно целое число').min(0, 'нужно число не меньше нуля');
const words = z.string('нужен текст').min(1, 'нужен непустой текст');
const slug = z.string('нужно имя').regex(SLUG, 'нужны строчные латинские буквы, цифры и дефисы');
const oneOf = <const T extends readonly string[]>(list: T) => z.enum(list, `нужно одно из: ${list.join(' · ')}`);
/** A part of an address and of a folder: it may not lead out of the kit. */
const path = words.refine((p) => p.split('/').every((part) => part !== '' && part !== '.' && part !== '..') && !/[\\\0?#]/.test(p), 'нужен путь внутри папки набора, через «/»');

const file = z.object({
  path,
  group: oneOf(KIT_GROUPS),
  title: words,
  about: z.string('нужен текст'),
  bytes: count.min(1, 'файл не может быть пустым'),
  sha256: z.string('нужна контрольная сумма').regex(/^[0-9a-f]{64}$/, 'нужны 64 шестнадцатеричных знака'),
  sizeMm: z.tuple([z.number(), z.number()], 'нужны ширина и высота, мм').optional(),
  pages: count.optional(),
  colour: oneOf(['экран', 'цвет', 'серый']).optional(),
  article: words.optional(),
  module: oneOf(MODULES).optional(),
  characters: count.optional(),
});

const verdict = oneOf(['FIT', 'OVERSET', 'SHORT']);
const article = z.object({
  id: words,
  headline: words,
  code: words,
  shortAddress: words,
  passports: z.array(z.object({ size: oneOf(TEXT_SIZES), characters: count, charactersWithoutSpaces: count, words: count, lines: count })),
  modules: z.array(z.object({ module: oneOf(MODULES), made: z.boolean(), size: oneOf(TEXT_SIZES).optional(), verdict, characters: count, pictures: count.optional() })),
  pictures: z.array(
    z.object({ key: words, path, caption: z.string(), author: z.string(), consent: z.string().optional(), widthPx: count, heightPx: count, mmAt300: z.number(), mmAt200: z.number() }),
  ),
});

export const kitSchema = z.object({
  version: z.literal(1, 'эта программа понимает наборы версии 1'),
  insert: slug,
  edition: z.object({ id: slug, name: z.string('нужен текст'), kind: oneOf(['общее', 'газета', 'муниципалитет']) }),
  page: words,
  madeFrom: words,
  updated: z.string('нужна дата').refine(isRealDate, 'нужна дата: 2026-11-27'),
  pages: count,
  terms: words,
  isSample: z.literal(true).optional(),
  files: z.array(file).min(1, 'нужен хотя бы один файл'),
  articles: z.array(article),
  fits: z.array(z.object({ cell: z.string(), page: count, verdict, tightness: z.number(), freeLines: z.number(), characters: count })),
  preflight: z.array(
    z.object({ file: z.string(), checks: z.array(z.object({ name: z.string(), verdict: oneOf(['хорошо', 'предупреждение', 'ошибка', 'не проверялось']), found: z.string(), expected: z.string() })) }),
  ),
  warnings: z.array(z.string()),
}) satisfies z.ZodType<Kit>;

/** The manifest or what is wrong with it, a sentence each: «files[3].bytes: нужно число». At most `MOST` are told. */
export function readManifest(json: unknown): { kit: Kit } | { faults: string[] } {
  const parsed = kitSchema.safeParse(json);
  if (parsed.success) {
    const faults = twice(parsed.data);
    return faults.length === 0 ? { kit: parsed.data } : { faults };
  }
  const faults = parsed.error.issues.map((issue) => `${fieldOf(issue.path)}: ${/[а-яё]/i.test(issue.message) ? issue.message : 'другое значение'}`);
  return { faults: faults.length > MOST ? [...faults.slice(0, MOST), `и ещё ${faults.length - MOST}`] : faults };
}
const MOST = 8;

function fieldOf(path: readonly PropertyKey[]): string {
  return path.length === 0 ? 'весь файл' : path.map((step, i) => (typeof step === 'number' ? `[${step}]` : `${i > 0 ? '.' : ''}${String(step)}`)).join('');
}

/** One file under two titles would be offered twice. */
function twice({ files, articles }: Kit): string[] {
  const seen = new Set<string>();
  const known = new Set(articles.map(({ id }) => id));
  return files.flatMap(({ path: at, article: of }, index) => {
    const faults = [...(seen.has(at) ? [`files[${index}].path: файл «${at}» назван второй раз`] : []), ...(of !== undefined && !known.has(of) ? [`files[${index}].article: материала «${of}» нет в articles`] : [])];
    seen.add(at);
    return faults;
  });
}

/**
 * The grammar of import/columns.yaml: how offices name the columns of their sheets and the words in them. The file adds
 * to the generator's own copy, so a region writes only what is its own.
 */
import { z } from 'zod';
import { must, text } from '../../kernel/fields.ts';
import { KIND_FIELDS, type CellKind, type ImportKind } from './fields.ts';
import { foldHeading, foldWord } from './fold.ts';

const MOST_WORDS = 60;
const words = (what: string) => z.array(text(120)).max(MOST_WORDS, must(`не больше ${MOST_WORDS} слов`)).describe(what);

function columnSchema(kind: CellKind) {
  const base = {
    required: z.boolean().optional().describe('true, если без этого столбца таблицу не прочесть'),
    headings: words('Заголовки столбца, как их пишут; первый стоит в образце').optional(),
  };
  if (kind.cell !== 'choice') return z.strictObject(base);
  const values = z.strictObject(Object.fromEntries(kind.words.map((word) => [word, words(`Что ещё означает «${word}»`).optional()])));
  return z.strictObject({ ...base, values: values.optional().describe('Слова в клетках: наше слово и как его пишут') });
}

interface ColumnEntry {
  required?: boolean;
  headings?: string[];
  values?: Record<string, string[] | undefined>;
}
type KindEntry = Record<string, ColumnEntry | undefined>;

function kindSchema(kind: ImportKind): z.ZodType<KindEntry> {
  const fields = Object.entries<CellKind>(KIND_FIELDS[kind]);
  return z
    .strictObject(Object.fromEntries(fields.map(([field, cell]) => [field, columnSchema(cell).optional()])))
    .superRefine((columns, context) => {
      const owners = new Map<string, string>();
      for (const [field, column] of Object.entries(columns as KindEntry)) {
        claim((column?.headings ?? []).map((word, index) => ({ key: foldHeading(word), path: [field, 'headings', index], owner: field })), owners, 'поля', context);
        const spoken = new Map<string, string>();
        for (const [ours, theirs] of Object.entries(column?.values ?? {})) {
          claim((theirs ?? []).map((word, index) => ({ key: foldWord(word), path: [field, 'values', ours, index], owner: ours })), spoken, 'значения', context);
        }
      }
    }) as unknown as z.ZodType<KindEntry>;
}

interface Claim {
  key: string;
  path: (string | number)[];
  owner: string;
}

/** One heading for one field, one word for one meaning; else the reader would have to guess. */
function claim(claims: readonly Claim[], owners: Map<string, string>, what: string, context: z.RefinementCtx): void {
  for (const { key, path, owner } of claims) {
    const other = owners.get(key);
    if (other === undefined) owners.set(key, owner);
    else if (other === owner) context.addIssue({ code: 'custom', path, ...must('каждое слово один раз', 'Оно здесь уже есть: заглавные буквы, «ё» и знаки препинания не различаются.') });
    else context.addIssue({ code: 'custom', path, ...must(`слово, которого нет у другого ${what}`, `Оно уже отдано «${other}»: оставьте в одном месте.`) });
  }
}

const kinds = Object.fromEntries((Object.keys(KIND_FIELDS) as ImportKind[]).map((kind) => [kind, kindSchema(kind).optional()])) as Record<ImportKind, z.ZodOptional<z.ZodType<KindEntry>>>;

export const columnsSchema = z.strictObject(kinds);
export type ColumnsFile = Partial<Record<ImportKind, KindEntry>>;

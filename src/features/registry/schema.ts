/**
 * The registry of ТОС as it stood on one day. Snapshots are written by a command and never by hand: the hash tells
 * whether the rows are still what was taken down. No names of people are in it.
 */
import { z } from 'zod';
import { must, partialDate, SLUG, source, text } from '../../kernel/fields.ts';
import { SNAPSHOT_COVERAGES, TOS_STATUSES } from '../../kernel/vocabulary.ts';

const name = (what: string) => z.string().refine((s) => SLUG.test(s), must(`${what} латиницей: строчные буквы, цифры и дефисы`));

export const snapshotRowSchema = z.strictObject({
  id: name('имя записи ТОС').describe('Имя записи ТОС'),
  name: text(160).describe('Название'),
  municipality: name('имя муниципалитета').describe('Муниципалитет в тот день'),
  status: z.enum(TOS_STATUSES).describe('Состояние на этот день'),
  regNo: text(60).optional().describe('Номер в реестре'),
  boundary: z
    .string()
    .refine((s) => /^words:[0-9a-f]{16}( outline:[0-9a-f]{16})?$/.test(s), must('отпечаток границ, который ставит команда'))
    .optional()
    .describe('Отпечаток границ: меняется, когда меняются границы'),
});

export const snapshotSchema = z.strictObject({
  asOf: partialDate().describe('На какой день снят реестр'),
  coverage: z.enum(SNAPSHOT_COVERAGES).describe('Что снято: весь реестр или только записи атласа'),
  source: source.describe('Откуда строки'),
  hash: z.string().refine((s) => /^sha256:[0-9a-f]{64}$/.test(s), must('отпечаток, который ставит команда: sha256:…')).describe('Отпечаток дня, охвата и строк'),
  municipalities: z
    .array(z.strictObject({ id: name('имя муниципалитета').describe('Имя записи'), name: text(100).describe('Название в тот день') }))
    .max(500, must('не больше 500 муниципалитетов'))
    .describe('Как муниципалитеты назывались в тот день: после реформы имена меняются'),
  rows: z.array(snapshotRowSchema).max(5000, must('не больше 5000 строк')).describe('ТОС по порядку имён'),
});
export type SnapshotRow = z.infer<typeof snapshotRowSchema>;
export type Snapshot = z.infer<typeof snapshotSchema>;

/** Words that lead to the same: what an editor writes so that a search finds a thing by any of its names. */
import { z } from 'zod';
import { must, text } from '../../kernel/fields.ts';
import { tellingStems } from './tokens.ts';

/** An empty text is told of by `text` itself. */
const phrase = text(80).refine((words) => words.trim() === '' || tellingStems(words).length > 0, must('слово, по которому можно искать', 'Предлоги и союзы поиск пропускает: напишите слово, а лучше два.'));

const group = z
  .strictObject({
    words: z.array(phrase).min(1, must('хотя бы одно слово', 'Впишите слова об одном и том же: [скамейка, лавочка].')).describe('Слова и сокращения об одном и том же: найдётся любое по любому'),
    includes: z.array(phrase).default([]).describe('Более узкие слова: запись о колодце найдётся по слову «вода», но не наоборот'),
  })
  .superRefine(({ words, includes }, context) => {
    if (words.length === 1 && includes.length === 0) {
      context.addIssue({ code: 'custom', path: ['words'], ...must('хотя бы два слова в группе', 'Одно слово поиск знает и без этого файла: допишите, чем его заменяют.') });
    }
    const seen = new Map<string, string>();
    for (const [field, list] of Object.entries({ words, includes })) {
      for (const [place, one] of list.entries()) {
        const stems = tellingStems(one).join(' ');
        if (stems === '') continue;
        const before = seen.get(stems);
        if (before !== undefined) context.addIssue({ code: 'custom', path: [field, place], ...must(`слово, которого в этой группе ещё нет: «${before}» уже записано`, 'Формы одного слова поиск знает сам: уберите повтор.') });
        else seen.set(stems, one);
      }
    }
  });

export const searchWordsSchema = z.strictObject({
  groups: z.array(group).min(1, must('хотя бы одна группа слов', 'Строка списка пишется так: - words: [скамейка, лавочка].')).describe('Группы слов, по одной на каждое дело или вещь'),
});

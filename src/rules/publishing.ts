/** What an insert needs before it is printed: words for its blocks and its own imprint. */
import { at, isDraft, type Rule } from './rule.ts';

/** The page takes the asked text, else the lead, else the solution, else the problem. */
const blocksHaveWords: Rule = ({ entries }) => {
  const projects = new Map(entries.projects.filter((p) => !isDraft(p)).map((p) => [p.id, p.data]));
  return entries.inserts.flatMap((entry) =>
    entry.data.blocks.flatMap(({ project: id, text }, index) => {
      const project = projects.get(id);
      if (!project || project.printTexts?.[text] !== undefined) return [];
      const sizes = Object.keys(project.printTexts ?? {});
      const has = sizes.length > 0 ? `есть только ${sizes.join(', ')}` : 'нет ни одного';
      const found = `text: ${text}, а из текстов для газеты у проекта «${id}» ${has}`;
      const hint = sizes.length > 0 ? `Напишите text: ${sizes[0]!} или добавьте printTexts.${text} в запись проекта.` : `Добавьте printTexts.${text} в запись проекта.`;
      if (!(project.lead ?? project.solution ?? project.problem)) return [at(entry, ['blocks', index, 'text'], { code: 'insert-text', found, expected: 'текст, который есть у проекта: заметка выйдет пустой', hint })];
      return text === 'long' ? [at(entry, ['blocks', index, 'text'], { severity: 'warning', code: 'insert-text', found, expected: 'текст, который есть у проекта: вместо него встанет короткое вступление', hint })] : [];
    }),
  );
};

const publishedImprintIsReal: Rule = ({ entries }) =>
  entries.inserts.flatMap((entry) =>
    entry.data.status !== 'вышел'
      ? []
      : Object.entries(entry.data.imprint)
          .filter(([, value]) => /^\s*образец/i.test(value))
          .map(([key]) => at(entry, ['imprint', key], { code: 'sample-imprint', found: '«ОБРАЗЕЦ» в выходных данных вышедшего номера', expected: 'настоящие выходные данные по ст. 27 Закона о СМИ', hint: 'Впишите данные из вышедшей газеты; если номер не печатался, напишите status: пробный.' })),
  );

export const publishingRules: readonly Rule[] = [blocksHaveWords, publishedImprintIsReal];

/** What a published record may lean on: drafts are not on the site, an insert needs words and its own imprint. */
import { collections, type CollectionDefinition } from '../collections.ts';
import { references } from '../kernel/fields.ts';
import { valuesWith } from '../reader/schema-walk.ts';
import { isDraft, at, soundEntries, type Rule } from './rule.ts';

const nothingLeansOnADraft: Rule = (content) => {
  const drafts = new Set(content.entries.projects.filter(isDraft).map((p) => p.id));
  if (drafts.size === 0) return [];
  return soundEntries(content).flatMap((entry) => {
    if (isDraft(entry)) return [];
    const definition: CollectionDefinition = collections[entry.collection];
    return valuesWith(definition.schema, entry.data, references).flatMap(({ value, path, meta }) =>
      meta.collection === 'projects' && drafts.has(String(value))
        ? [at(entry, path, { code: 'draft-reference', found: `«${String(value)}»: запись — черновик, на сайте её нет`, expected: 'опубликованная запись', hint: `Удалите строку draft: true в записи «${String(value)}» или уберите ссылку на неё.` })]
        : [],
    );
  });
};

/** The page takes the asked text, else the lead, else the solution, else the problem. */
const blocksHaveWords: Rule = ({ entries }) => {
  const projects = new Map(entries.projects.map((p) => [p.id, p.data]));
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

export const publishingRules: readonly Rule[] = [nothingLeansOnADraft, blocksHaveWords, publishedImprintIsReal];

/** What an insert needs before it is printed: one lead story, words for its blocks and its own imprint. */
import type { Problem } from '../kernel/problems.ts';
import type { Entry } from '../reader/content.ts';
import type { Path } from '../reader/yaml.ts';
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

const oneStoryLeads: Rule = ({ entries }) =>
  entries.inserts.flatMap((entry) => {
    const leads = entry.data.blocks.flatMap(({ role }, index) => (role === 'главный' ? [index] : []));
    if (leads.length === 0) return [at(entry, ['blocks'], { code: 'no-lead-story', found: 'главного материала нет', expected: 'один материал с role: главный — с него начинается первая полоса', hint: 'Выберите самую полную историю и напишите у неё role: главный.' })];
    return leads.slice(1).map((index) => at(entry, ['blocks', index, 'role'], { code: 'second-lead-story', found: `второй главный материал; первый — blocks[${leads[0]! + 1}]`, expected: 'один главный материал', hint: 'Напишите у остальных role: статья или коротко.' }));
  });

const projectsStandOnce: Rule = ({ entries }) =>
  entries.inserts.flatMap((entry) =>
    entry.data.blocks.flatMap(({ project: id }, index) => {
      const first = entry.data.blocks.findIndex(({ project }) => project === id);
      return first < index ? [at(entry, ['blocks', index, 'project'], { code: 'block-twice', found: `проект «${id}» уже стоит в blocks[${first + 1}]`, expected: 'каждый проект в номере один раз', hint: 'Удалите повтор.' })] : [];
    }),
  );

/** Words that mean «not yet known» wherever they stand in a line. */
const SAMPLE = /образец|(?<!\p{L})(?:xxx+|ххх+)(?!\p{L})|уточнить|уточняется|уточняем|(?<!\p{L})todo(?!\p{L})|\?\?+|_{3,}/iu;
/** What the law calls the fields (article 27 of the law on mass media). */
const LAW: Readonly<Record<string, string>> = {
  title: 'название издания',
  founder: 'учредитель',
  editorInChief: 'фамилия и инициалы главного редактора',
  issueNumber: 'порядковый номер выпуска',
  date: 'дата выхода в свет',
  signedToPress: 'время подписания в печать, по графику и фактическое',
  printRun: 'тираж',
  price: 'цена, пометка «Свободная цена» или «Бесплатно»',
  addresses: 'адреса редакции, издателя, типографии',
};

/** A sample stands in a trial issue honestly; in an issue that came out, and in a newspaper that printed it, it is a lie. */
const publishedImprintIsReal: Rule = ({ entries }) => {
  const out = entries.inserts.filter((entry) => entry.data.status === 'вышел');
  const printed = new Set(out.flatMap(({ data }) => [...data.newspapers, ...data.editions.map(({ newspaper }) => newspaper)]));
  return [
    ...out.flatMap((entry) => [
      ...samplesIn(entry, ['imprint'], entry.data.imprint, 'в выходных данных вышедшего номера', ISSUE_HINT),
      ...entry.data.editions.flatMap(({ newspaper: _, lead: __, ...own }, index) => samplesIn(entry, ['editions', index], own, 'в выходных данных вышедшего номера', ISSUE_HINT)),
    ]),
    ...entries.newspapers.flatMap((entry) => {
      const isOut = printed.has(entry.id);
      const told = samplesIn(entry, ['imprint'], entry.data.imprint ?? {}, isOut ? 'в выходных данных газеты, а номер с ней уже вышел' : 'в постоянных выходных данных газеты', 'Возьмите строку из любого номера газеты; если её нет под рукой, удалите поле.');
      return isOut ? told : told.map((p) => ({ ...p, severity: 'warning' as const }));
    }),
  ];
};

const ISSUE_HINT = 'Впишите данные из вышедшей газеты; если номер не печатался, напишите status: пробный.';

function samplesIn(entry: Entry, path: Path, fields: object, where: string, hint: string): Problem[] {
  return Object.entries(fields).flatMap(([key, value]) => {
    const word = typeof value === 'string' ? SAMPLE.exec(value)?.[0] : undefined;
    return word ? [at(entry, [...path, key], { code: 'sample-imprint', found: `«${word}» ${where}`, expected: `${LAW[key] ?? 'настоящие сведения'} (ст. 27 Закона о СМИ)`, hint })] : [];
  });
}

export const publishingRules: readonly Rule[] = [blocksHaveWords, oneStoryLeads, projectsStandOnce, publishedImprintIsReal];

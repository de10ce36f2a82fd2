/** Samples of papers: every blank has its words, variants their question, versions run forward, and nothing past its day passes in silence. */
import { formatDate, isSurelyAfter } from '../kernel/dates.ts';
import { problem, type Problem } from '../kernel/problems.ts';
import { nearest } from '../kernel/suggest.ts';
import { endsEarly } from '../kernel/time-order.ts';
import type { BodyAsk } from '../reader/body.ts';
import type { Content, Entry } from '../reader/content.ts';
import { at, guessHint, soundEntries, type Rule } from './rule.ts';
import { byId, choicesOf, placedQuestions } from './wizard-names.ts';

type SampleEntry = Content['entries']['samples'][number];

const tagOf = ({ name, id, is }: BodyAsk): string => `<${name} id="${id}"${is === undefined ? '' : ` is="${is}"`}>`;
const placeOf = ({ file }: Entry, { line, column }: BodyAsk) => ({ file, line, column, field: 'текст' });

/** The wizards that fill a sample: what each of them asks and what it counts. */
function wizardsOf({ entries }: Content, sample: SampleEntry) {
  return entries.wizards.filter(({ data }) => data.samples.includes(sample.id)).map(({ id, data }) => ({ id, asked: byId(placedQuestions(data)), counted: new Set(data.rules.flatMap(({ gives }) => gives ?? [])) }));
}

/** A wizard that could not be read may know a blank; one that was read and does not know it leaves a hole in the paper. */
const blanksHaveWords: Rule = (content) =>
  content.entries.samples.flatMap((entry) => {
    const wizards = wizardsOf(content, entry);
    if (wizards.length === 0 && content.faulty.some(({ collection }) => collection === 'wizards')) return [];
    const own = entry.data.blanks.map(({ id }) => id);
    return entry.asks.flatMap((ask) => {
      if (ask.name === 'Term') return [];
      /** A variant hangs on an answer: words for paper and counted numbers choose nothing. */
      const isVariant = ask.name === 'When' && wizards.length > 0;
      if (!isVariant && own.includes(ask.id)) return [];
      const silent = wizards.find(({ asked, counted }) => !asked.has(ask.id) && (isVariant || !counted.has(ask.id)));
      if (!silent && wizards.length > 0) return [];
      const known = [...(isVariant ? [] : own), ...(silent?.asked.keys() ?? []), ...(isVariant ? [] : (silent?.counted ?? []))];
      const blank = 'имя из поля blanks этого образца';
      const expected = silent ? `${isVariant ? 'имя' : `${blank} или имя`} вопроса мастера «${silent.id}», который его заполняет` : `${blank}; мастера, который его заполняет, нет`;
      const found = isVariant ? 'такого вопроса нет' : 'такого пропуска нет';
      return [problem({ ...placeOf(entry, ask), code: 'blank-unknown', found: `${tagOf(ask)}: ${found}`, expected, hint: guessHint(nearest(ask.id, known)) ?? (isVariant ? undefined : 'Впишите его в blanks: { id: …, label: что вписать }.') })];
    });
  });

const variantsHaveAnswers: Rule = (content) =>
  content.entries.samples.flatMap((entry) => {
    const wizards = wizardsOf(content, entry);
    return entry.asks.flatMap((ask) => {
      if (ask.name !== 'When') return [];
      const answers = [...new Set(wizards.flatMap(({ asked }) => choicesOf(asked.get(ask.id)?.question) ?? []))];
      if (answers.length === 0 || answers.includes(ask.is ?? '')) return [];
      return [problem({ ...placeOf(entry, ask), code: 'variant-unknown', found: `${tagOf(ask)}: такого ответа у вопроса нет`, expected: `один из ответов: ${answers.join('; ')}`, hint: guessHint(nearest(ask.is ?? '', answers)) })];
    });
  });

const blanksAreUsed: Rule = ({ entries }) =>
  entries.samples.flatMap((entry) => {
    const used = new Set(entry.asks.map(({ id }) => id));
    const seen = new Set<string>();
    return entry.data.blanks.flatMap(({ id }, index): Problem[] => {
      const isTwin = seen.has(id);
      seen.add(id);
      if (isTwin) return [at(entry, ['blanks', index, 'id'], { code: 'blank-twice', found: `пропуск «${id}» описан дважды`, expected: 'каждый пропуск один раз', hint: 'Оставьте одно описание.' })];
      return used.has(id) ? [] : [at(entry, ['blanks', index, 'id'], { severity: 'warning', code: 'blank-unused', found: `пропуск «${id}» описан, а в тексте его нет`, expected: `<Blank id="${id}" /> в тексте`, hint: 'Поставьте его в текст или удалите строку.' })];
    });
  });

/** Blanks are drawn on pages of samples only, and those know neither photographs nor figures. */
const eachTextHasItsComponents: Rule = (content) => [
  ...soundEntries(content).flatMap((entry) =>
    entry.collection === 'samples' ? [] : entry.asks.flatMap((ask) => (ask.name === 'Term' ? [] : [problem({ ...placeOf(entry, ask), code: 'blank-outside', found: `${tagOf(ask)} не в образце`, expected: 'обычный текст', hint: 'Пропуски и варианты бывают только в samples/: это бумаги, которые заполняют.' })])),
  ),
  ...content.entries.samples.flatMap((entry) =>
    [...entry.figures.map((one) => ({ ...one, tag: `<Figure id="${one.id}">` })), ...entry.photos.map((one) => ({ ...one, tag: `<Photo file="${one.file}">` }))].map(({ tag, line, column }) =>
      problem({ file: entry.file, line, column, field: 'текст', code: 'sample-component', found: `${tag} в образце`, expected: 'слова, списки, таблицы, <Blank>, <When>, <Note>', hint: 'Образец печатают и заполняют: ни снимкам, ни числам сайта в нём не место.' }),
    ),
  ),
];

const versionsRunForward: Rule = ({ entries }) =>
  entries.samples.flatMap((entry) => {
    const { validFrom, validTo, versions } = entry.data;
    const early = validTo && endsEarly(validFrom, validTo) ? [at(entry, ['validTo'], { code: 'end-before-start', found: `«${validTo}»`, expected: `не раньше начала действия, ${validFrom}`, hint: 'Проверьте обе даты: похоже, они переставлены или ошибка в годе.' })] : [];
    const days = [validFrom, ...versions.map(({ from }) => from)];
    return [
      ...early,
      ...versions.flatMap(({ from }, index) =>
        isSurelyAfter(from, days[index]!) ? [at(entry, ['versions', index, 'from'], { code: 'version-order', found: `«${from}» — позже, чем у версии над ней (${days[index]})`, expected: 'прежние версии от новой к старой', hint: 'Переставьте строки или поправьте дату.' })] : [],
      ),
    ];
  });

const nothingIsPastInSilence: Rule = ({ entries }, today) => [
  ...entries.samples.flatMap((entry) => past(entry, entry.data.validTo, today, 'Обновите текст и версию, продлите validTo или скажите в note, почему образец оставлен.')),
  ...entries.documents.flatMap((entry) => (entry.data.status === 'утратил силу' ? [] : past(entry, entry.data.validTo, today, 'Если документ больше не действует, впишите status: утратил силу; если продлён — новую дату.'))),
];

function past(entry: Entry, validTo: string | undefined, today: string, hint: string): Problem[] {
  if (validTo === undefined || !isSurelyAfter(today, validTo)) return [];
  return [at(entry, ['validTo'], { severity: 'warning', code: 'past-validity', found: `срок вышел: ${formatDate(validTo)}`, expected: `дата не раньше сегодняшней, ${today}`, hint })];
}

export const sampleRules: readonly Rule[] = [blanksHaveWords, variantsHaveAnswers, blanksAreUsed, eachTextHasItsComponents, versionsRunForward, nothingIsPastInSilence];

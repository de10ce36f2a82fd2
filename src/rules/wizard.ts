/** Wizards: every name means one answer, every rule can be counted, every answer goes somewhere. */
import type { Problem } from '../kernel/problems.ts';
import { nearest } from '../kernel/suggest.ts';
import type { QuestionKind, WizardRuleKind } from '../kernel/vocabulary.ts';
import type { Content, Entry } from '../reader/content.ts';
import type { Path } from '../reader/yaml.ts';
import { at, guessHint, type Rule } from './rule.ts';
import { byId, choicesOf, conditionsOf, placedQuestions, type WizardData, type WizardEntry } from './wizard-names.ts';

const each = (look: (entry: WizardEntry, content: Content) => Problem[]): Rule => (content) => content.entries.wizards.flatMap((entry) => look(entry, content));

const namesAreTheirOwn = each((entry) => {
  const twice = (names: readonly { id: string; path: Path }[], what: string, hint: string): Problem[] => {
    const seen = new Set<string>();
    return names.flatMap(({ id, path }) => (seen.has(id) ? [at(entry, path, { code: 'wizard-name-twice', found: `${what} «${id}» уже есть выше`, expected: 'своё имя у каждого', hint })] : (seen.add(id), [])));
  };
  const { steps, rules, samples } = entry.data;
  const questions = placedQuestions(entry.data);
  const asked = byId(questions);
  return [
    ...twice(steps.map(({ id }, index) => ({ id, path: ['steps', index, 'id'] })), 'шаг', 'Дайте другое.'),
    ...twice(questions.map(({ question: { id }, path }) => ({ id, path: [...path, 'id'] })), 'вопрос', 'По имени ответ попадает в бумаги: дайте другое.'),
    ...twice(samples.map((id, index) => ({ id, path: ['samples', index] })), 'образец', 'Удалите лишнюю строку.'),
    ...rules.flatMap(({ gives }, index) => (gives !== undefined && asked.has(gives) ? [at(entry, ['rules', index, 'gives'], { code: 'wizard-name-twice', found: `«${gives}» — имя вопроса`, expected: 'имя пропуска, которого никто не спрашивает', hint: 'Посчитанное число иначе спорит с ответом.' })] : [])),
  ];
});

const choicesAreOffered = each((entry) =>
  placedQuestions(entry.data).flatMap(({ question: { kind, options }, path }) => {
    if (kind === 'выбор') return options.length < 2 || new Set(options).size < options.length ? [at(entry, [...path, 'options'], { code: 'wizard-options', found: options.length < 2 ? `вопрос с выбором, а ответов ${options.length}` : 'одинаковые ответы на выбор', expected: 'хотя бы два разных ответа в options' })] : [];
    return options.length > 0 ? [at(entry, [...path, 'options'], { code: 'wizard-options', found: `ответы на выбор у вопроса вида «${kind}»`, expected: 'kind: выбор или вопрос без options' })] : [];
  }),
);

const conditionsCanHold = each((entry) => {
  const asked = byId(placedQuestions(entry.data));
  return conditionsOf(entry.data).flatMap(({ id, is, path, turn }) => {
    const other = asked.get(id);
    if (!other) return [unknownAnswer(entry, [...path, 'id'], id, asked.keys())];
    if (turn !== undefined && other.turn >= turn) return [at(entry, [...path, 'id'], { code: 'wizard-order', found: `условие смотрит на вопрос «${id}», который ещё не задан`, expected: 'вопрос, который стоит выше', hint: 'Переставьте вопросы.' })];
    const choices = choicesOf(other.question);
    if (!choices || choices.includes(is)) return [];
    return [at(entry, [...path, 'is'], { code: 'wizard-option-unknown', found: `«${is}»: такого ответа на вопрос «${id}» нет`, expected: `один из ответов: ${choices.join('; ')}`, hint: guessHint(nearest(is, choices)) })];
  });
});

function unknownAnswer(entry: Entry, path: Path, id: string, known: Iterable<string>): Problem {
  return at(entry, path, { code: 'wizard-answer-unknown', found: `ответа «${id}» мастер не спрашивает`, expected: 'имя одного из его вопросов', hint: guessHint(nearest(id, known)) });
}

/** What each kind of rule is counted from. */
const NEEDS: Readonly<Record<WizardRuleKind, { answers?: QuestionKind; against?: true; plus?: true; value?: true; share?: true }>> = {
  'не меньше доли': { answers: 'число', against: true, share: true },
  'больше половины': { answers: 'число', against: true },
  'не больше ответа': { answers: 'число', against: true },
  'сумма не больше': { answers: 'число', against: true, plus: true },
  'не меньше числа': { answers: 'число', value: true },
  'не больше числа': { answers: 'число', value: true },
  'дата не раньше': { answers: 'дата', against: true },
  'дней между датами не меньше': { answers: 'дата', against: true, value: true },
  'такие ответы': {},
};
const PARTS = { against: 'ответ, с которым сравнивать', value: 'число', plus: 'ответы, которые прибавить', share: 'доля дробью: 1/3' } as const;

const rulesCanBeCounted = each((entry) => {
  const asked = byId(placedQuestions(entry.data));
  return entry.data.rules.flatMap((rule, index) => {
    const path: Path = ['rules', index];
    const needs = NEEDS[rule.kind];
    const parts = (Object.keys(PARTS) as (keyof typeof PARTS)[]).flatMap((part) => {
      if (needs[part] && rule[part] === undefined) return [at(entry, [...path, 'kind'], { code: 'wizard-rule-part', found: `правило «${rule.kind}» без ${part}`, expected: `${part}: ${PARTS[part]}` })];
      return !needs[part] && rule[part] !== undefined ? [at(entry, [...path, part], { code: 'wizard-rule-part', found: `${part} у правила «${rule.kind}»`, expected: `правило без ${part}: оно его не читает` })] : [];
    });
    const answers = [['of', rule.of] as const, ['against', rule.against] as const, ...(rule.plus ?? []).map((id) => ['plus', id] as const)].flatMap(([part, id]) => {
      if (id === undefined) return [];
      const question = asked.get(id)?.question;
      if (!question) return [unknownAnswer(entry, [...path, part], id, asked.keys())];
      return needs.answers === undefined || question.kind === needs.answers ? [] : [at(entry, [...path, part], { code: 'wizard-rule-kind', found: `правило «${rule.kind}» смотрит на вопрос вида «${question.kind}»`, expected: `вопрос вида «${needs.answers!}»` })];
    });
    const source = rule.act === undefined && rule.article !== undefined ? [at(entry, [...path, 'article'], { code: 'wizard-rule-source', found: 'статья без акта', expected: 'act: имя файла акта' })] : [];
    const always = rule.kind === 'такие ответы' && rule.when.length === 0 ? [at(entry, [...path, 'kind'], { code: 'wizard-rule-part', found: 'правило «такие ответы» без when', expected: 'when: при каких ответах это сказать' })] : [];
    return [...parts, ...answers, ...source, ...always];
  });
});

const samplesAreOfTheSet = each((entry) => {
  const { samples, variants, next, nameOf } = entry.data;
  const set = new Set(samples);
  const outside = (sample: string, path: Path): Problem[] => (set.has(sample) ? [] : [at(entry, path, { code: 'wizard-sample-outside', found: `образца «${sample}» нет в samples`, expected: 'один из образцов мастера', hint: guessHint(nearest(sample, samples)) })]);
  const asked = byId(placedQuestions(entry.data));
  return [
    ...variants.flatMap(({ sample }, index) => outside(sample, ['variants', index, 'sample'])),
    ...next.flatMap((deed, index) => deed.samples.flatMap((sample, place) => outside(sample, ['next', index, 'samples', place]))),
    ...placedQuestions(entry.data).flatMap(({ question: { elseFrom }, path }) => (elseFrom && !asked.has(elseFrom.id) ? [unknownAnswer(entry, [...path, 'elseFrom', 'id'], elseFrom.id, asked.keys())] : [])),
    ...(nameOf !== undefined && !asked.has(nameOf) ? [unknownAnswer(entry, ['nameOf'], nameOf, asked.keys())] : []),
  ];
});

/** Blanks and variants that nobody asks for are told where they stand, in the text of the sample. */
const answersAreUsed = each((entry, content) => {
  const { data } = entry;
  const questions = placedQuestions(data);
  const asked = byId(questions);
  const used = new Set(usedByItself(data));
  const twice = data.samples.flatMap((id, index) => {
    const sample = content.entries.samples.find((one) => one.id === id);
    if (!sample || data.samples.indexOf(id) !== index) return [];
    for (const { name, id: answer } of sample.asks) if (name !== 'Term') used.add(answer);
    return sample.data.blanks.filter((blank) => asked.has(blank.id)).map((blank) => at(entry, ['samples', index], { severity: 'warning', code: 'wizard-blank-twice', found: `пропуск «${blank.id}» образца «${id}» спрашивает и мастер`, expected: 'пропуск назван в одном месте', hint: 'Удалите его из blanks образца.' }));
  });
  const idle = questions.filter(({ question }) => !used.has(question.id)).map(({ question, path }) => at(entry, [...path, 'id'], { severity: 'warning', code: 'wizard-question-idle', found: `ответ на вопрос «${question.id}» никуда не попадает`, expected: 'пропуск в образце, правило или условие с этим именем', hint: 'Удалите лишний вопрос.' }));
  return [...twice, ...idle];
});

function usedByItself(data: WizardData): string[] {
  return [...data.rules.flatMap(({ of, against, plus }) => [of, against ?? [], plus ?? []].flat()), ...placedQuestions(data).flatMap(({ question: { elseFrom } }) => elseFrom?.id ?? []), ...conditionsOf(data).map(({ id }) => id), ...(data.nameOf ? [data.nameOf] : [])];
}

/** Words of what is written on paper only. */
const PRIVATE = /паспорт|телефон|снилс|(дата|день|год) рождения|домашний адрес/iu;

const nothingPrivateIsAsked = each((entry) =>
  placedQuestions(entry.data).flatMap(({ question, path }) => {
    const [word] = PRIVATE.exec(question.label) ?? [];
    return word ? [at(entry, [...path, 'label'], { severity: 'warning', code: 'wizard-asks-private', found: `мастер спрашивает личное: «${word.toLowerCase()}»`, expected: 'только то, без чего нет бумаги', hint: 'Личное люди вписывают рукой: оставьте пропуск в образце.' })] : [];
  }),
);

export const wizardRules: readonly Rule[] = [namesAreTheirOwn, choicesAreOffered, conditionsCanHold, rulesCanBeCounted, samplesAreOfTheSet, answersAreUsed, nothingPrivateIsAsked];

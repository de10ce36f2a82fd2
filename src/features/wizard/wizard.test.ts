/** A wizard of a land with its own rules: another age, another quorum. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { askedSteps, faultOf, LONGEST_ANSWER, missing, readTime, standing } from './answers.ts';
import { archiveName } from './file-names.ts';
import { onPaper, paperAnswers } from './paper-answers.ts';
import { paperName } from './paper-name.ts';
import { wizardSchema } from './schema.ts';
import { verdictsOf } from './verdicts.ts';
import { neededSamples, whatNextText } from './what-next.ts';

const asOf = '2026-11';
const wizard = wizardSchema.parse({
  title: 'Завести самовар',
  lead: 'Бумаги на самовар.',
  nameOf: 'imya',
  asOf,
  steps: [
    { id: 'kto', title: 'Кто', questions: [{ id: 'imya', label: 'Имя', kind: 'строка' }, { id: 'sposob', label: 'Как', short: 'способ', kind: 'выбор', options: ['вместе', 'по очереди'] }] },
    {
      id: 'skolko',
      title: 'Сколько',
      questions: [
        { id: 'vsego', label: 'Всего', kind: 'число' },
        { id: 'est', label: 'Пришло', kind: 'число', when: [{ id: 'sposob', is: 'вместе' }] },
        { id: 'let', label: 'Лет', kind: 'число', required: false },
        { id: 'zvali', label: 'Позвали', kind: 'дата', required: false },
        { id: 'sobralis', label: 'Собрались', kind: 'дата', required: false },
      ],
    },
    { id: 'ochered', title: 'Очередь', questions: [{ id: 'pervyy', label: 'Первый', kind: 'список', when: [{ id: 'sposob', is: 'по очереди' }] }] },
  ],
  rules: [
    { kind: 'не меньше доли', of: 'est', against: 'vsego', share: '2/5', gives: 'nado', says: 'Самовар не закипит.', stops: true, act: 'ustav-samovara', article: 'пункт 4', asOf, note: 'Спросите соседей.' },
    { kind: 'больше половины', of: 'est', against: 'vsego', says: 'Мало.', asOf },
    { kind: 'не меньше числа', of: 'let', value: 7, says: 'Рано.', stops: true, asOf },
    { kind: 'не больше числа', of: 'let', value: 120, says: 'Поздно.', asOf },
    { kind: 'не больше ответа', of: 'est', against: 'vsego', says: 'Лишние.', asOf },
    { kind: 'дней между датами не меньше', of: 'sobralis', against: 'zvali', value: 3, says: 'Торопитесь.', asOf },
    { kind: 'дата не раньше', of: 'sobralis', against: 'zvali', says: 'Сначала зовут.', stops: true, asOf },
  ],
  samples: ['zov', 'ochered'],
  variants: [{ sample: 'ochered', when: [{ id: 'sposob', is: 'по очереди' }] }],
  next: [{ what: 'Поставьте самовар.', where: 'на стол', samples: ['zov', 'ochered'] }, { what: 'Ждите.', when: [{ id: 'sposob', is: 'по очереди' }] }],
});
const plain = (text: string): string => text.replaceAll('\u00A0', ' ');
const said = (answers: Record<string, string>): string[] => verdictsOf(wizard, answers).map(({ level, text }) => plain(`${level}: ${text}`));

describe('questions', () => {
  it('that do not stand are neither asked nor missing nor written', () => {
    expect(askedSteps(wizard, {}).map(({ id, questions }) => `${id}: ${questions.map((q) => q.id).join(' ')}`)).toEqual(['kto: imya sposob', 'skolko: vsego let zvali sobralis']);
    expect(missing(wizard, { sposob: 'вместе' }).map(({ id }) => id)).toEqual(['imya', 'vsego', 'est']);
    expect(standing(wizard, { sposob: 'по очереди', est: '4', pervyy: 'Кот', constructor: 'x' })).toEqual({ sposob: 'по очереди', pervyy: 'Кот' });
  });

  it('have answers of their kind', () => {
    const options = ['вместе'];
    expect(faultOf({ kind: 'число', options: [] }, '12,5')).toContain('не целое число');
    expect(faultOf({ kind: 'число', options: [] }, '-1')).toContain('не целое число');
    expect(faultOf({ kind: 'дата', options: [] }, '2026-02-30')).toContain('не день из календаря');
    expect(faultOf({ kind: 'дата', options: [] }, '2026-02')).toContain('не день из календаря');
    expect(faultOf({ kind: 'время', options: [] }, '24:00')).toContain('не время');
    expect(faultOf({ kind: 'выбор', options }, 'врозь')).toBe('«врозь» — такого ответа нет; есть: вместе.');
    expect(faultOf({ kind: 'строка', options: [] }, 'я'.repeat(LONGEST_ANSWER.строка + 1))).toContain('Слишком длинно');
    // Too long for its field, but that is not what is wrong with it.
    expect(faultOf({ kind: 'число', options: [] }, 'восемьдесят')).toBe('«восемьдесят» — не целое число. Напишите числом: 80.');
    expect(faultOf({ kind: 'время', options: [] }, '7 вечера')).toBe('«7 вечера» — не время. Напишите часы и минуты: 18:30.');
    expect(['', ' '].map((empty) => faultOf({ kind: 'дата', options: [] }, empty))).toEqual([undefined, undefined]);
    expect(['7.05', '19.00', '9-30', '1830', '18 ч 30 мин', '9', '9 часов', 'утром'].map(readTime)).toEqual(['07:05', '19:00', '09:30', '18:30', '18:30', '09:00', '09:00', 'утром']);
  });
});

describe('rules', () => {
  it('tell the number before it is reached, when it is, when it is not', () => {
    expect(said({ sposob: 'вместе', vsego: '80' })).toEqual(['told: Нужно не меньше 32 человек из 80.', 'told: Нужно не меньше 41 человека из 80.']);
    expect(said({ sposob: 'вместе', vsego: '80', est: '32' })).toEqual(['held: Нужно не меньше 32 человек из 80. Есть 32.', 'warn: Мало. Нужно не меньше 41 человека из 80. Сейчас 32.']);
    expect(said({ sposob: 'вместе', vsego: '80', est: '31' })[0]).toBe('stop: Самовар не закипит. Нужно не меньше 32 человек из 80. Сейчас 31.');
    expect(said({ sposob: 'вместе', vsego: '80', est: '81' }).at(-1)).toBe('warn: Лишние. Сейчас 81, а должно быть не больше 80.');
  });
  it('look at ages and dates, and are silent of what is no number and no day', () => {
    expect(said({ let: '6' })).toEqual(['stop: Рано. Сейчас 6, а нужно не меньше 7.']);
    expect(said({ let: '121' })).toEqual(['warn: Поздно. Сейчас 121, а нужно не больше 120.']);
    expect(said({ let: 'семь', zvali: '2026-05', sobralis: '2026-05-01' })).toEqual([]);
    expect(said({ zvali: '2026-05-01', sobralis: '2026-05-03' })).toEqual(['warn: Торопитесь. Сейчас между ними 2 дня, а нужно не меньше 3: не раньше, чем 4 мая 2026 года.']);
    expect(said({ zvali: '2026-05-02', sobralis: '2026-05-01' })).toEqual(['warn: Торопитесь. Сейчас вторая дата раньше первой, а нужно не меньше 3: не раньше, чем 5 мая 2026 года.', 'stop: Сначала зовут. Сейчас 1 мая 2026 года, а должно быть не раньше, чем 2 мая 2026 года.']);
  });
});

describe('sums and answers that do not go together', () => {
  const number = (id: string) => ({ id, label: id, kind: 'число' });
  const votes = wizardSchema.parse({
    ...wizard,
    steps: [{ id: 'a', title: 'A', questions: [number('prishlo'), number('za'), number('protiv'), number('vozd'), { id: 'bylo', label: 'Было?', kind: 'да или нет' }] }],
    rules: [{ kind: 'сумма не больше', of: 'za', plus: ['protiv', 'vozd'], against: 'prishlo', says: 'Лишние голоса.', stops: true, asOf }, { kind: 'такие ответы', of: 'bylo', when: [{ id: 'bylo', is: 'да' }], says: 'Сначала зовут.', asOf }],
    samples: ['zov'],
    variants: [],
    nameOf: undefined,
    next: [],
  });
  const heard = (answers: Record<string, string>): string[] => verdictsOf(votes, answers).map(({ level, text }) => plain(`${level}: ${text}`));
  it('are told with the sum written out', () => {
    expect(heard({ prishlo: '26', za: '20', protiv: '5', vozd: '5' })).toEqual(['stop: Лишние голоса. Сейчас 20 + 5 + 5 = 30, а должно быть не больше 26.']);
    expect(heard({ prishlo: '26', za: '27' })).toEqual(['stop: Лишние голоса. Сейчас 27, а должно быть не больше 26.']);
    expect(heard({ prishlo: '26', za: '20', protiv: '3', vozd: '3', bylo: 'нет' })).toEqual([]);
    expect(heard({ za: '20', bylo: 'да' })).toEqual(['warn: Сначала зовут.']);
  });
});

describe('papers', () => {
  it('carry dates in words, lists in a row, computed numbers', () => {
    expect(paperAnswers(wizard, { imya: ' Тула ', sposob: 'вместе', vsego: '12000', zvali: '2026-05-02' })).toEqual({ imya: 'Тула', sposob: 'вместе', vsego: '12\u00A0000', zvali: '2\u00A0мая 2026\u00A0года', nado: '4800' });
    expect(onPaper({ kind: 'список' }, '— Кот;\r\n\n• Пёс,\n')).toBe('Кот; Пёс');
    expect(['«Родник»', '"Родник"', '«Родник» и «Ручей»', '"'].map((typed) => onPaper({ kind: 'строка' }, typed))).toEqual(['Родник', 'Родник', '«Родник» и «Ручей»', '"']);
    expect(['ТОС «Ёлочка-Ѣ»', '«Ёлочка-Ѣ»', 'Ёлочка-Ѣ'].map((typed) => onPaper({ kind: 'строка', bare: true }, typed))).toEqual(['Ёлочка-Ѣ', 'Ёлочка-Ѣ', 'Ёлочка-Ѣ']);
    expect(['1', '3', '5'].map((typed) => plain(onPaper({ kind: 'число', units: ['год', 'года', 'лет'] }, typed)))).toEqual(['1 год', '3 года', '5 лет']);
    expect(onPaper({ kind: 'текст' }, 'от моста\nдо леса.')).toBe('от моста до леса');
  });
  it('are chosen by answers', () => {
    expect(neededSamples(wizard, { sposob: 'вместе' })).toEqual(['zov']);
    expect(neededSamples(wizard, { sposob: 'по очереди' })).toEqual(['zov', 'ochered']);
  });
  it('carry no letter that a document cannot, whatever is typed', () => {
    // eslint-disable-next-line no-control-regex
    const illegal = /[\u0000-\u001F\u007F-\u0084\u0086-\u009F\uFFFE\uFFFF]|\p{Surrogate}/u;
    fc.assert(fc.property(fc.string({ unit: 'binary' }), fc.constantFrom('строка', 'текст', 'список', 'число', 'дата'), (typed, kind) => !illegal.test(onPaper({ kind } as never, typed)) && onPaper({ kind } as never, typed) === onPaper({ kind } as never, typed).trim()));
    expect(onPaper({ kind: 'строка' }, 'Ӱ\u0000 ё\u202E <b> & "ы" 🏡👨‍👩‍👧 \uD800Š')).toBe('Ӱ ё <b> & "ы" 🏡👨‍👩‍👧 Š');
  });
  it('have names that every disk carries', () => {
    expect(archiveName('bumagi-tos', 'Родник')).toBe('bumagi-tos-rodnik.zip');
    expect(archiveName('bumagi-tos', '🏡 <&>"')).toBe('bumagi-tos.zip');
    expect(archiveName('bumagi-tos', undefined)).toBe('bumagi-tos.zip');
    expect(paperName(8, 'ustav')).toBe('09-ustav.docx');
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (typed) => /^bumagi(-[a-z0-9]+)*\.zip$/.test(archiveName('bumagi', typed)) && archiveName('bumagi', typed).length <= 71));
  });
  it('come with a sheet that says what to do and what is wrong', () => {
    const text = plain(whatNextText(wizard, { imya: 'Ту\u0007ла', sposob: 'вместе', vsego: '80', est: '5' }, [{ sample: 'zov', title: 'Зов', file: '01-zov.docx' }], { siteTitle: 'Атлас', day: '2026-11-27', actTitles: { 'ustav-samovara': 'Устав самовара' } }));
    expect(text).toBe(`Завести самовар: «Тула»
Собрано на сайте «Атлас» 27 ноября 2026 года.

Так подавать нельзя: исправьте или проверьте правило в действующем законе
  - Самовар не закипит. Нужно не меньше 32 человек из 80. Сейчас 5.
    Устав самовара, пункт 4; записано по состоянию на ноябрь 2026 года. Спросите соседей.

Стоит проверить
  - Мало. Нужно не меньше 41 человека из 80. Сейчас 5.
    Правило мастера; записано по состоянию на ноябрь 2026 года.

Что внутри
  01-zov.docx — Зов

Что дальше
  1. Поставьте самовар.
     Куда: на стол
     Бумаги: 01-zov.docx
`);
  });
});

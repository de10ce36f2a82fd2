import { describe, expect, it } from 'vitest';
import { parseBody } from '../../reader/body.ts';
import { SAMPLE_MARK, sampleManuscript, variantHeading, type SampleOptions } from './sample-manuscript.ts';

const sample = { title: 'Протокол', validFrom: '2026-11', blanks: [{ id: 'data', label: 'дата' }, { id: 'resheniye', label: 'что решили', lines: 3 }] };
const made = (text: string, options?: SampleOptions) => sampleManuscript(sample, JSON.parse(JSON.stringify(parseBody(text, 'a.mdx', 1).nodes)), options);
/** Without the mark and the title. */
const said = (text: string, options?: SampleOptions): string[] => made(text, options).pieces.slice(2).map((piece) => (piece.kind === 'line' ? `${piece.style}${piece.variant ? '›' : ''}: ${piece.text}` : `|${[piece.head, ...piece.rows].map((row) => row.join('|')).join('/')}|`).replaceAll('\u00A0', ' '));

describe('a sample as a manuscript', () => {
  it('begins with the mark and the title; the day is the first of its version', () => {
    const { title, day, pieces } = made('Текст');
    expect([title, day, pieces[0], pieces[1]]).toEqual(['Протокол', '2026-11-01', { kind: 'line', style: 'Рубрика', text: SAMPLE_MARK }, { kind: 'line', style: 'Заголовок', text: 'Протокол' }]);
  });

  it('headings, lists, quotes, tables', () => {
    expect(said('## 1. Общее\n\nПервый.\n\n- а\n- б\n\n3. в\n4. г\n\n> Слова\n\n| № | Что |\n|--|--|\n| 1 | |')).toEqual(['Подзаголовок: 1. Общее', 'Текст: Первый.', 'Список: — а', 'Список: — б', 'Список: 3. в', 'Список: 4. г', 'Цитата: Слова', '|№|Что/1||']);
    const table = made('| № | Что |\n|--|--|\n| 1 | |').pieces.at(-1);
    expect(table).toMatchObject({ shares: [0.4, 1], roomy: true });
  });

  it('a blank is a rule with its label, or the answer', () => {
    expect(said('От <Blank id="data" />.')).toEqual(['Текст: От ______________ (дата).']);
    expect(said('От <Blank id="data" />.', { answers: { data: '5 мая' } })).toEqual(['Текст: От 5 мая.']);
    expect(said('От <Blank id="data" />.', { answers: { data: '  ' } })).toEqual(['Текст: От ______________ (дата).']);
    expect(said('Решили: <Blank id="resheniye" />')[0]).toMatch(/^Текст: Решили: \n_{80}\n_{80}\n_{80}\n\(что решили\)$/);
    expect(said('Решили: <Blank id="resheniye" />. Дальше.')[0]).toMatch(/что решили\) Дальше\.$/);
    expect(said('<Blank id="nazvaniye" />', { blanks: { nazvaniye: 'название ТОС' } })).toEqual([`Текст: ${'_'.repeat(44)} (название ТОС)`]);
  });

  it('parts of a line keep bold and blanks, and together are its text', () => {
    const [, , line] = made('**Было: <Blank id="data" />**, стало *так*.').pieces;
    expect(line).toMatchObject({ runs: [{ text: 'Было: ', strong: true }, { blank: { label: 'дата', lines: 1 } }, { text: ', стало так.' }] });
    if (line?.kind === 'line') expect(line.runs!.map(({ text }) => text).join('')).toBe(line.text);
  });

  it('an answer keeps its lines and cannot bring marks or tags', () => {
    expect(said('Члены: <Blank id="data" />', { answers: { data: 'Первый\n\u0000Второй <b> & \u200Bтретий' } })).toEqual(['Текст: Члены: Первый\nВторой <b> & третий']);
  });

  it('a variant stays, goes, or is told of', () => {
    const text = 'До.\n\n<When id="sposob" is="собрание">\n\nСобрались.\n\n</When>\n\n<When id="sposob" is="конференция">\n\nВыбрали делегатов.\n\n</When>\n\nПосле.';
    expect(said(text, { answers: { sposob: 'собрание' } })).toEqual(['Текст: До.', 'Текст: Собрались.', 'Текст: После.']);
    expect(said(text, { blanks: { sposob: 'Способ' } })).toEqual(['Текст: До.', 'Рубрика›: Если способ: собрание', 'Текст›: Собрались.', 'Рубрика›: Если способ: конференция', 'Текст›: Выбрали делегатов.', 'Текст: После.']);
    expect(variantHeading('Как решаете?', 'собрание')).toBe('Если на вопрос «Как решаете?» ответ: собрание');
  });

  it('notes are small, words of the glossary are said, small lines stand at the end', () => {
    expect(said('<Note title="Совет">\n\nПишите чётко, это <Term id="kprt" say="КПРТ" />.\n\n</Note>', { foot: ['Д-20'] })).toEqual(['Рубрика: Совет', 'Справка: Пишите чётко, это КПРТ.', 'Служебное: Д-20']);
  });
});

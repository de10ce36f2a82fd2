/** What leaves the form on paper and beside the record. */
import { describe, expect, it } from 'vitest';
import type { Manuscript } from '../features/paper/packs/manuscript.ts';
import { practiceBlank } from './practice-blank.ts';
import { practicePassport } from './practice-passport.ts';
import { readMeText } from './practice-readme.ts';

const told = ({ pieces }: Manuscript): string => pieces.map((piece) => (piece.kind === 'line' ? piece.text : piece.rows.map((row) => row.join(' | ')).join('\n'))).join('\n').replaceAll(/[\u00A0\u202F]/g, ' ').replaceAll('\u2060', '');

describe('the blank', () => {
  const text = told(practiceBlank('Атлас', undefined, '2026-11-27', { directions: ['Вода', 'Свет'], objectTypes: ['Колодец'] }));
  it('has hints for paper, room and lists', () => {
    expect(text).toContain('Подчеркните: Вода; Свет');
    expect(text).toContain('Рассказ своими словами');
    expect(text).not.toMatch(/уменьшится|Начните писать|возьмём/);
    expect(text).toContain('издатель ещё не назвал');
  });
});

describe('the passport', () => {
  const source = { title: 'Сообщение ТОС «Чайная слобода»', publisher: 'ТОС «Чайная слобода»' };
  const text = told(practicePassport({ title: 'Лавка', point: { lat: 61.1, lng: 41.25, precision: 'дом' }, sources: [source, source], money: { parts: [{ source: 'жители', kind: 'труд', amount: 1000 }] } }, '', (_, id) => id, 'Атлас', '2026-11-27'));
  it('says what is not told only where every passport tells it', () => {
    expect(text).toContain('ТОС | не указано');
    expect(text).not.toMatch(/Кто помог|Как повторить|Снимки/);
  });
  it('writes degrees, money and sources as on paper', () => {
    expect(text).toContain('61,1; 41,25 (точность: дом)');
    expect(text).toContain('Жители, труд | 1000 ₽');
    expect(text.match(/Чайная слобода/g)).toHaveLength(1);
  });
});

describe('PROCHTI.txt', () => {
  const practice = { id: 'lavka', data: { title: 'Лавка' }, story: '', files: new Map() };
  it('is honest when nobody knows the address', () => {
    const text = readMeText({ siteTitle: 'Атлас', coordinators: 'https://atlas.example/municipalitety/' }, practice, '2026-11-27');
    expect(text).toMatch(/1\. Куда присылать, издатель ещё не назвал: .+\n.+https:\/\/atlas\.example\/municipalitety\//);
    expect(text).not.toMatch(/снимки, 0 шт|сайту?\.\n/);
  });
  it('tells the address when it is known', () => expect(readMeText({ siteTitle: 'Атлас', recipient: 'Совет, a@example.org', coordinators: '' }, practice, '2026-11-27')).toContain('целиком: Совет, a@example.org.'));
});

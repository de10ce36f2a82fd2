import { describe, expect, it } from 'vitest';
import { practiceRemarks } from './practice-data.ts';
import { titleForFile, truthRemarks } from './practice-truths.ts';

const TODAY = '2026-11-27';
const said = (data: object, story = ''): string[] => truthRemarks(data as Record<string, unknown>, story, TODAY).map(({ path, text, isNote }) => `${isNote ? '(' : ''}${path.join('.')}: ${text}`);

describe('truths that need no other records', () => {
  it.each([
    [{ year: 2027 }, []],
    [{ year: 2035 }, [/^year: Год не позже 2027/]],
    [{ asOf: '2031-01' }, [/^asOf: январь 2031.года ещё впереди/]],
    [{ sources: [{ title: 'А', date: '2030' }] }, [/^sources\.0\.date/]],
    [{ statusHistory: [{ status: 'завершён', date: '2025' }, { status: 'начат', date: '2024' }] }, [/^statusHistory\.1\.date: Раньше предыдущего/]],
    [{ statusHistory: [{ date: 'давно' }, { date: '2024' }] }, []],
    [{ title: 'Лавка, звоните 8 900 000-00-00' }, [/^title: Похоже на мобильный телефон/]],
    [{ sources: [{ title: 'Объявление: 8 900 000-00-00' }] }, []],
    [{ problem: 'Лесная, 3, кв. 12' }, [/^\(problem: Похоже на номер квартиры/]],
    [{ title: 'я'.repeat(91) }, [/^\(title: 91.знак/]],
    [{ media: [{ people: 'дети', consent: 'устно' }] }, [/^\(media\.0\.consent: Нет ни номера/]],
  ])('%j', (data, sentences) => {
    const found = said(data);
    expect(found).toHaveLength(sentences.length);
    sentences.forEach((sentence, i) => expect(found[i]).toMatch(sentence));
  });

  it('look into the story too', () => expect(said({}, 'Пишите на masha.k@mail.ru')).toEqual([expect.stringMatching(/^story: Похоже на адрес/)]));
  it('name no file after a telephone', () => expect(titleForFile('Лавка 8 900 000-00-00 у пруда')).not.toMatch(/\d/));

  it.each([[{ lat: 10, lng: 10 }, 'Точка за краем карты региона: на ней широта от 60 до 62, долгота от 40 до 43.'], [{ lat: 41, lng: 61 }, 'Похоже, широта и долгота переставлены.']])('a point outside is told, its precision known or not: %j', (point, sentence) => {
    for (const precision of [undefined, 'дом']) expect(practiceRemarks({ data: { point: { ...point, precision } }, story: '', files: new Set() }, [40, 60, 43, 62], TODAY)).toContainEqual({ path: ['point', 'lat'], text: sentence });
  });

  it('come with the rest, private data first, notes last', () => {
    const found = practiceRemarks({ data: { title: 'я'.repeat(91), problem: '8 900 000-00-00' }, story: '', files: new Set() }, [40, 60, 43, 62], TODAY);
    expect(found[0]).toMatchObject({ path: ['problem'], isPrivate: true });
    expect(found.at(-1)).toMatchObject({ path: ['title'], isNote: true });
  });
});

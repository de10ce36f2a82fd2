import { describe, expect, test } from 'vitest';
import { isRedirect, NO_RECORDS, SITES } from './sites.ts';

const RECORD = /^\/(proekty|tos|municipalitety|konkursy|gazeta|strategiya\/pokazateli|strategiya\/napravleniya|strategiya\/zadachi|strategiya\/plan)\/[a-z0-9-]+\/$/;

describe.each(SITES)('$name', ({ pages }) => {
  const records = pages.filter((p) => !isRedirect(p) && RECORD.test(p.address) && !/\/(napravlenie|god)\//.test(p.address) && !NO_RECORDS.has(p.address));

  test('there are records of every kind', () => {
    const kinds = new Set(records.map((p) => RECORD.exec(p.address)![1]));
    expect([...kinds].sort()).toEqual(['gazeta', 'konkursy', 'municipalitety', 'proekty', 'strategiya/napravleniya', 'strategiya/plan', 'strategiya/pokazateli', 'strategiya/zadachi', 'tos']);
  });

  test('every record ends with sources, last change and a way to correct it', () => {
    const faults = records.filter(({ document }) => {
      const text = document.querySelector('.sources')?.textContent ?? '';
      return !/Откуда это известно/.test(text) || !/Последнее изменение записи/.test(text) || !/Предложить правку/.test(text);
    });
    expect(faults.map((p) => p.address)).toEqual([]);
  });
});

import { describe, expect, it } from 'vitest';
import { PROJECT_STATUSES, TOS_STATUSES, TOS_TYPES } from '../kernel/vocabulary.ts';
import { wordSlug } from './catalogue-slugs.ts';

describe('wordSlug', () => {
  it('spells closed words in Latin', () => {
    expect([...PROJECT_STATUSES].map(wordSlug)).toEqual(['ideya', 'zayavka', 'otklonen', 'podderzhan', 'v-rabote', 'zavershen', 'ne-zavershen', 'rabotaet-spustya-god']);
  });

  it('never spells two words of one list alike', () => {
    for (const list of [PROJECT_STATUSES, TOS_STATUSES, TOS_TYPES]) expect(new Set(list.map(wordSlug)).size).toBe(list.length);
  });
});

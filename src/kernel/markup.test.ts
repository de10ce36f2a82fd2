import { describe, expect, it } from 'vitest';
import { escapeMarkup, unescapeMarkup } from './markup.ts';

describe('markup', () => {
  it('is safe in text and in attributes', () => expect(escapeMarkup(`<a b="c" d='e'>&`)).toBe('&lt;a b=&quot;c&quot; d=&#39;e&#39;&gt;&amp;'));
  it('comes back as it was', () => expect(unescapeMarkup(escapeMarkup(`<«&amp;»' "`))).toBe(`<«&amp;»' "`));
  it('reads numbers of letters and undoes one layer only', () => expect(unescapeMarkup('&#x27;&#39;&amp;lt;')).toBe("''&lt;"));
});

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { SITES, type BuiltSite } from './sites.ts';

/** Where each built site came from. */
const CONTENT: Record<string, string> = { dist: 'content', 'dist-vymyshlensk': 'tests/fixtures/vymyshlensk' };

interface Indicator {
  id: string;
  nameOfficial: string;
  signAsWritten: string;
  method: { state: string };
  retired?: object;
  observations?: { value: number | null; municipality?: string; period: string; reading?: string }[];
}

describe.each(SITES)('$name', (site) => {
  const indicators = records(site, 'indicators') as unknown as Indicator[];
  const page = (address: string) => site.pages.find((p) => p.address === address)!;
  const words = (address: string) => plain(page(address).document.querySelector('main')!.textContent);

  test('every indicator quotes the official wording and says how it stands in words', () => {
    for (const { id, nameOfficial, retired } of indicators) {
      expect(words(`/strategiya/pokazateli/${id}/`), id).toContain(plain(nameOfficial));
      if (retired) {
        expect(words(`/strategiya/pokazateli/${id}/`), id).toContain('Показатель снят с');
        continue;
      }
      const signs = page(`/strategiya/pokazateli/${id}/`).document.querySelectorAll('.status');
      expect(signs.length, id).toBeGreaterThan(0);
      for (const sign of signs) expect(sign.textContent.trim(), id).toMatch(/^(нет методики|нет данных|устарело|ниже пути|на пути|достигнуто|сверх плана)$/);
    }
  });

  test('the overview lists every indicator, known or not', () => {
    const rows = page('/strategiya/').document.querySelectorAll('.indicators tbody tr');
    expect(rows).toHaveLength(indicators.filter((i) => !i.retired).length);
    for (const row of rows) expect(row.textContent).toMatch(/нет данных|\d/);
  });

  test('a number that is not known is explained, and one without a method is never graded', () => {
    for (const { id, method, observations = [] } of indicators.filter((i) => !i.retired)) {
      const text = words(`/strategiya/pokazateli/${id}/`);
      const isKnown = observations.some((o) => o.value !== null && o.municipality === undefined);
      const titles = ['Нет данных — и вот почему', 'Отчётного числа нет — и вот почему', 'Число посчитал сайт. Что нужно, чтобы его утвердить'];
      expect(titles.filter((title) => text.includes(plain(title))), id).toHaveLength(isKnown ? 0 : 1);
      if (method.state === 'не определена') expect(text, id).toContain('нет методики');
    }
  });

  test('two values or more are drawn, and the drawing speaks', () => {
    for (const { id, observations = [] } of indicators) {
      const known = observations.filter((o) => o.value !== null && o.municipality === undefined);
      const most = Math.max(0, ...[...Map.groupBy(known, (o) => o.reading).values()].map((series) => new Set(series.map((o) => o.period)).size));
      const drawing = page(`/strategiya/pokazateli/${id}/`).document.querySelector('svg[role="img"] desc');
      if (most > 1) expect(drawing, id).not.toBeNull();
      // One value of a source may be drawn only beside several that the site counted itself.
      if (most < 2 && drawing) expect(drawing.textContent, id).toContain('По записям сайта');
      if (drawing) expect(drawing.textContent, id).toMatch(/\d/);
    }
  });

  test('the text of the Strategy holds every record word for word, under an address of its section', () => {
    const text = words('/strategiya/soderzhanie/');
    const ids = new Set(page('/strategiya/soderzhanie/').document.querySelectorAll('[id]').map((e) => e.id));
    for (const folder of ['foundations', 'tasks', 'directions', 'activities', 'stages', 'measures', 'results']) {
      for (const record of records(site, folder)) {
        for (const paragraph of String(record.text ?? '').split(/\n\s*\n/)) expect(text).toContain(plain(paragraph));
        expect([...ids], `${folder}/${record.id}`).toContain(String(record.section));
      }
    }
  });

  test('every kind of work stands on the page of its direction', () => {
    for (const { direction, text } of records(site, 'activities')) expect(words(`/strategiya/napravleniya/${direction}/`)).toContain(plain(String(text)));
  });
});

function records(site: BuiltSite, folder: string): Record<string, unknown>[] {
  const root = join(CONTENT[site.name]!, 'strategy', folder);
  return readdirSync(root)
    .filter((f) => f.endsWith('.yaml'))
    .map((f) => ({ id: f.replace('.yaml', ''), ...(parse(readFileSync(join(root, f), 'utf8')) as object) }));
}

/** Typography changes spaces, quotes and dashes; words it never touches. */
function plain(text: string): string {
  return text
    .replace(/&nbsp;/g, ' ')
    .replace(/[«»„“"]/g, '')
    .replace(/[—–-]/g, '-')
    .replace(/[\s\u00A0\u202F]+/g, ' ')
    .replace(/т\. (?=д|е|п)/g, 'т.')
    .trim();
}

/** Events: every one has a page and, when its day is known, a file for a calendar; all calendars are read by two parsers and agree with the records. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Catalogue } from '../../src/catalogue.ts';
import { contentType } from '../../src/doors/mime-types.ts';
import { fitsCalendar } from '../../src/features/events/calendar-file.ts';
import { meetings } from '../../src/kernel/event-days.ts';
import { calendarFaults, readByIcalJs, readByNodeIcal } from '../read-calendar.ts';
import { catalogueOfSite } from './content-of.ts';
import { SITES } from './sites.ts';

describe.each(SITES)('$name', (site) => {
  const { files, folder, pages } = site;
  const page = (address: string) => pages.find((one) => one.address === address)!.document;
  const read = (file: string): string => readFileSync(join(folder, file), 'utf8');
  const calendars = [...files].filter((file) => file.endsWith('.ics'));
  let catalogue: Catalogue;
  beforeAll(async () => {
    catalogue = await catalogueOfSite(site);
  });

  test('every event has a page, its place in the list and, if its day is known, its own file', () => {
    const { events } = catalogue.all;
    const list = page('/sobytiya/');
    for (const { id, data } of events) {
      expect([id, list.querySelector(`#${id} a`)?.getAttribute('href')]).toEqual([id, `/sobytiya/${id}/`]);
      expect([id, files.has(`/sobytiya/${id}/index.html`), files.has(`/sobytiya/${id}/sobytie.ics`)]).toEqual([id, true, fitsCalendar(data)]);
      const aside = page(`/sobytiya/${id}/`).querySelector('.two-columns > aside')!;
      expect([id, aside.querySelector(`a[href="/sobytiya/${id}/sobytie.ics"]`) !== null]).toEqual([id, fitsCalendar(data)]);
    }
    expect(list.querySelectorAll('[id]').map((e) => e.id).filter((id, i, all) => all.indexOf(id) !== i)).toEqual([]);
  });

  test('there is a calendar of all, of every municipality and of every kind, each offered on the list', () => {
    const common = calendars.filter((file) => file.startsWith('/sobytiya/kalendar/'));
    expect(common).toHaveLength(1 + catalogue.all.municipalities.length + 12);
    const offered = new Set(page('/sobytiya/').querySelectorAll('#podpisatsya, a[href$=".ics"]').flatMap((a) => a.getAttribute('href')?.replace(/^webcal:\/\/[^/]+/, '') ?? []));
    expect(common.filter((file) => !offered.has(file))).toEqual([]);
    expect(contentType('/sobytiya/kalendar/vse.ics')).toBe('text/calendar; charset=utf-8');
  });

  test('no calendar breaks the grammar, and both parsers find in each what the records say', () => {
    const host = new URL(catalogue.region.siteUrl).host;
    const { timeZone } = catalogue.region;
    for (const file of calendars) {
      const text = read(file);
      expect([file, calendarFaults(text)]).toEqual([file, []]);
      const [a, b] = [readByIcalJs(text), readByNodeIcal(text, timeZone)];
      expect([file, b]).toEqual([file, a]);
      for (const { uid, sequence, status, meetings: found } of a) {
        const event = catalogue.get('events', uid.replace(`@${host}`, '')).data;
        expect([uid, sequence, status === 'CANCELLED', found.map(({ from }) => from.slice(0, 10))]).toEqual([uid, event.revision, event.state === 'отменено', meetings(event)]);
        expect([uid, found[0]!.from.slice(11)]).toEqual([uid, found[0]!.from.length === 10 ? '' : event.timeFrom]);
      }
    }
    const all = readByIcalJs(read('/sobytiya/kalendar/vse.ics')).map(({ uid }) => uid);
    expect(all.toSorted()).toEqual(catalogue.all.events.filter(({ data }) => fitsCalendar(data)).map(({ id }) => `${id}@${host}`).toSorted());
  });

  test('what was called off or moved says so at the head of its page', () => {
    for (const { id, data } of catalogue.all.events.filter(({ data: { state } }) => state === 'отменено' || state === 'перенесено')) {
      expect([id, page(`/sobytiya/${id}/`).querySelector('main header')!.textContent]).toEqual([id, expect.stringMatching(data.state === 'отменено' ? /Отменено\./ : /Перенесено/)]);
    }
  });
});

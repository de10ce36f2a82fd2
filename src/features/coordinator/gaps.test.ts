import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isThinConsent, thinConsentNote, type ProjectFacts, type TosFacts } from './facts.ts';
import { firstSteps, type Situation } from './first-steps.ts';
import { lastYearOf, PROJECT_GAPS, TOS_GAPS } from './gaps.ts';
import { makeMatrix } from './matrix.ts';
import { placeGaps } from './place-gaps.ts';

const TODAY = '2026-11-27';
const tos = (more: Partial<TosFacts> = {}): TosFacts => ({ id: 'rodnik', name: 'Родник', href: '/tos/rodnik/', asOf: '2026-11', hasPlace: true, sources: 2, status: 'действует', webPages: 1, photos: 1, finished: ['2026'], planYears: '2025–2027', hasBoundary: true, hasRegNo: true, ...more });
const project = (more: Partial<ProjectFacts> = {}): ProjectFacts => ({ id: 'kolodets', name: 'Колодец', href: '/proekty/kolodets/', asOf: '2026-11', hasPlace: true, sources: 2, photos: 1, hasMoney: true, hasYear: true, consents: [], openContests: [], ...more });
const standing = (key: string, more: Partial<TosFacts>, today = TODAY) => TOS_GAPS.find((gap) => gap.key === key)!.standing(tos(more), today);
const lacks = (more: Partial<TosFacts>) => TOS_GAPS.filter((gap) => gap.standing(tos(more), TODAY) === 'lacks').map(({ key }) => key);

describe('what a ТОС lacks', () => {
  it('a full record lacks nothing, each missing thing is seen by itself', () => {
    expect(lacks({})).toEqual([]);
    const missing: Record<string, Partial<TosFacts>> = { state: { status: 'неизвестно' }, place: { hasPlace: false }, boundary: { hasBoundary: false }, photo: { photos: 0 }, web: { webPages: 0 }, finished: { finished: [] }, plan: { planYears: undefined }, regNo: { hasRegNo: false }, source: { sources: 1 }, fresh: { asOf: '2026-01' } };
    expect(Object.keys(missing).sort()).toEqual(TOS_GAPS.map(({ key }) => key).sort());
    for (const [key, more] of Object.entries(missing)) expect(lacks(more), key).toEqual([key]);
  });

  it('a closed ТОС is asked for nothing', () => {
    expect(new Set(TOS_GAPS.map((gap) => gap.standing(tos({ status: 'ликвидирован', webPages: 0, finished: [], asOf: '2020' }), TODAY)))).toEqual(new Set(['idle']));
  });

  // 90 days before 27 November 2026 is 29 August; a month counts by its last day.
  it('is stale after 90 days, not on the ninetieth', () => {
    expect([standing('fresh', { asOf: '2026-08-29' }), standing('fresh', { asOf: '2026-08-28' }), standing('fresh', { asOf: '2026-08' }), standing('fresh', { asOf: '2026-07' })]).toEqual(['good', 'lacks', 'good', 'lacks']);
  });

  // Two years before is 27 November 2024; a bare year reaches to its 31 December.
  it('has been idle for two years, to the day', () => {
    expect([standing('finished', { finished: ['2024-11-27'] }), standing('finished', { finished: ['2024-11-26'] }), standing('finished', { finished: ['2024'] }), standing('finished', { finished: ['2023'] })]).toEqual(['good', 'lacks', 'good', 'lacks']);
    expect(standing('finished', { finished: [null, '2020'] })).toBe('unsure');
    expect(standing('finished', { finished: [], status: 'создаётся' })).toBe('idle');
  });

  it('a plan whose years are over is no plan', () => {
    expect([standing('plan', { planYears: '2024–2026' }), standing('plan', { planYears: '2021—2025' }), standing('plan', { planYears: 'бессрочно' })]).toEqual(['good', 'lacks', 'unsure']);
    expect(lastYearOf('2025-2027 годы')).toBe(2027);
  });
});

describe('what a project lacks', () => {
  it('a consent says who, when and where it is kept', () => {
    expect([isThinConsent('есть'), isThinConsent('устное согласие родителей получено'), isThinConsent('№ 4 от 2025'), isThinConsent('№ 14 от 02.06.2026, хранится в ТОС «Родник»')]).toEqual([true, true, true, false]);
    const seen = (texts: string[]) => PROJECT_GAPS.find(({ key }) => key === 'consent')!.standing(project({ consents: texts.map((text, i) => ({ photo: i + 1, text })) }), TODAY);
    expect(thinConsentNote({ consents: [{ photo: 1, text: 'есть' }, { photo: 3, text: '№ 14 от 02.06.2026, хранится в ТОС «Родник»' }, { photo: 4, text: 'да' }] })).toContain('снимки 1, 4');
    expect([seen([]), seen(['есть']), seen(['№ 14 от 02.06.2026, хранится в ТОС «Родник»'])]).toEqual(['idle', 'lacks', 'good']);
  });
});

describe('the whole', () => {
  // Two records of ten questions: 20 asked; the first lacks two, the second is closed and asked nothing: 10 asked, 8 known.
  it('counts what is asked and what is known', () => {
    const matrix = makeMatrix([tos({ webPages: 0, photos: 0 }), tos({ status: 'ликвидирован' })], TOS_GAPS, TODAY);
    expect([matrix.asked, matrix.known, matrix.rows.map(({ lacking }) => lacking)]).toEqual([10, 8, [2, 0]]);
    expect(Object.fromEntries(matrix.gaps.map(({ key }, i) => [key, matrix.lacking[i]]))).toMatchObject({ web: 1, photo: 1, plan: 0 });
  });

  it('what is filled in never makes a record worse', () => {
    fc.assert(
      fc.property(fc.record({ webPages: fc.nat(2), photos: fc.nat(2), sources: fc.integer({ min: 1, max: 3 }), hasPlace: fc.boolean(), hasBoundary: fc.boolean() }), (facts) => {
        const lacking = (more: Partial<TosFacts>): number => makeMatrix([tos(more)], TOS_GAPS, TODAY).rows[0]!.lacking;
        expect(lacking({ ...facts, webPages: facts.webPages + 1, photos: facts.photos + 1, sources: facts.sources + 1, hasPlace: true, hasBoundary: true })).toBeLessThanOrEqual(lacking(facts));
      }),
    );
  });
});

describe('what to do first', () => {
  const situation = (more: Partial<Situation>): Situation => ({ tos: makeMatrix<TosFacts>([], TOS_GAPS, TODAY), projects: makeMatrix<ProjectFacts>([], PROJECT_GAPS, TODAY), place: { gaps: [] }, stated: { value: 0 }, unnamed: 0, contradictions: 0, openContests: [], ...more });
  const titles = (more: Partial<Situation>) => firstSteps(situation(more)).map(({ title }) => title.replaceAll('\u00A0', ' '));

  // 56 unnamed × 1 = 56; one contradiction × 5; three projects without photograph × 3 = 9, of which the list has room for two.
  it('two deeds, by weight × records', () => {
    const projects = makeMatrix([project({ photos: 0 }), project({ photos: 0 }), project({ photos: 0 })], PROJECT_GAPS, TODAY);
    expect(firstSteps(situation({ projects, unnamed: 56, contradictions: 1 })).map(({ key, score }) => [key, score])).toEqual([['names', 56], ['project-photo', 9]]);
    expect(firstSteps(situation({ contradictions: 1 })).map(({ key }) => key)).toEqual(['contradictions']);
  });

  // A thin consent weighs 10: more than three photographs, 9.
  it('people come before pictures', () => {
    const projects = makeMatrix([project({ photos: 0 }), project({ photos: 0 }), project({ photos: 0, consents: [{ photo: 1, text: 'есть' }] })], PROJECT_GAPS, TODAY);
    expect(firstSteps(situation({ projects })).map(({ key }) => key)).toEqual(['project-consent', 'project-photo']);
  });

  // No count weighs 5, no ТОС at all 4, no contact 2: there is room for two.
  it('where the atlas knows nobody, the number and the first names come first', () => {
    const gaps = placeGaps({ hasContact: false, countDays: [], hasPopulation: false, asOf: '2026-11' }, TODAY);
    expect(titles({ place: { gaps }, stated: undefined })).toEqual(['Скажите, сколько здесь ТОС', 'Назовите первые ТОС']);
    expect(titles({ stated: { value: 34 }, unnamed: 34 })).toEqual(['Назовите 34 ТОС']);
    expect(titles({ place: { gaps: placeGaps({ hasContact: false, countDays: ['2026-11-01'], hasPopulation: true, asOf: '2026-11' }, TODAY) } })).toEqual(['Назовите служебный контакт координатора']);
  });

  it('who lacks is told by number, by all and by the only one', () => {
    const of = (list: TosFacts[]) => titles({ tos: makeMatrix(list, TOS_GAPS, TODAY) })[0];
    expect(of([tos({ status: 'неизвестно' })])).toBe('Единственной записи о ТОС не хватает состояния');
    expect(of([tos({ webPages: 0 }), tos({ webPages: 0 })])).toBe('Всем записям о ТОС (2) не хватает своей страницы в сети');
    expect(of([tos({ hasRegNo: false }), tos()])).toBe('1 записи о ТОС из 2 не хватает номера в реестре');
  });

  it('what is unclear or undecided is not thanked for', () => {
    expect(titles({ tos: makeMatrix([tos({ planYears: 'бессрочно' })], TOS_GAPS, TODAY) })).toEqual(['Уточните отмеченное словом «неясно»']);
    expect(titles({ openContests: [{ applications: 0 }, { applications: 3 }] })).toEqual(['Скажите, чем кончились 3 заявки']);
  });

  it('nothing to do is an empty list, and the order of records changes nothing', () => {
    expect(firstSteps(situation({}))).toEqual([]);
    const records = [tos({ webPages: 0 }), tos({ photos: 0, webPages: 0 }), tos({ hasRegNo: false })];
    const steps = (list: TosFacts[]) => firstSteps(situation({ tos: makeMatrix(list, TOS_GAPS, TODAY) }));
    expect(steps(records.toReversed())).toEqual(steps(records));
  });
});

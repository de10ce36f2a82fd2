import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { SOUND_FILES, TemporaryRoot, TODAY, TOS } from '../../tests/minimal-root.ts';
import type { Settings } from '../settings.ts';
import { takeSnapshot, type SnapshotWish } from './take-snapshot.ts';

class Ledger extends TemporaryRoot {
  take(wish: SnapshotWish = {}, today = TODAY) {
    process.env.TODAY = today;
    const run: Settings = { projectRoot: join(this.root, '..'), contentRoot: this.root, kitFolder: '/nowhere', cacheFolder: join(this.root, '..', 'cache'), outFolder: '', today };
    return takeSnapshot(run, wish).finally(() => delete process.env.TODAY);
  }
  file(day: string): string {
    return join(this.root, 'registry', `${day}.yaml`);
  }
  git(...args: string[]): string {
    const who = { GIT_AUTHOR_NAME: 'Т', GIT_AUTHOR_EMAIL: 't@example.org', GIT_COMMITTER_NAME: 'Т', GIT_COMMITTER_EMAIL: 't@example.org' };
    const { status, stdout, stderr } = spawnSync('git', ['-c', 'init.defaultBranch=main', ...args], { cwd: this.root, encoding: 'utf8', env: { ...process.env, ...who, ...this.days } });
    expect(stderr + String(status)).toMatch(/0$/);
    return stdout;
  }
  commit(day: string): string {
    this.days = { GIT_AUTHOR_DATE: `${day}T12:00:00Z`, GIT_COMMITTER_DATE: `${day}T12:00:00Z` };
    this.git('add', '.');
    this.git('commit', '-q', '-m', day);
    return this.git('rev-parse', 'HEAD').trim();
  }
  days = {};
}

describe('a snapshot of the records as they are', () => {
  it('is written once, the same each time, and passes the check', async () => {
    using ledger = new Ledger();
    const first = await ledger.take();
    expect(first.text).toContain('на 22\u00A0ноября 2026\u00A0года: 1\u00A0ТОС, 1\u00A0муниципалитет.');
    const text = readFileSync(ledger.file(TODAY), 'utf8');
    const second = await ledger.take();
    expect([first.ok, second.ok, second.text.includes('уже такой')]).toEqual([true, true, true]);
    expect(readFileSync(ledger.file(TODAY), 'utf8')).toBe(text);
    expect(await ledger.messages()).toBe('');
  });

  it('does not replace another one unless told to', async () => {
    using ledger = new Ledger();
    await ledger.take();
    const before = readFileSync(ledger.file(TODAY), 'utf8');
    ledger.write({ 'tos/zarechensky/istok.yaml': TOS.replace('Родник', 'Исток').replace('Т-1', 'Т-2') });
    const refused = await ledger.take();
    expect([refused.ok, refused.text.includes('--force'), readFileSync(ledger.file(TODAY), 'utf8') === before]).toEqual([false, true, true]);
    const forced = await ledger.take({ force: true });
    expect([forced.ok, readFileSync(ledger.file(TODAY), 'utf8').includes('Исток')]).toEqual([true, true]);
  });

  it('says in what the file of that day differs', async () => {
    using ledger = new Ledger();
    await ledger.take();
    const told = async (wish: SnapshotWish) => (await ledger.take(wish)).text.replaceAll('\u00A0', ' ');
    expect(await told({ whole: true })).toContain('он другой: охват в нём «записи атласа», а сейчас «весь реестр».\nНичего не записано.');
    expect(await told({ whole: true, dry: true })).toContain('Это проба');
    const sound = readFileSync(ledger.file(TODAY), 'utf8');
    ledger.write({ [`registry/${TODAY}.yaml`]: sound.replace('Родник', 'Ручей') });
    expect(await told({})).toContain('строки расходятся у 1 ТОС; файл правили руками, отпечаток не сходится.');
    ledger.write({ [`registry/${TODAY}.yaml`]: 'что-то' });
    expect(await told({})).toContain('как снимок он не читается');
    ledger.write({ [`registry/${TODAY}.yaml`]: sound });
  });

  it('the whole registry is not compared with the records of the atlas, nor the other way round', async () => {
    using ledger = new Ledger();
    expect((await ledger.take({}, '2026-11-01')).text).toContain('Более раннего снимка нет');
    expect((await ledger.take({ whole: true }, '2026-11-02')).text).toContain('Прежние снимки — записи атласа, а не весь реестр: сравнить нельзя');
    ledger.write({ 'registry/2026-11-01.yaml': null });
    expect((await ledger.take()).text).toContain('Прежние снимки — весь реестр, а не записи атласа: сравнить нельзя');
  });

  it('a trial writes nothing', async () => {
    using ledger = new Ledger();
    expect((await ledger.take({ dry: true })).ok).toBe(true);
    expect(existsSync(ledger.file(TODAY))).toBe(false);
  });

  it('says what changed since the one before', async () => {
    using ledger = new Ledger();
    await ledger.take({}, '2026-11-01');
    ledger.write({ 'tos/zarechensky/rodnik.yaml': TOS.replace('действует', 'ликвидирован'), 'tos/zarechensky/istok.yaml': TOS.replace('Родник', 'Исток').replace('Т-1', 'Т-2'), 'projects/kolodets': null });
    const { text } = await ledger.take();
    expect(text).toContain('  · появился: ТОС\u00A0«Исток», Зареченский округ (действует)\n  · ликвидирован: ТОС\u00A0«Родник», Зареченский округ (было «действует», стало «ликвидирован»)');
  });

  it('is not taken of a day to come, of a day long past, of no day, of faulty records', async () => {
    using ledger = new Ledger();
    const told = async (wish: SnapshotWish) => (await ledger.take(wish)).text;
    expect(await told({ asOf: '2026-11-23' })).toContain('ещё не наступило');
    // 30 days of September left from the 1st are 29, 31 of October, 22 of November: 82.
    expect(await told({ asOf: '2026-09-01' })).toContain('прошло 82\u00A0дня');
    expect(await told({ asOf: '2026-02-30' })).toContain('не день');
    expect(await told({ asOf: '2026-11-01' })).toContain('записи взяты сегодняшние');
    ledger.write({ 'tos/zarechensky/rodnik.yaml': TOS.replace('name: Родник\n', '') });
    expect(await told({})).toContain('снимок был бы неполным');
    expect(existsSync(ledger.file(TODAY))).toBe(false);
  });

  it('mends a snapshot that somebody edited', async () => {
    using ledger = new Ledger();
    await ledger.take();
    ledger.write({ [`registry/${TODAY}.yaml`]: readFileSync(ledger.file(TODAY), 'utf8').replace('Родник', 'Ручей') });
    expect(await ledger.messages()).toContain('snapshot-edited');
    expect((await ledger.take({ force: true })).ok).toBe(true);
    expect(await ledger.messages()).toBe('');
  });
});

describe('a snapshot of what Git remembers', () => {
  it('stands as of the day asked for, and touches no file but its own', async () => {
    using ledger = new Ledger();
    ledger.git('init', '-q');
    const first = ledger.commit('2026-03-01');
    ledger.write({ 'tos/zarechensky/rodnik.yaml': TOS.replace('Родник', 'Ключ'), 'tos/zarechensky/_blank.yaml': 'name: x' });
    ledger.commit('2026-08-01');
    expect((await ledger.take({ from: '2026-06-30' })).ok).toBe(true);
    expect((await ledger.take({ from: '2026-09-30' })).text).toContain('переименован: ТОС\u00A0«Ключ», Зареченский округ (прежде «Родник»)');
    expect((await ledger.take({ from: first.slice(0, 10) })).ok).toBe(true);
    expect([readFileSync(ledger.file('2026-06-30'), 'utf8').includes('Родник'), readFileSync(ledger.file('2026-09-30'), 'utf8').includes('Ключ'), existsSync(ledger.file('2026-03-01'))]).toEqual([true, true, true]);
    expect(ledger.git('status', '--porcelain').trim()).toBe('?? registry/');
    expect(await ledger.messages()).toBe('');
  });

  it('says when history is missing, too short, cut or not understood', async () => {
    using ledger = new Ledger();
    const told = async (from: string) => (await ledger.take({ from })).text;
    expect(await told('2026-06-30')).toContain('не лежит в Git');
    ledger.git('init', '-q');
    ledger.commit('2026-03-01');
    expect(await told('2026-02-01')).toContain('ещё ничего нет');
    expect(await told('--all')).toContain('не дата и не имя');
    expect(await told('net-takogo')).toContain('нет изменения');
    expect((await ledger.take({ from: 'HEAD', asOf: '2026-02-01' })).text).toContain('на более ранний день');
    using clone = new Ledger(Object.fromEntries(Object.keys(SOUND_FILES).map((name) => [name, null])));
    ledger.write({ 'tos/zarechensky/rodnik.yaml': TOS.replace('Родник', 'Ключ') });
    ledger.commit('2026-04-01');
    clone.write({ 'region.json': SOUND_FILES['region.json']! });
    clone.git('init', '-q');
    clone.git('fetch', '-q', '--depth', '1', `file://${ledger.root}`, 'HEAD');
    clone.git('checkout', '-q', '-f', 'FETCH_HEAD');
    expect((await clone.take({ from: '2026-03-15' })).text).toContain('fetch --unshallow');
  });
});

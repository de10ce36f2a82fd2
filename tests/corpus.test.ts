/**
 * The whole list of bad input: each row has its outcome, every message has a place and reads in Russian, no file is touched.
 * `CORPUS_TABLE=1 npx vitest run --project unit tests/corpus.test.ts` prints the table as Markdown.
 */
import { createHash } from 'node:crypto';
import { lstatSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import type { Problem } from '../src/kernel/problems.ts';
import { CORPUS, type Fault } from './corpus-table.ts';
import { TemporaryRoot } from './minimal-root.ts';

const isRoot = process.getuid?.() === 0;
const rows: string[] = [];

describe('bad input', () => {
  it.each(CORPUS.map((fault) => [`${fault.no} ${fault.what}`, fault] as const))('%s', { timeout: 60_000 }, async (_, fault) => {
    if (fault.notForRoot && isRoot) return;
    using temporary = new TemporaryRoot(typeof fault.files === 'function' ? await fault.files() : fault.files);
    fault.make?.(temporary.root);
    const before = fingerprint(temporary.root);
    const started = process.cpuUsage();
    const { problems } = await temporary.check();
    const { user, system } = process.cpuUsage(started);
    expect((user + system) / 1e6, 'seconds of processor time').toBeLessThan(10);
    expect(fingerprint(temporary.root)).toBe(before);
    expect(problems.filter((p) => !isReadable(p))).toEqual([]);
    const said = outcomeOf(problems);
    rows.push(rowOf(fault, problems));
    expect(`${said} ${problems.map(({ code }) => code).join(' ')}`).toMatch(new RegExp(`^${fault.outcome} `));
    expect(problems.map(({ code }) => code)).toEqual(expect.arrayContaining([...(fault.codes ?? [])]));
  });

  afterAll(() => {
    if (process.env.CORPUS_TABLE) console.log(['| № | что не так | итог | код | сообщение |', '|---|---|---|---|---|', ...rows].join('\n'));
  });
});

function outcomeOf(problems: readonly Problem[]): Fault['outcome'] {
  if (problems.length === 0) return 'F';
  return problems.some(({ severity }) => severity === 'error') ? 'E' : 'W';
}

function isReadable({ file, line, column, found, expected }: Problem): boolean {
  return file !== '' && line >= 1 && column >= 1 && /[а-яё«<\d]/i.test(found) && /[а-яё«<]/i.test(expected) && !/undefined|NaN|\[object/.test(found.replace(/«[^»]*»/g, '') + expected);
}

function rowOf({ no, what, outcome, codes }: Fault, problems: readonly Problem[]): string {
  const told = problems.find(({ code }) => codes?.[0] === code) ?? problems[0];
  const cell = (text: string): string => text.replaceAll('|', '\\|').replace(/\s+/g, ' ').slice(0, 120);
  return `| ${no} | ${cell(what)} | ${outcome} | ${told ? [...new Set(problems.map(({ code }) => code))].slice(0, 4).map((code) => `\`${code}\``).join(' ') : ''} | ${told ? cell(told.found) : 'принято'} |`;
}

/** Names, kinds and bytes of everything below. */
function fingerprint(root: string): string {
  const hash = createHash('sha256');
  for (const name of readdirSync(root, { recursive: true, encoding: 'utf8' }).toSorted()) {
    const path = join(root, name);
    const stat = lstatSync(path);
    hash.update(`${name}\0${stat.mode}\0`);
    if (stat.isFile() && (stat.mode & 0o400 || isRoot)) hash.update(readFileSync(path));
  }
  return hash.digest('hex');
}

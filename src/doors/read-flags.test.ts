import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

/** A program is run with words that it must refuse before it reads or writes anything. */
function refused(script: string, ...words: string[]): string {
  const run = spawnSync(process.execPath, ['--disable-warning=ExperimentalWarning', `scripts/${script}.ts`, ...words], { encoding: 'utf8', env: { ...process.env, CONTENT_DIR: '/net/takoy/papki' } });
  expect([run.status, run.stdout]).toEqual([2, '']);
  return run.stderr.split('\n')[0]!;
}

describe('words of a program that are not understood', () => {
  it.each([
    ['check', ['--figurs'], 'Не понимаю ключ --figurs.'],
    ['check', ['--format', 'xml'], 'Не понимаю --format xml.'],
    ['check', ['--format'], 'После --format нужно значение: --format text|json|annotations|gitlab|html'],
    ['check', ['--figures=da'], 'У ключа --figures нет значения: просто --figures'],
    ['check', ['content'], 'Не понимаю лишнее слово «content».'],
    ['snapshot', ['--as-of'], 'После --as-of нужно значение: --as-of 2026-12-31'],
    ['snapshot', ['--as-of', '--dry-run'], 'После --as-of нужно значение: --as-of 2026-12-31'],
    ['snapshot', ['--dri-run'], 'Не понимаю ключ --dri-run.'],
  ] as const)('%s %j', (script, words, expected) => expect(refused(script, ...words)).toBe(expected));
});

describe('flags that npm kept for itself', () => {
  /** The stub of an environment: what npm sets when the second «--» was forgotten, over what it always sets. */
  function verb(env: Record<string, string>, ...words: string[]): { status: number | null; stderr: string } {
    const { PATH } = process.env;
    const { status, stderr } = spawnSync(process.execPath, ['scripts/verb.mjs', ...words], { encoding: 'utf8', env: { PATH, CONTENT_DIR: '/net/takoy/papki', npm_config_yes: 'true', npm_config_loglevel: 'silent', npm_config_force: '', ...env } });
    return { status, stderr: stderr.trim() };
  }
  it.each([
    [{ npm_config_dry_run: 'true' }, ['snapshot'], 'npm run snapshot -- --dry-run'],
    [{ npm_config_as_of: 'true', npm_config_dry_run: 'true' }, ['snapshot', '2026-11-20'], 'npm run snapshot -- --as-of 2026-11-20 --dry-run'],
    [{ npm_config_as_of: 'true', npm_config_from: 'true' }, ['snapshot', '2026-11-20', 'abc'], 'npm run snapshot -- --as-of 2026-12-31 --from 2026-09-30'],
    [{ npm_config_as_of: '2026-11-20' }, ['snapshot'], 'npm run snapshot -- --as-of 2026-11-20'],
    [{ npm_config_content: 'true' }, ['check', 'tests/fixtures/vymyshlensk'], 'npm run check -- --content tests/fixtures/vymyshlensk'],
    [{ npm_config_title: 'true' }, ['new', 'project', 'Новый колодец'], 'npm run new -- project --title "Новый колодец"'],
    [{ npm_config_port: 'true' }, ['start', '8080'], 'npm start -- --port 8080'],
    [{ npm_config_fresh: 'true' }, ['test', 'check'], 'npm test -- check --fresh'],
    [{ npm_config_check: 'true' }, ['base-map'], 'npm run base-map -- --check'],
  ] as const)('%j %j', (env, words, expected) => expect(verb(env, ...words)).toEqual({ status: 2, stderr: `npm забрал ключ себе. Напишите два дефиса: ${expected}` }));

  it('what npm sets by itself, and the flags of other programs, stop nobody', () => {
    expect(verb({ npm_config_dry_run: 'true', npm_config_force: 'true', npm_config_fresh: '', npm_config_format: 'false' }, 'check')).toMatchObject({ status: 1, stderr: '' });
    expect(verb({ npm_config_figures: 'true' }, 'check', '--figures')).toMatchObject({ status: 1, stderr: '' });
  });

  it('every flag of every program is on the list', async () => {
    const { FLAGS } = (await import(new URL('../../scripts/swallowed-flags.mjs', import.meta.url).href)) as { FLAGS: Record<string, Record<string, string>> };
    for (const [name, flags] of Object.entries(FLAGS)) {
      const head = readFileSync(`scripts/${name}.ts`, 'utf8').split('\n')[0]!;
      const told = [...head.matchAll(/--([a-z-]+)/g)].map((match) => match[1]!).filter((flag) => flag !== 'yes');
      expect(told.filter((flag) => !(flag in flags)), name).toEqual([]);
    }
  });
});

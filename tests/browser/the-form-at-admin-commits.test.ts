/** The same form with a Git host behind it: what it asks of Gitea or Forgejo, and what one saved correction sends there. */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { cmsConfig } from '../../src/features/editing/cms-config.ts';
import { contentPolicy } from '../../src/features/editing/admin-host.ts';
import { regionSchema, type Backend } from '../../src/region-schema.ts';
import { onStage } from './browser.ts';

const stage = onStage('dist-vymyshlensk');
const REGION = 'tests/fixtures/vymyshlensk';
const HOST = 'https://git.example.org';
const backend: Backend = { name: 'gitea', repo: 'sovet/atlas', branch: 'redaktsiya', baseUrl: HOST, apiRoot: `${HOST}/api/v1`, workflow: false };
const region = regionSchema.parse(JSON.parse(readFileSync(`${REGION}/region.json`, 'utf8')));
const hash = (text: string): string => createHash('sha1').update(text).digest('hex');

interface Commit {
  branch: string;
  message: string;
  files: { operation: string; path: string; content: string; sha?: string }[];
}

/** A Git host of eight answers. */
async function playHost(page: Page): Promise<{ asked: Set<string>; commits: Commit[] }> {
  const names = readdirSync(REGION, { recursive: true, encoding: 'utf8' }).filter((name) => /^(newspapers|municipalities)\/.*\.yaml$/.test(name)).map((name) => `${REGION}/${name}`);
  const [asked, commits] = [new Set<string>(), [] as Commit[]];
  const answers: [RegExp, (body: never) => unknown][] = [
    [/^GET \/user$/, () => ({ id: 1, full_name: 'Редактор', login: 'redaktor', email: 'redaktor@example.org', html_url: `${HOST}/redaktor` })],
    [/^GET \/version$/, () => ({ version: '1.24.5' })],
    [/^GET \/repos\/sovet\/atlas$/, () => ({ permissions: { pull: true, push: true }, default_branch: 'main' })],
    [/^GET \/repos\/sovet\/atlas\/branches\/redaktsiya$/, () => ({ commit: { id: 'a1', message: 'Начало' } })],
    [/^GET \/repos\/sovet\/atlas\/git\/trees\/a1$/, () => ({ truncated: false, tree: names.map((path) => ({ type: 'blob', path, sha: hash(path), size: readFileSync(path).length })) })],
    [/^GET \/settings\/api$/, () => ({ default_paging_num: 100, max_response_items: 100 })],
    [/^POST \/repos\/sovet\/atlas\/file-contents$/, ({ files }: { files: string[] }) => files.map((path) => ({ path, encoding: 'base64', content: readFileSync(path).toString('base64') }))],
    [/^GET \/repos\/sovet\/atlas\/commits$/, () => []],
    [
      /^POST \/repos\/sovet\/atlas\/contents$/,
      (commit: Commit) => {
        commits.push(commit);
        return { commit: { sha: 'b2', created: '2026-11-27T00:00:00Z' }, files: commit.files.map(({ path, content }) => ({ path, sha: hash(content) })) };
      },
    ],
  ];
  await page.route(`${HOST}/**`, async (route) => {
    const request = route.request();
    const headers = { 'access-control-allow-origin': '*', 'access-control-allow-headers': '*', 'access-control-allow-methods': '*' };
    if (request.method() === 'OPTIONS') return route.fulfill({ status: 204, headers });
    const line = `${request.method()} ${new URL(request.url()).pathname.replace('/api/v1', '')}`;
    const answer = answers.find(([pattern]) => pattern.test(line))?.[1];
    asked.add(answer ? line : `без ответа: ${line}`);
    return answer ? route.fulfill({ status: 200, headers, json: answer(request.postDataJSON() as never) }) : route.fulfill({ status: 404, headers, json: {} });
  });
  await page.route('**/admin/nastroyka.json', (route) => route.fulfill({ json: cmsConfig({ region: { ...region, repository: { backend } }, municipalities: [{ id: 'zateevsky', nameShort: 'Затеевский' }], siteUrl: region.siteUrl, contentFolder: REGION }) }));
  await page.route('**/admin/', async (route) => {
    const body = await (await route.fetch()).text();
    const script = /sha256-([^']+)'/.exec(body)![1]!;
    await route.fulfill({ contentType: 'text/html', body: body.replace(/(http-equiv="Content-Security-Policy" content=")[^"]+/, `$1${contentPolicy(backend, script)}`).replace(/ data-folder(="")?/, '') });
  });
  return { asked, commits };
}

it('one correction is one commit into the named branch, and only the host of the repository is asked', async () => {
  const page = await stage.open('/dostupnost/');
  const { asked, commits } = await playHost(page);
  page.setDefaultTimeout(15_000);
  await page.goto(new URL('/admin/', stage.url()).href);
  await page.getByRole('button', { name: 'Открыть форму' }).click();
  await page.getByRole('button', { name: /токен/ }).click();
  await page.getByRole('alertdialog').locator('input').first().fill('klyuch');
  await page.getByRole('alertdialog').getByRole('button', { name: 'Войти', exact: true }).click();
  await page.getByText('Проекты и практики').first().waitFor();
  await page.evaluate(() => (location.hash = '#/collections/newspapers/entries/zateynik'));
  await page.locator('[aria-label="Поле «\u2068Сайт\u2069»"] input').fill('https://zateynik.example.org/');
  await page.getByRole('button', { name: 'Сохранить', exact: true }).click();
  await expect.poll(() => commits.length, { timeout: 15_000 }).toBe(1);

  const [commit] = commits as [Commit];
  const path = `${REGION}/newspapers/zateynik.yaml`;
  expect(commit).toMatchObject({ branch: 'redaktsiya', message: 'Газета: исправлено «zateynik»', files: [{ operation: 'update', path, sha: hash(path) }] });
  const [before, after] = [readFileSync(path, 'utf8').split('\n'), Buffer.from(commit.files[0]!.content, 'base64').toString().split('\n')];
  expect(after.filter((line) => !before.includes(line))).toEqual(['url: https://zateynik.example.org/']);
  expect(before.filter((line) => !after.includes(line) && !line.startsWith('url:'))).toEqual([]);
  expect([...asked].filter((line) => line.startsWith('без ответа'))).toEqual([]);
  expect(page.foreign.filter((address) => !address.startsWith(HOST))).toEqual([]);
});

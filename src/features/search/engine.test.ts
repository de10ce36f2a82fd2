import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it, vi } from 'vitest';
import { openEngine } from './engine.client.ts';

const bundle = `${mkdtempSync(join(tmpdir(), 'atlas-engine-'))}/`;
afterAll(() => {
  vi.unstubAllGlobals();
  rmSync(bundle, { recursive: true });
});

it('a late loss of the first attempt does not blind the second one', async () => {
  // Like the real one it swallows what it could not load.
  writeFileSync(`${bundle}pagefind.js`, `export const options = async () => {}, init = async () => {}, filters = () => Promise.all(['a', 'b'].map((name) => fetch(${JSON.stringify(bundle)} + name)));\n`);
  const asked: ((response: Response) => void)[] = [];
  vi.stubGlobal('fetch', () => new Promise<Response>((answer) => asked.push(answer)));
  vi.stubGlobal('addEventListener', () => undefined);
  vi.stubGlobal('removeEventListener', () => undefined);
  const lost = (): Response => new Response('нет', { status: 404 });

  const first = openEngine(bundle);
  await vi.waitFor(() => expect(asked).toHaveLength(2));
  asked[0]!(lost());
  await expect(first).rejects.toThrow('404');
  const second = openEngine(bundle);
  asked[1]!(lost());
  await vi.waitFor(() => expect(asked).toHaveLength(4));
  asked[2]!(lost());
  asked[3]!(lost());
  await expect(second).rejects.toThrow('404');
});

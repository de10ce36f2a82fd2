import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { cmsBundle, EDITOR_SCRIPT, withoutForeign } from './cms-bundle.ts';

/** Services of others that the package knows and our configuration never turns on, and addresses of its help. A new name here is a question: where does it call? */
const KNOWN = /^(([\w-]+\.)*(w3\.org|github\.com|gitlab\.com|gitea\.com|codeberg\.org|netlify\.com|googleapis\.com|google\.com|google\.dev|deepseek\.com|anthropic\.com|claude\.com|mistral\.ai|openai\.com|pexels\.com|unsplash\.com|pixabay\.com|picsum\.photos|uploadcare\.com|ucarecdn\.com|amazon\.com|amazonaws\.com|microsoft\.com|bunny\.net|bunnycdn\.com|cloudinary\.com|cloudflare\.com|digitalocean\.com|digitaloceanspaces\.com|scaleway\.com|scw\.cloud|backblaze\.com|backblazeb2\.com|supabase\.com|supabase\.co|sveltiacms\.app|svelte\.dev|lexical\.dev|azure\.com|adobe\.com|fontsource\.org|stackoverflow\.com|bsky\.app|discord\.com|youtube\.com|youtube-nocookie\.com|youtu\.be|json-schema\.org|githubstatus\.com|openstreetmap\.org|react\.dev|localhost|leafletjs\.com|example\.org))$/;

it('the editor knows no host that was not looked at, and asks none for tiles, places, fonts or parts of itself', async () => {
  const folder = await cmsBundle(process.cwd());
  const scripts = [EDITOR_SCRIPT, ...readdirSync(join(folder, 'chasti')).filter((name) => name.endsWith('.js')).map((name) => `chasti/${name}`)];
  const code = scripts.map((name) => readFileSync(join(folder, name), 'utf8')).join('\n');
  const hosts = [...new Set([...code.matchAll(/https?:\/\/([a-z0-9-]+(?:\.[a-z0-9-]+)+)/gi)].map((match) => match[1]!.toLowerCase()))];
  expect(hosts.filter((host) => !KNOWN.test(host)).sort()).toEqual([]);
  expect(code).not.toMatch(/tile\.openstreetmap|nominatim|unpkg\.com|jsdelivr|hostedstatus/);
});

it('an address that went elsewhere stops the build', () => {
  const code = readFileSync('node_modules/@sveltia/cms/npm/index.js', 'utf8');
  expect(() => withoutForeign(code)).not.toThrow();
  expect(() => withoutForeign(code.replace('nominatim.openstreetmap.org/search', 'nominatim.openstreetmap.org/v2'))).toThrow('найден 0 раз вместо 1');
  expect(() => withoutForeign(`${code}https://nominatim.openstreetmap.org/search`)).toThrow('найден 2 раз вместо 1');
});

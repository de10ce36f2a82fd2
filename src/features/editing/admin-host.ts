/** Where the editor of /admin/ may turn to, and nowhere else: the host of the repository. Pure. */
import type { Backend } from '../../region-schema.ts';

/** Public services, used when the region names no server of its own. */
const PUBLIC: Record<Backend['name'], { site: string; api: string }> = {
  gitlab: { site: 'https://gitlab.com', api: 'https://gitlab.com' },
  github: { site: 'https://github.com', api: 'https://api.github.com' },
  gitea: { site: 'https://gitea.com', api: 'https://gitea.com' },
};

const TITLES: Record<Backend['name'], string> = { gitlab: 'GitLab', github: 'GitHub', gitea: 'Gitea или Forgejo' };

/** Origins of the repository's server. */
export function hostsOf(backend: Backend | undefined): string[] {
  if (!backend) return [];
  const { site, api } = PUBLIC[backend.name];
  // GitHub is signed in to through a go-between that the region names; its own pages stand elsewhere.
  const addresses = backend.name === 'github' ? [site, api, backend.baseUrl, backend.apiRoot] : [backend.baseUrl ?? site, backend.apiRoot ?? backend.baseUrl ?? api];
  return [...new Set(addresses.flatMap((address) => (address ? [new URL(address).origin] : [])))];
}

/** What the page may load and call: our own files and the repository's server. `script` is the text of the starter. */
export function contentPolicy(backend: Backend | undefined, scriptHash: string): string {
  const hosts = hostsOf(backend).join(' ');
  return [
    "default-src 'none'",
    `script-src 'self' 'wasm-unsafe-eval' 'sha256-${scriptHash}'`,
    "style-src 'self' 'unsafe-inline'",
    "font-src 'self' data:",
    `img-src 'self' data: blob: ${hosts}`,
    "media-src 'self' blob:",
    `connect-src 'self' data: blob: ${hosts}`,
    "worker-src 'self' blob:",
    "frame-src 'self' blob: data:",
    "manifest-src 'self' blob:",
    "base-uri 'none'",
    "form-action 'none'",
  ]
    .map((line) => line.trim())
    .join('; ');
}

/** How the server is called in a sentence, and its address. */
export function hostTitle(backend: Backend): { title: string; host: string } {
  return { title: TITLES[backend.name], host: new URL(hostsOf(backend)[0]!).host };
}

/** Address of a document of the repository for reading. */
export function documentAddress(backend: Backend, file: string): string {
  const root = `${backend.name === 'github' ? PUBLIC.github.site : (backend.baseUrl ?? PUBLIC[backend.name].site)}/${backend.repo}`.replace(/(?<!:)\/{2,}/g, '/');
  const way = { gitlab: `/-/blob/${backend.branch ?? 'HEAD'}/`, github: `/blob/${backend.branch ?? 'HEAD'}/`, gitea: backend.branch ? `/src/branch/${backend.branch}/` : '/src/' };
  return `${root}${way[backend.name]}${file}`;
}

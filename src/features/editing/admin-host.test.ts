import { expect, it } from 'vitest';
import { contentPolicy, documentAddress, hostsOf } from './admin-host.ts';

const gitlab = { name: 'gitlab', repo: 'sovet/atlas', baseUrl: 'https://git.example', apiRoot: 'https://api.git.example/api/v4', workflow: true } as const;

it('a folder needs no host at all', () => {
  expect(hostsOf(undefined)).toEqual([]);
  expect(contentPolicy(undefined, 'abc=')).toContain("connect-src 'self' data: blob:;");
});

it('only the server of the repository may be called', () => {
  expect(hostsOf(gitlab)).toEqual(['https://git.example', 'https://api.git.example']);
  expect(contentPolicy(gitlab, 'abc=')).toContain("connect-src 'self' data: blob: https://git.example https://api.git.example;");
  expect(hostsOf({ name: 'github', repo: 'a/b', workflow: false })).toEqual(['https://github.com', 'https://api.github.com']);
});

it('documents are read where the repository lies', () => {
  expect(documentAddress(gitlab, 'CONTRIBUTING.md')).toBe('https://git.example/sovet/atlas/-/blob/HEAD/CONTRIBUTING.md');
  expect(documentAddress({ name: 'gitea', repo: 'a/b', branch: 'redaktsiya', baseUrl: 'https://git.example/', workflow: false }, 'README.md')).toBe('https://git.example/a/b/src/branch/redaktsiya/README.md');
});

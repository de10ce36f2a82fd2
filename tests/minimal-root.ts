/** The smallest sound content folder, in a temporary place; a test lays its faults over it. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { checkContent, type Checked } from '../src/check.ts';
import { formatProblem } from '../src/kernel/problems.ts';

export const TODAY = '2026-11-22';

const SOURCES = 'sources:\n  - title: Проверочный источник\nasOf: 2026-11\n';

export const REGION = {
  name: 'Заречный край',
  nameGenitive: 'Заречного края',
  namePrepositional: 'в Заречном крае',
  siteTitle: 'Проверочный сайт',
  tagline: 'Для проверок',
  siteUrl: 'https://example.org',
  timeZone: 'Europe/Moscow',
  fictional: true,
  map: { bbox: [40, 60, 42, 62], attribution: 'Вымысел' },
  publisher: { name: 'Проверочный издатель', nameShort: 'Издатель' },
  licence: { name: 'CC0', title: 'Общественное достояние', url: 'https://creativecommons.org/publicdomain/zero/1.0/deed.ru' },
};

export const TOS = `name: Родник\ncode: Т-1\nplace: деревня Заречье\ntype: деревня\nstatusHistory:\n  - status: действует\n${SOURCES}`;

export const PROJECT_FIELDS = `title: Колодец\ncode: П-1\nmunicipality: zarechensky\ntos: [rodnik]\nplace: деревня Заречье\nyear: 2025\ndirection: blagoustroystvo\nstatusHistory:\n  - status: завершён\n${SOURCES}`;

/** A practice with this text below its fields. */
export function project(body: string, fields = PROJECT_FIELDS): string {
  return `---\n${fields}---\n${body}`;
}

/** Line of the file on which the text of `project()` begins. */
export const BODY_LINE = PROJECT_FIELDS.split('\n').length + 2;

export type Files = Record<string, string | Uint8Array | null>;

export const SOUND_FILES: Files = {
  'region.json': JSON.stringify(REGION, null, 2),
  'municipalities/zarechensky.yaml': `name: Зареченский муниципальный округ\nnameShort: Зареченский\nnameGenitive: Зареченского муниципального округа\nkind: муниципальный округ\ncentre: {name: Заречье, lat: 61.1, lng: 41.1}\ncell: [0, 0]\n${SOURCES}`,
  'strategy/directions/blagoustroystvo.yaml': 'order: 1\nsection: "4.1"\ntitle: Благоустройство\nnameShort: Благоустройство\n',
  'tos/zarechensky/rodnik.yaml': TOS,
  'projects/kolodets/index.mdx': project('Текст.\n'),
};

/** Files to lay over the sound ones; null takes one away. Removes the folder when the test ends. */
export class TemporaryRoot {
  readonly #base = mkdtempSync(join(tmpdir(), 'atlas-'));
  readonly root = join(this.#base, 'content');

  constructor(files: Files = {}) {
    mkdirSync(this.root);
    this.write({ ...SOUND_FILES, ...files });
  }

  write(files: Files): void {
    for (const [name, text] of Object.entries(files)) {
      const path = join(this.root, name);
      mkdirSync(dirname(path), { recursive: true });
      if (text === null) rmSync(path, { recursive: true, force: true });
      else writeFileSync(path, text);
    }
  }

  check(today = TODAY): Promise<Checked> {
    return checkContent(this.root, { projectRoot: this.#base, cacheFolder: join(this.#base, 'cache'), today });
  }

  /** What the editor would read. */
  async messages(): Promise<string> {
    return sayAll(await this.check());
  }

  [Symbol.dispose](): void {
    rmSync(this.#base, { recursive: true, force: true });
  }
}

export function sayAll({ problems }: Checked): string {
  return problems.map((p) => `${formatProblem(p)}\n`).join('\n');
}

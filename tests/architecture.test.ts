/** Who may import whom, and what the code may not know. The table is the law of the house; each row says why. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join, relative, sep } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';

const ROOT = process.cwd();
const CODE = /\.(ts|mts|mjs|astro)$/;
const IMPORT = /(?:^|[\s;}])(?:import|export)\s+(?:[^'"();]*?\sfrom\s+)?['"]([^'"]+)['"]|\bimport\(\s*['"]([^'"]+)['"]\s*\)/g;

function filesBelow(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(ROOT, join(ROOT, entry.parentPath, entry.name)).split(sep).join('/'))
    .sort();
}

const sourceFiles = [...filesBelow('src'), ...filesBelow('scripts')];
const codeFiles = sourceFiles.filter((file) => CODE.test(file));
const textOf = new Map(sourceFiles.filter((file) => /\.(ts|mts|mjs|astro|css|sh|json|d\.ts)$/.test(file)).map((file) => [file, readFileSync(file, 'utf8')]));

/** Every import as «file → target»; ours as a path from the root, others as the package name. */
const imports = codeFiles.flatMap((file) => [...textOf.get(file)!.matchAll(IMPORT)].map((match) => ({ file, target: resolved(file, match[1] ?? match[2]!) })));

function resolved(file: string, said: string): string {
  if (said.startsWith('.')) return join(dirname(file), said.split('?')[0]!).split(sep).join('/');
  return said.startsWith('#') ? `src/${said.slice(1)}` : said;
}

const room = (file: string): string | undefined => /^src\/features\/([^/]+)\//.exec(file)?.[1];
const isTest = (file: string): boolean => file.endsWith('.test.ts');
const TESTING = /^(vitest|fast-check)(\/|$)/;

interface Law {
  law: string;
  who: (file: string) => boolean;
  /** What such a file may import; … */
  may?: (target: string, file: string) => boolean;
  /** … or what it may not. */
  mayNot?: (target: string, file: string) => boolean;
}

const LAWS: readonly Law[] = [
  {
    law: 'kernel knows zod, typograf, a stemmer, a transliterator and itself',
    who: (file) => file.startsWith('src/kernel/'),
    may: (target, file) => /^(zod|typograf|@orama\/stemmers\/russian|@sindresorhus\/slugify)$|^src\/kernel\//.test(target) || (isTest(file) && TESTING.test(target)),
  },
  {
    law: 'rooms do not import rooms: joins are made in the catalogue, compositions and pages',
    who: (file) => room(file) !== undefined,
    mayNot: (target, file) => (room(target) !== undefined && room(target) !== room(file)) || /^src\/(pages|layouts|compositions|doors)\/|^src\/(site|catalogue|rules|check|content\.config)\.ts$/.test(target),
  },
  {
    law: 'ui knows no domain',
    who: (file) => file.startsWith('src/ui/'),
    mayNot: (target) => /^src\/(features|pages|layouts|compositions|doors|rules)\/|^src\/(site|catalogue|collections|check|region)\.ts$/.test(target),
  },
  {
    law: 'layouts know no pages and no compositions',
    who: (file) => file.startsWith('src/layouts/'),
    mayNot: (target) => /^src\/(pages|compositions|doors)\//.test(target),
  },
  {
    law: 'the reader knows grammar, not rooms or rules; its door to Astro may run the whole check',
    who: (file) => file.startsWith('src/reader/') && !isTest(file),
    mayNot: (target, file) => /^src\/(features|pages|layouts|compositions|doors|rules|ui)\/|^src\/(site|catalogue|rules)\.ts$/.test(target) || (target === 'src/check.ts' && file !== 'src/reader/astro-loader.ts'),
  },
  {
    law: 'rules see what was read, nothing of the site',
    who: (file) => /^src\/rules(\/|\.ts$)/.test(file),
    may: (target) => /^src\/(kernel|reader|rules|figures)\//.test(target) || target === 'src/collections.ts',
  },
  {
    law: 'known figures serve the rules and the site alike, so they know only records and words: grammar and the kernel',
    who: (file) => file.startsWith('src/figures/'),
    may: (target, file) => /^src\/(kernel|figures)\/|^src\/(reader\/content|region-schema)\.ts$|^src\/features\/[^/]+\/schema\.ts$/.test(target) || (isTest(file) && TESTING.test(target)),
  },
  {
    law: 'the table of collections takes schemas only',
    who: (file) => file === 'src/collections.ts',
    may: (target) => target === 'zod' || target.startsWith('src/kernel/') || /^src\/features\/[^/]+\/schema\.ts$/.test(target),
  },
  {
    law: 'the catalogue is pure: no disk, no Astro',
    who: (file) => file === 'src/catalogue.ts',
    mayNot: (target) => /^(node|astro):|^astro(\/|$)/.test(target),
  },
  {
    law: 'astro:content is for its config, the door of the catalogue and pages',
    who: (file) => !/^src\/(content\.config\.ts|site\.ts|pages\/.*)$/.test(file),
    mayNot: (target) => target === 'astro:content',
  },
  {
    law: 'scripts and doors run in bare Node',
    who: (file) => /^(scripts|src\/doors)\//.test(file),
    mayNot: (target) => target.startsWith('astro:') || target.endsWith('.astro') || target === 'src/site.ts',
  },
  {
    law: 'one file knows Leaflet',
    who: (file) => !/^src\/features\/map\/leaflet(-esm\.d)?\.ts$/.test(file),
    mayNot: (target) => /^leaflet(\/|$)/.test(target),
  },
  {
    law: 'pages are leaves (their own parts begin with «_»), and src knows neither scripts nor tests',
    who: (file) => file.startsWith('src/') && !isTest(file),
    mayNot: (target, file) => /^(scripts|tests)\//.test(target) || TESTING.test(target) || (target.startsWith('src/pages/') && !(file.startsWith('src/pages/') && basename(target).startsWith('_'))),
  },
];

it('import lines are found', () => {
  expect(imports.length).toBeGreaterThan(100);
  expect(imports).toContainEqual({ file: 'src/check.ts', target: 'src/rules.ts' });
});

describe('who may import whom', () => {
  it.each(LAWS)('$law', ({ who, may, mayNot }) => {
    const broken = imports.filter(({ file, target }) => who(file) && ((may && !may(target, file)) || mayNot?.(target, file)));
    expect(broken.map(({ file, target }) => `${file} → ${target}`)).toEqual([]);
  });
});

describe('files', () => {
  /** Longer than a screenful of screenfuls, with the reason and the last day it may stay so. */
  const LONG: Record<string, { reason: string; until: string }> = {};
  const LIMIT = 200;

  it('are not longer than 200 lines', () => {
    const long = [...textOf].filter(([file, text]) => file.startsWith('src/') && text.trimEnd().split('\n').length > LIMIT).map(([file]) => file);
    expect(long.filter((file) => !LONG[file])).toEqual([]);
    expect(Object.keys(LONG).filter((file) => !long.includes(file)), 'needless exceptions').toEqual([]);
    expect(Object.entries(LONG).filter(([, { until }]) => until < new Date().toISOString().slice(0, 10)), 'exceptions that ran out').toEqual([]);
  });

  it('there are no drawers', () => {
    const drawer = /(^|\/)(utils?|helpers?|misc|common|shared|lib)(\/|\.[a-z.]+$)/;
    expect([...sourceFiles, ...filesBelow('tests')].filter((file) => drawer.test(file))).toEqual([]);
  });

  it('names say what they are: PascalCase.astro for components, kebab-case for the rest', () => {
    const isRight = (file: string): boolean => {
      const name = basename(file);
      if (file.startsWith('src/pages/') || file.startsWith('src/styles/fonts/')) return true;
      return name.endsWith('.astro') ? /^[A-Z][A-Za-z0-9]*\.astro$/.test(name) : /^[a-z0-9]+(-[a-z0-9]+)*(\.(client|test|config|d))?\.[a-z]+$/.test(name);
    };
    expect(sourceFiles.filter((file) => !isRight(file))).toEqual([]);
  });
});

describe('the code knows no region', () => {
  /** Capital letter only because it begins a name, or a word of any region. */
  const COMMON = /^(Ассоциаци|Атлас|Совет|Стратеги|Област|Край|Республик|Россий|Росси|Правительств|Администраци|Муниципальн|Город|Север|Центр|Дом)/;

  const region = JSON.parse(readFileSync('content/region.json', 'utf8')) as { name: string; nameGenitive: string; namePrepositional: string; publisher: { name: string; nameShort: string } };
  const municipalities = filesBelow('content/municipalities').filter((file) => file.endsWith('.yaml'));
  const sayings = [
    ...[region.name, region.nameGenitive, region.namePrepositional, region.publisher.name, region.publisher.nameShort],
    ...municipalities.map((file) => String((parse(readFileSync(file, 'utf8')) as { nameShort: string }).nameShort)),
  ];
  /** «Псковская» and «Пскова» begin alike; the last letters are grammar. */
  const stems = [...new Set(sayings.flatMap((saying) => saying.match(/[А-ЯЁ][а-яё]{2,}/g) ?? []).filter((word) => !COMMON.test(word)).map((word) => (word.length > 6 ? word.replace(/([кц]?(ий|ая|ой|ое|ого|ому))$/, '').slice(0, 7) : word.length > 4 ? word.slice(0, -1) : word)))];
  const ids = municipalities.map((file) => basename(file, '.yaml'));

  it('there are names to look for', () => expect(stems.length).toBeGreaterThan(10));

  it('no proper name of the region or of a municipality stands in it', () => {
    const cyrillic = new RegExp(`(?<![А-Яа-яЁё])(${stems.join('|')})[а-яё]*`, 'gu');
    const latin = new RegExp(`(?<![\\w-])(${ids.join('|')})(?![\\w-])`, 'g');
    const shipped = [...textOf].filter(([file]) => !isTest(file));
    const found = shipped.flatMap(([file, text]) => text.split('\n').flatMap((line, index) => [...line.matchAll(cyrillic), ...line.matchAll(latin)].map((match) => `${file}:${index + 1} ${match[0]}`)));
    expect(found).toEqual([]);
  });
});

it('nothing in the repository points outside of it', () => {
  const outside = ['..', 'shared'].join('/');
  const others = ['docs', 'tests', 'content', 'public', '.github', '.ci'].flatMap(filesBelow).filter((file) => /\.(ts|mjs|md|ya?ml|json|astro|css|txt)$/.test(file) && !/\.geojson$/.test(file));
  const single = readdirSync(ROOT).filter((name) => /\.(md|json|ts|mjs)$/.test(name) && name !== 'package-lock.json');
  const texts = [...textOf, ...[...others, ...single].map((file) => [file, readFileSync(file, 'utf8')] as const)];
  expect(texts.filter(([, text]) => text.includes(outside)).map(([file]) => file)).toEqual([]);
});

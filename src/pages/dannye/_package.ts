/** The whole open data folder: tables' files and the description of all of them, made once a build. */
import type { Catalogue } from '../../catalogue.ts';
import { writeDataPackage, type DescribedFile, type PackageWords } from '../../features/open-data/datapackage.ts';
import type { Table } from '../../features/open-data/files.ts';
import type { Source } from '../../kernel/fields.ts';
import { routes } from '../../kernel/routes.ts';
import { indicatorTables } from '../../compositions/indicator-file.ts';
import { publicTables } from './_tables.ts';

export const PACKAGE_FILE = 'datapackage.json';

export interface PublicData {
  tables: Table[];
  /** A table for each indicator: all of one form. */
  indicators: Table[];
  /** Every file by its name, the description included. */
  files: Map<string, Pick<DescribedFile, 'mediatype' | 'body'>>;
}

const made = new WeakMap<Catalogue, PublicData>();

export function publicData(catalogue: Catalogue): PublicData {
  const known = made.get(catalogue);
  if (known) return known;
  const tables = publicTables(catalogue);
  const hasStrategy = catalogue.region.sections.includes('strategy');
  const indicators = hasStrategy ? indicatorTables(catalogue) : [];
  const described = [...tables, ...indicators].flatMap((table) => table.files);
  const files: PublicData['files'] = new Map(described.map((file) => [file.path, file]));
  files.set(PACKAGE_FILE, { mediatype: 'application/json', body: writeDataPackage(packageWords(catalogue), described) });
  const data = { tables, indicators, files };
  made.set(catalogue, data);
  return data;
}

function packageWords(catalogue: Catalogue): PackageWords {
  const { region, today } = catalogue;
  return {
    name: 'atlas-tos',
    title: `${region.siteTitle}: открытые данные`,
    description: `${region.tagline}. Пустая ячейка значит «неизвестно», а не ноль. Поле url — адрес страницы от корня сайта ${region.siteUrl}`,
    homepage: new URL(routes.data(), region.siteUrl).href,
    created: today,
    keywords: ['ТОС', 'территориальное общественное самоуправление', region.name],
    licence: region.licence,
    publisher: region.publisher,
    sources: publishers(catalogue),
  };
}

/** Who published what the facts are taken from, each once; the facts themselves name the very page. */
function publishers({ all }: Catalogue): { title: string; path?: string }[] {
  const records: { data: { sources: readonly Source[] } }[] = [...all.projects, ...all.tos, ...all.municipalities, ...all.contests, ...all.events, ...all.documents];
  const found = new Map<string, string | undefined>();
  for (const { publisher, url } of records.flatMap((record) => record.data.sources)) {
    if (publisher) found.set(publisher, found.get(publisher) ?? (url && new URL(url).origin));
  }
  return [...found].sort(([a], [b]) => (a < b ? -1 : 1)).map(([title, path]) => (path ? { title, path } : { title }));
}

import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Catalogue } from './catalogue.ts';
import { checkContent } from './check.ts';
import type { SearchDocument } from './features/search/document.ts';
import { bodyTextOf, catalogueOf } from './search-integration.ts';
import { SEARCH_KINDS, searchDocuments, searchFacets } from './search-index.ts';

const root = join(process.cwd(), 'tests/fixtures/vymyshlensk');
let catalogue: Catalogue;
let documents: SearchDocument[];

beforeAll(async () => {
  const { content } = await checkContent(root, { projectRoot: process.cwd(), cacheFolder: join(process.cwd(), '.cache', 'tests'), today: '2100-01-01' });
  catalogue = catalogueOf(content, content.region!, '2100-01-01');
  documents = searchDocuments(catalogue, bodyTextOf(content, catalogue));
}, 60_000);

describe('what search knows', () => {
  it('is one document for every page of a record, each with a title, facts and a lead', () => {
    const { all } = catalogue;
    expect(documents.filter(({ kind }) => kind === 'proekt').length).toBe(all.projects.length);
    expect(documents.filter(({ kind }) => kind === 'tos').length).toBe(all.tos.length);
    expect(new Set(documents.map(({ url }) => url)).size).toBe(documents.length);
    expect(documents.filter((doc) => !doc.title || !doc.facts || !doc.lead || !(doc.kind in SEARCH_KINDS)).map(({ url }) => url)).toEqual([]);
  });

  it('has no broken words', () => {
    const faults = documents.filter((doc) => /undefined|NaN|\[object/.test(JSON.stringify(doc)));
    expect(faults.map(({ url }) => url)).toEqual([]);
  });

  it('finds a municipality by its former names', () => {
    for (const { id, data } of catalogue.all.municipalities) {
      const names = documents.find(({ url }) => url.endsWith(`/${id}/`))!.names;
      for (const former of data.formerNames) expect(names).toContain(former.name);
    }
  });

  it('leaves out what the region has switched off', () => {
    const bare = { ...catalogue, region: { ...catalogue.region, sections: [] } };
    expect(new Set(searchDocuments(bare).map(({ kind }) => kind))).not.toContain('pokazatel');
  });

  it('offers only choices that some record has', () => {
    for (const { name, options } of searchFacets(catalogue, documents)) {
      for (const { value } of options) expect(documents.some((doc) => doc.filters[name]?.includes(value))).toBe(true);
      expect(new Set(options.map(({ value }) => value)).size).toBe(options.length);
    }
  });

  it('filters by every value that a record carries: none is lost from the choices', () => {
    const facets = new Map(searchFacets(catalogue, documents).map(({ name, options }) => [name, new Set(options.map(({ value }) => value))]));
    const lost = documents.flatMap((doc) => Object.entries(doc.filters).flatMap(([name, values]) => values.filter((value) => !facets.get(name)?.has(value)).map((value) => `${doc.url}: ${name}=${value}`)));
    expect(lost).toEqual([]);
  });
});

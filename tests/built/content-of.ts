/** The catalogue that a built site was made of, read anew: what must be found on it. */
import { join } from 'node:path';
import type { Catalogue } from '../../src/catalogue.ts';
import { checkContent } from '../../src/check.ts';
import { catalogueOf } from '../../src/search-integration.ts';

const CONTENT: Record<string, string> = { dist: 'content', 'dist-vymyshlensk': 'tests/fixtures/vymyshlensk' };

export async function catalogueOfSite({ name }: { name: string }): Promise<Catalogue> {
  const folder = CONTENT[name]!;
  const projectRoot = process.cwd();
  const { content } = await checkContent(join(projectRoot, folder), { projectRoot, cacheFolder: join(projectRoot, '.cache', 'tests'), today: '2100-01-01' });
  return catalogueOf(content, content.region!, '2100-01-01');
}

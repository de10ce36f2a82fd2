/** `npm run field-tables`: rewrites what is made from other files: field tables in CONTRIBUTING.md, folders of municipalities in docs/CODEOWNERS. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { OWNERS, withFolders } from '../src/doors/code-owners.ts';
import { DOCUMENT, DOCUMENTED } from '../src/doors/documented-schemas.ts';
import { withTables } from '../src/doors/field-table.ts';
import { recordIds } from '../src/doors/new-record.ts';

rewrite(DOCUMENT, `Таблицы полей в ${DOCUMENT}`, (text) => withTables(text, DOCUMENTED));
if (existsSync(OWNERS)) rewrite(OWNERS, `Папки муниципалитетов в ${OWNERS}`, (text) => withFolders(text, [...recordIds('content', 'municipalities')]));

function rewrite(file: string, what: string, change: (text: string) => string): void {
  const before = readFileSync(file, 'utf8');
  const after = change(before);
  writeFileSync(file, after);
  console.log(after === before ? `${what} уже верны.` : `${what} обновлены.`);
}

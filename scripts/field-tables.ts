/** `npm run field-tables`: rewrites what is made from other files: field tables of the editors' documents, folders of municipalities in docs/CODEOWNERS. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { OWNERS, withFolders } from '../src/doors/code-owners.ts';
import { DOCUMENT, DOCUMENTED, FROM_LIFE_DOCUMENT, LIFE_DOCUMENT, LIFE_DOCUMENTED } from '../src/doors/documented-schemas.ts';
import { withTables } from '../src/doors/field-table.ts';
import { recordIds } from '../src/doors/new-record.ts';

rewrite(DOCUMENT, `Таблицы полей в ${DOCUMENT}`, (text) => withTables(text, DOCUMENTED));
rewrite(LIFE_DOCUMENT, `Таблицы полей в ${LIFE_DOCUMENT}`, (text) => withTables(text, LIFE_DOCUMENTED, FROM_LIFE_DOCUMENT));
if (existsSync(OWNERS)) rewrite(OWNERS, `Папки муниципалитетов в ${OWNERS}`, (text) => withFolders(text, [...recordIds('content', 'municipalities')]));

function rewrite(file: string, what: string, change: (text: string) => string): void {
  const before = readFileSync(file, 'utf8');
  const after = change(before);
  writeFileSync(file, after);
  console.log(after === before ? `${what} уже верны.` : `${what} обновлены.`);
}

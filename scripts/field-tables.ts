/** `npm run field-tables`: rewrites the tables of fields in CONTRIBUTING.md from the schemas. */
import { readFileSync, writeFileSync } from 'node:fs';
import { DOCUMENT, DOCUMENTED } from '../src/doors/documented-schemas.ts';
import { withTables } from '../src/doors/field-table.ts';

const before = readFileSync(DOCUMENT, 'utf8');
const after = withTables(before, DOCUMENTED);
writeFileSync(DOCUMENT, after);
console.log(after === before ? `Таблицы полей в ${DOCUMENT} уже верны.` : `Таблицы полей в ${DOCUMENT} обновлены.`);

/** Hash of the code that reads and validates: part of every digest, so that a changed schema is a changed record. */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

let known: string | undefined;

export function codeHash(): string {
  return (known ??= compute(process.cwd()));
}

function compute(projectRoot: string): string {
  const hash = createHash('sha256');
  const source = join(projectRoot, 'src');
  const files = readdirSync(source, { recursive: true, encoding: 'utf8' })
    .filter((name) => /^(reader|kernel)[\\/].*\.ts$|^(collections|region-schema)\.ts$|schema\.ts$/.test(name) && !name.endsWith('.test.ts'))
    .sort();
  for (const name of files) hash.update(name).update(readFileSync(join(source, name)));
  return hash.digest('hex').slice(0, 16);
}

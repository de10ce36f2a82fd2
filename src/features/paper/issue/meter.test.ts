import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { openTypst } from '../typst.ts';
import type { Capacity } from './modules.ts';
import { meterModules } from './meter.ts';
import { PROFILES } from './profiles.ts';

const FILE = join(process.cwd(), 'src/features/paper/issue/capacities.json');

describe('how much the modules hold', () => {
  let metered: Capacity[];
  beforeAll(async () => {
    metered = meterModules((await openTypst(() => {}))!, PROFILES.a3);
    if (process.env.UPDATE) writeFileSync(FILE, `[\n${metered.map((one) => `  ${JSON.stringify(one)}`).join(',\n')}\n]\n`);
  });

  it('the committed figures are those of today’s templates (UPDATE=1 writes them anew)', () => expect(JSON.parse(readFileSync(FILE, 'utf8'))).toEqual(metered));

  it('a tighter setting holds more, a picture takes room, a larger module holds more', () => {
    for (const { tight, natural, loose, perLine } of metered) {
      expect(tight).toBeGreaterThan(natural);
      expect(natural).toBeGreaterThanOrEqual(loose);
      expect(perLine).toBeGreaterThan(24);
    }
    const natural = (module: string, pictures: number) => metered.find((one) => one.module === module && one.pictures === pictures)!.natural;
    for (const module of ['polosa', 'polovina', 'chetvert']) expect(natural(module, 0)).toBeGreaterThan(natural(module, 1));
    expect(natural('polosa', 1)).toBeGreaterThan(natural('polovina', 1));
    expect(natural('polovina', 1)).toBeGreaterThan(natural('chetvert', 1));
  });
});

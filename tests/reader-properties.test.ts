/** Whatever an editor does to a file, the reader answers with located problems or with data; never with a throw. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { collections, type CollectionDefinition } from '../src/collections.ts';
import { explain } from '../src/reader/explain.ts';
import { parseYaml } from '../src/reader/yaml.ts';
import { project, PROJECT_FIELDS, sayAll, SOUND_FILES, TemporaryRoot, TOS, type Files } from './minimal-root.ts';

const isLocated = (p: { file: string; line: number; column: number; found: string; expected: string }): boolean =>
  p.file !== '' && p.line >= 1 && p.column >= 1 && /[а-яё«]/i.test(p.found) && /[а-яё«<]/i.test(p.expected);

describe.each(Object.entries(collections) as [string, CollectionDefinition][])('%s', (_, { schema }) => {
  it('any JSON object as a record gives located problems or passes', () => {
    const keys = 'shape' in schema && schema.shape ? Object.keys(schema.shape) : ['name'];
    const anyValue = fc.oneof(fc.jsonValue({ maxDepth: 2 }), fc.constantFrom(null, '', ' ', '2025-02-31', 5e300, -1, [], {}, [null], [[]], { value: null, asOf: 2025 }, '\u00A0'));
    const record = fc.dictionary(fc.oneof({ weight: 4, arbitrary: fc.constantFrom(...keys) }, { weight: 1, arbitrary: fc.constantFrom('__proto__', 'constructor', 'toString', 'naem', 'название') }), anyValue);
    fc.assert(
      fc.property(record, (data) => {
        const located = parseYaml(JSON.stringify(data), 'a.yaml');
        if (located.problems.length > 0) return located.problems.every(isLocated);
        const parsed = schema.safeParse(located.data);
        if (parsed.success) return true;
        const problems = explain(parsed.error.issues, schema, located, 'a.yaml');
        return problems.length > 0 && problems.every(isLocated);
      }),
      { numRuns: 200 },
    );
  });
});

describe('a whole folder', () => {
  it('with random bytes for a record is told of, never thrown at', async () => {
    const anyBytes = fc.oneof(fc.uint8Array({ maxLength: 200 }), fc.string({ unit: 'binary', maxLength: 200 }).map((text) => new TextEncoder().encode(text)));
    await fc.assert(
      fc.asyncProperty(anyBytes, async (bytes) => {
        using temporary = new TemporaryRoot({ 'tos/zarechensky/hlam.yaml': bytes, 'projects/hlam/index.mdx': bytes, 'projects/hlam/a.jpg': bytes, 'geo/lakes.geojson': bytes, 'redirects.yaml': bytes });
        const { problems } = await temporary.check();
        return problems.length >= 3 && problems.every(isLocated);
      }),
      { numRuns: 60 },
    );
  });

  it('with a damaged record: any cut, any doubled or lost line', async () => {
    const sources: Files = { 'tos/zarechensky/rodnik.yaml': TOS, 'projects/kolodets/index.mdx': project('Текст.\n\n<Note title="а">\n\nб\n\n</Note>\n'), 'region.json': SOUND_FILES['region.json']! };
    const damage = fc.tuple(fc.constantFrom(...Object.keys(sources)), fc.double({ min: 0, max: 1, noNaN: true }), fc.constantFrom('cut', 'double', 'drop', 'space', 'tab', 'quote', 'colon'));
    await fc.assert(
      fc.asyncProperty(damage, async ([file, where, how]) => {
        using temporary = new TemporaryRoot({ ...sources, [file]: damaged(String(sources[file]), where, how) });
        return (await temporary.check()).problems.every(isLocated);
      }),
      { numRuns: 150 },
    );
  });

  it('with records taken away gives located problems or none', async () => {
    const names = Object.keys(SOUND_FILES);
    await fc.assert(
      fc.asyncProperty(fc.subarray(names), async (gone) => {
        using temporary = new TemporaryRoot(Object.fromEntries(gone.map((name) => [name, null])));
        const { problems } = await temporary.check();
        expect(problems.every(isLocated)).toBe(true);
      }),
      { numRuns: 40 },
    );
  });

  it('reads the same in whatever order its files were written', async () => {
    const files: Files = {};
    for (let n = 2; n < 8; n++) {
      files[`tos/zarechensky/tos-${n}.yaml`] = TOS.replace('Т-1', `Т-${Math.min(n, 5)}`);
      files[`projects/proekt-${n}/index.mdx`] = project('Текст.\n', PROJECT_FIELDS.replace('П-1', `П-${n}`).replace('rodnik', n % 2 ? `tos-${n}` : `tos-${n}0`));
    }
    const read = async (order: string[]): Promise<unknown[]> => {
      using temporary = new TemporaryRoot();
      for (const name of order) temporary.write({ [name]: files[name]! });
      const checked = await temporary.check();
      return [sayAll(checked), Object.values(checked.content.entries).flat().map((e) => [e.file, e.digest])];
    };
    const names = Object.keys(files);
    const expected = await read(names);
    await fc.assert(
      fc.asyncProperty(fc.shuffledSubarray(names, { minLength: names.length }), async (order) => {
        expect(await read(order)).toEqual(expected);
      }),
      { numRuns: 15 },
    );
  });

  it('is left as it was', async () => {
    using temporary = new TemporaryRoot({ 'projects/kolodets/index.mdx': project('<b>').replaceAll('\n', '\r\n') });
    const first = await temporary.messages();
    expect(await temporary.messages()).toBe(first);
  });
});

function damaged(text: string, where: number, how: string): string {
  const lines = text.split('\n');
  const at = Math.min(lines.length - 1, Math.floor(where * lines.length));
  const line = lines[at]!;
  if (how === 'cut') return text.slice(0, Math.floor(where * text.length));
  const middle = Math.floor(line.length / 2);
  const replacement: Record<string, string[]> = { double: [line, line], drop: [], space: [` ${line}`], tab: [`\t${line}`], quote: [`${line.slice(0, middle)}"${line.slice(middle)}`], colon: [line.replace(':', '')] };
  lines.splice(at, 1, ...replacement[how]!);
  return lines.join('\n');
}

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTypst, type Typst } from './typst.ts';

const FONTS = ['pt-serif/400Regular/PTSerif_400Regular.ttf', 'pt-serif/700Bold/PTSerif_700Bold.ttf'].map((file) => join(process.cwd(), 'node_modules/@expo-google-fonts', file));
const HEAD = '#let d = json(bytes(sys.inputs.data))\n#set document(title: d.title, date: datetime(year: 2026, month: 11, day: 22))\n#set text(lang: "ru", font: "PT Serif")\n';

describe('the door to the engine', () => {
  const folder = mkdtempSync(join(tmpdir(), 'typst-'));
  let typst: Typst;
  beforeAll(async () => {
    typst = (await openTypst(() => {}))!;
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  const print = (text: string, day = '2026-11-22') => {
    const file = join(folder, 'a.typ');
    writeFileSync(file, HEAD + text);
    return typst.compile(file, { title: 'Проба', words: 'Соседи' }, FONTS, { day });
  };

  it('prints data by a template, the same bytes each time', () => {
    const [first, second] = [print('= #d.title\n#d.words'), print('= #d.title\n#d.words')];
    expect(Buffer.from(first.bytes.slice(0, 4)).toString()).toBe('%PDF');
    expect(Buffer.compare(first.bytes, second.bytes)).toBe(0);
    expect(first.pages).toBe(1);
  });

  it('counts pages', () => expect(print('= #d.title\n#pagebreak()\nещё').pages).toBe(2));

  it('says where a template is wrong', () => expect(() => print('#d.nothing')).toThrow(/a\.typ:4/));

  it('a machine without the engine prints nothing and says why', async () => {
    const told: string[] = [];
    expect(await openTypst((reason) => told.push(reason), () => Promise.reject(new Error('нет модуля для этой машины')))).toBeUndefined();
    expect(told).toEqual(['Печатник Typst на этой машине не загружается, PDF не будет: нет модуля для этой машины']);
  });

  it('refuses what a screen reader could not follow', () => expect(() => print('= #d.title\n=== Через ступеньку')).toThrow(/Typst|PDF\/UA|heading/));
});

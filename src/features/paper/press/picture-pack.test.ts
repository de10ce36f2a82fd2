import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { photoOf } from '../../../../tests/made-press-page.ts';
import type { Picture } from '../issue/contract.ts';
import { picturePack } from './picture-pack.ts';

const picture = (key: string, more: Partial<Picture> = {}): Picture => ({ key, file: photoOf(key), widthPx: 0, heightPx: 0, alt: 'Мостки; доски «внахлёст»', author: 'И. Выдумкин', moment: 'до', ...more });
const pack = () => picturePack({ headline: 'Мост', pictures: [picture('most-cherez-priskazku/do.jpg'), picture('sto-beryoz/beryoza-02.jpg', { caption: '=Берёза', consent: 'взрослые согласны', moment: 'после' })] });

describe('the picture pack of an article', () => {
  it('three inks of every picture, as wide as the original gives', async () => {
    const { files, rows } = await pack();
    expect([...files.keys()]).toEqual(['01-do-rgb.jpg', '01-do-gray.jpg', '01-do-cmyk.jpg', '02-beryoza-02-rgb.jpg', '02-beryoza-02-gray.jpg', '02-beryoza-02-cmyk.jpg', 'snimki.csv', 'snimki.txt']);
    const metas = await Promise.all(['rgb', 'gray', 'cmyk'].map((mode) => sharp(files.get(`01-do-${mode}.jpg`)!).metadata()));
    expect(metas.map(({ channels, density, width, height, hasProfile }) => [channels, density, width, height, hasProfile])).toEqual([[3, 300, 1600, 1200, true], [1, 300, 1600, 1200, false], [4, 300, 1600, 1200, true]]);
    expect(rows).toEqual([
      { key: 'most-cherez-priskazku/do.jpg', path: '01-do-rgb.jpg', caption: '', author: 'И. Выдумкин', widthPx: 1600, heightPx: 1200, mmAt300: 135, mmAt200: 203 },
      { key: 'sto-beryoz/beryoza-02.jpg', path: '02-beryoza-02-rgb.jpg', caption: '=Берёза', author: 'И. Выдумкин', consent: 'взрослые согласны', widthPx: 600, heightPx: 800, mmAt300: 50, mmAt200: 76 },
    ]);
  });

  it('the table opens in an office program: a byte order mark, Windows line ends, no formula', async () => {
    const { files } = await pack();
    const csv = Buffer.from(files.get('snimki.csv')!).toString('utf8');
    expect(csv.startsWith('\uFEFFЦветной для экрана (RGB);')).toBe(true);
    const lines = csv.split('\r\n');
    expect(lines).toHaveLength(4);
    expect(lines[1]).toBe('01-do-rgb.jpg;01-do-gray.jpg;01-do-cmyk.jpg;;И. Выдумкин;до;;1600;1200;135;203;"Мостки; доски «внахлёст»"');
    expect(lines[2]).toContain(";'=Берёза;");
    expect(csv.replaceAll('\r\n', '')).not.toContain('\n');
  });

  it('a picture without a caption gets none', async () => {
    const text = Buffer.from((await pack()).files.get('snimki.txt')!).toString('utf8');
    expect(text.match(/Подпись:/g)).toHaveLength(1);
    expect(text).not.toMatch(/undefined|\r\n\r\n\r\n/);
  });

  it('narrower where asked, never wider than the original; nothing for no pictures', async () => {
    const made: number[] = [];
    const order = { widthsMm: new Map([['most-cherez-priskazku/do.jpg', 50]]), prepare: async (_: string, { widthMm }: { widthMm: number }) => (made.push(widthMm), { bytes: new Uint8Array(), widthPx: 591, heightPx: 443 }) };
    expect((await picturePack({ headline: 'Мост', pictures: [picture('most-cherez-priskazku/do.jpg')] }, order)).rows[0]).toMatchObject({ mmAt300: 50, mmAt200: 75 });
    expect(made).toEqual([50, 50, 50]);
    expect((await picturePack({ headline: 'Мост', pictures: [] })).files.size).toBe(0);
  });

  it('a lost picture is named', async () => {
    await expect(picturePack({ headline: 'Мост', pictures: [picture('most-cherez-priskazku/net.jpg')] })).rejects.toThrow('Снимка «most-cherez-priskazku/net.jpg» нет на месте');
  });
});

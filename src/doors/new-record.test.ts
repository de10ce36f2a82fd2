import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { faultOfId, fillTemplate, nextCode, proposeId, recordPath, takenIds } from './new-record.ts';

let root: string;
const put = (path: string, text: string): void => {
  mkdirSync(join(root, path, '..'), { recursive: true });
  writeFileSync(join(root, path), text);
};

beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), 'atlas-new-'));
  put('tos/a/rodnik.yaml', 'name: Родник\ncode: Т-7\n');
  put('tos/b/luch.yaml', 'name: Луч\ncode: "Т-12"\n');
  put('tos/_chernovik/x.yaml', 'code: Т-3\n');
  put('_templates/tos.yaml', '# Скопируйте этот файл\n# в нужную папку.\n\n# Название\nname: Название\n# Код\ncode: Т-999\nplace: деревня\n# asOf: 2020\n');
});
afterAll(() => rmSync(root, { recursive: true, force: true }));

describe('a new record', () => {
  it('gets a Latin name the same for both spellings of «й»', () => {
    expect(proposeId('Подъезд № 5, «Южный»', new Set())).toBe('podezd-5-yuzhnyy');
    expect(proposeId('Площадка в деревне Черёха', new Set())).toBe('ploshchadka-v-derevne-cherekha');
    expect(proposeId('Зелёный двор'.normalize('NFD'), new Set())).toBe(proposeId('Зелёный двор', new Set()));
  });

  it('gets a free name: with the place first, then with a number', () => {
    expect(proposeId('Родник', new Set(['rodnik']), 'pechorsky')).toBe('rodnik-pechorsky');
    expect(proposeId('Родник', new Set(['rodnik', 'rodnik-pechorsky']), 'pechorsky')).toBe('rodnik-2');
    expect(proposeId('Очень '.repeat(30), new Set()).length).toBeLessThanOrEqual(60);
  });

  it('sees names of every municipality and refuses bad or taken ones', () => {
    const taken = takenIds(root, 'tos');
    expect([...taken].sort()).toEqual(expect.arrayContaining(['luch', 'rodnik']));
    expect(faultOfId('Родник', taken)).toContain('латинские');
    expect(faultOfId('rodnik', taken)).toContain('занято');
    expect(faultOfId('rodnik-3', taken)).toBeUndefined();
  });

  it('gets a code after the greatest one, never in a gap', () => {
    expect(nextCode(root, 'tos')).toBe('Т-13');
    expect(nextCode(root, 'insert')).toBe('В-1');
  });

  it('keeps the comments of the blank, without its advice on copying', () => {
    const text = fillTemplate(root, 'tos', { name: 'Дом: наш', code: 'Т-13', asOf: '2026-11-22' });
    expect(parse(text)).toEqual({ name: 'Дом: наш', code: 'Т-13', place: 'деревня', asOf: '2026-11-22' });
    expect(text).toContain('# Название\n');
    expect(text).not.toContain('Скопируйте');
  });

  it('without a blank takes the one that came with the generator, with names of this region', () => {
    put('strategy/directions/svet.yaml', 'title: Свет\n');
    put('shipped/_templates/project.mdx', '---\n# Как скопировать\n\ntitle: Название\n# Направление: dvor · les · lug\ndirection: dvor\n# tos: [rechka]\n---\n\nТекст.\n');
    const text = fillTemplate(root, 'project', { title: 'Беседка' }, join(root, 'shipped'));
    expect(text).toBe('---\ndraft: true\ntitle: Беседка\n# Направление: svet\ndirection: svet\n# tos: [luch]\n---\n\nТекст.\n');
  });

  it('also behind the sign of an offer, and nothing of another region is left', () => {
    put('municipalities/lugovoy.yaml', 'name: Луговой\n');
    put('shipped/_templates/event.yaml', '# Как скопировать\n\ntitle: Субботник\nmunicipality: stepnoy\n# tos: [ozero]\n# place: деревня\n# directions: [les]\n');
    expect(fillTemplate(root, 'event', {}, join(root, 'shipped'))).toBe('title: Субботник\nmunicipality: lugovoy\n# tos: [luch]\n# place: деревня\n# directions: [svet]\n');
  });

  it('without any blank lists the required fields', () => {
    const text = fillTemplate(root, 'project', { title: 'Беседка' }, join(root, 'nothing'));
    expect(text).not.toMatch(/\]\(#/);
    expect(text).toMatch(/^---\n[\s\S]*\ntitle: Беседка\n[\s\S]*\ndirection:\n[\s\S]*---\n/);
    expect(text).toContain('\ndraft: true\n');
  });

  it('lies where the reader looks for it', () => {
    expect(recordPath('tos', 'luch', 'b')).toBe('tos/b/luch.yaml');
    expect(recordPath('project', 'besedka')).toBe('projects/besedka/index.mdx');
  });
});

import { describe, expect, test } from 'vitest';
import { contestNode, crumbsNode, insertNode, municipalityNode, projectNode, siteNode, tosNode } from './json-ld.ts';
import { jsonLdText } from './json-ld-text.ts';

const absolute = (path: string): string => new URL(path, 'https://primer.example').href;
const where = { name: 'Деревня', municipality: { name: 'Округ', path: '/municipalitety/o/' } };
const project = { path: '/proekty/p/', title: 'Колодец', code: 'П-1', year: null, picture: '/k.png', section: 'Двор', keywords: [], where, makers: [], licence: 'https://l.example/' };
const said = (...nodes: Parameters<typeof jsonLdText>[0]) => JSON.parse(jsonLdText(nodes))['@graph'];

describe('слова schema.org', () => {
  test('неизвестное не названо вовсе', () => {
    const [node] = said(projectNode(project, absolute));
    expect(node).not.toHaveProperty('dateModified');
    expect(node).not.toHaveProperty('temporalCoverage');
    expect(node).not.toHaveProperty('about');
    expect(node).not.toHaveProperty('keywords');
    expect(node['@id']).toBe('https://primer.example/proekty/p/#zapis');
  });

  test('координаты — только известного места, с точностью; центр муниципалитета местом не считается', () => {
    const place = (precision: 'дом' | 'центр муниципалитета') => said(projectNode({ ...project, where: { ...where, point: { lat: 60.1, lng: 41.2, precision } } }, absolute))[0].spatialCoverage;
    expect(place('дом').geo).toEqual({ '@type': 'GeoCoordinates', latitude: 60.1, longitude: 41.2 });
    expect(place('дом').additionalProperty.value).toBe('дом');
    expect(place('центр муниципалитета')).not.toHaveProperty('geo');
  });

  test('конкурс без дня начала — не событие', () => {
    const contest = { path: '/konkursy/k/', name: 'Конкурс', region: 'Область', picture: '/k.png' };
    expect(contestNode(contest, absolute)).toBeUndefined();
    expect(said(contestNode({ ...contest, openFrom: '2026-01-12' }, absolute))[0].startDate).toBe('2026-01-12');
  });

  test('пробный номер сделан, но не издан', () => {
    const insert = { path: '/gazeta/n/', title: 'Номер', number: '1', date: '2026-11', isOut: false, periodical: 'Соседи', picture: '/k.png' };
    expect(said(insertNode(insert, absolute))[0]).toMatchObject({ dateCreated: '2026-11', creativeWorkStatus: 'пробный номер' });
    expect(said(insertNode({ ...insert, isOut: true }, absolute))[0]).toMatchObject({ datePublished: '2026-11' });
  });

  test('дорожка считается с единицы и ведёт по полным адресам', () => {
    const items = said(crumbsNode([{ href: '/tos/', label: 'ТОС' }, { href: '/tos/t/', label: 'Родник' }], absolute))[0].itemListElement;
    expect(items.map((i: { position: number; item: string }) => [i.position, i.item])).toEqual([[1, 'https://primer.example/tos/'], [2, 'https://primer.example/tos/t/']]);
  });

  test('текст не закрывает тег, нечего сказать — нет и блока', () => {
    const text = jsonLdText([tosNode({ path: '/tos/t/', name: '</script><!--&', formerNames: [], code: 'Т-1', picture: '/k.png', where, sameAs: [] }, absolute)]);
    expect(text).not.toMatch(/[<>&]/);
    expect(JSON.parse(text)['@graph'][0].name).toBe('</script><!--&');
    expect(jsonLdText([undefined])).toBe('');
  });

  test('сайт знает свой поиск, муниципалитет — свои имена', () => {
    const site = siteNode({ name: 'Атлас', description: 'О соседях', publisher: { name: 'Совет' }, licence: 'https://l.example/', region: 'Область', search: { path: '/poisk/', parameter: 'q' } }, absolute);
    expect(said(site)[0].potentialAction.target.urlTemplate).toBe('https://primer.example/poisk/?q={words}');
    expect(said(municipalityNode({ path: '/municipalitety/o/', name: 'Округ', otherNames: ['О'], region: 'Область', picture: '/k.png' }, absolute))[0].alternateName).toBe('О');
  });
});

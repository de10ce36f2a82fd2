/**
 * A whole region's worth of made-up records over a real frame (municipalities, strategy, geography): what the site
 * will weigh when the atlas is full. Deterministic; no pictures; every record says that it is generated.
 */
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parse, stringify } from 'yaml';
import { Random } from './random.ts';
import { MARK, NAMES, PLACES, SENTENCES, THINGS } from './words.ts';

export interface LoadSize {
  tos: number;
  projects: number;
}
export const REGION_SIZE: LoadSize = { tos: 650, projects: 1000 };

/** Everything but the records that are generated or that point at them. */
const COPIED = ['region.json', 'geo', 'municipalities', 'strategy', 'object-types', 'contests', 'pages'];
const SOURCE = { title: MARK, kind: 'справочник' };

interface Frame {
  municipalities: { id: string; lat: number; lng: number }[];
  bbox: [number, number, number, number];
  directions: string[];
  activities: string[];
  objectTypes: string[];
}

/** Writes a content folder at `target`, replacing what was there. */
export function generateContent(from: string, target: string, { tos, projects }: LoadSize = REGION_SIZE): void {
  rmSync(target, { recursive: true, force: true });
  for (const name of COPIED) if (existsSync(join(from, name))) cpSync(join(from, name), join(target, name), { recursive: true });
  const frame = readFrame(target);
  const random = new Random(20261122);
  const known: { id: string; municipality: string }[] = [];
  for (let n = 1; n <= tos; n++) {
    const municipality = random.pick(frame.municipalities);
    const id = `tos-${n}`;
    known.push({ id, municipality: municipality.id });
    write(target, `tos/${municipality.id}/${id}.yaml`, asYaml(makeTos(n, municipality, frame, random)));
  }
  for (let n = 1; n <= projects; n++) {
    const data = makeProject(n, random.pick(known), frame, random);
    write(target, `projects/proekt-${n}/index.mdx`, `---\n${asYaml(data)}---\n\n${makeStory(random)}\n`);
  }
}

function readFrame(root: string): Frame {
  const ids = (folder: string): string[] => readdirSync(join(root, folder)).filter((name) => /^[^._].*\.yaml$/.test(name)).map((name) => name.replace(/\.yaml$/, ''));
  const region = JSON.parse(readFileSync(join(root, 'region.json'), 'utf8')) as { map: { bbox: Frame['bbox'] } };
  return {
    municipalities: ids('municipalities').map((id) => {
      const { centre } = parse(readFileSync(join(root, 'municipalities', `${id}.yaml`), 'utf8')) as { centre: { lat: number; lng: number } };
      return { id, lat: centre.lat, lng: centre.lng };
    }),
    bbox: region.map.bbox,
    directions: ids('strategy/directions'),
    activities: ids('strategy/activities'),
    objectTypes: ids('object-types'),
  };
}

function makePoint(near: { lat: number; lng: number }, [west, south, east, north]: Frame['bbox'], random: Random): Record<string, unknown> {
  const within = (value: number, from: number, to: number): number => Math.round(Math.min(Math.max(value, from + 0.05), to - 0.05) * 10_000) / 10_000;
  return {
    lat: within(near.lat + (random.next() - 0.5) * 0.35, south, north),
    lng: within(near.lng + (random.next() - 0.5) * 0.6, west, east),
    precision: 'населённый пункт',
  };
}

function makeTos(n: number, municipality: Frame['municipalities'][number], frame: Frame, random: Random): Record<string, unknown> {
  return {
    name: `${random.pick(NAMES)} ${n}`,
    code: `Т-${n}`,
    place: `деревня Нагрузкино ${n}, ${random.pick(PLACES)}`,
    type: random.pick(['двор', 'улица', 'деревня', 'группа домов']),
    urbanRural: random.pick(['город', 'село']),
    statusHistory: [{ status: 'действует', date: String(random.whole(2015, 2025)) }],
    point: makePoint(municipality, frame.bbox, random),
    residents: { value: random.whole(20, 900), asOf: '2025', source: SOURCE },
    note: MARK,
    sources: [SOURCE],
    asOf: '2026-01',
  };
}

function makeProject(n: number, tos: { id: string; municipality: string }, frame: Frame, random: Random): Record<string, unknown> {
  const thing = random.pick(THINGS);
  const year = random.whole(2018, 2025);
  const [grant, own] = [random.whole(40, 400) * 1000, random.whole(5, 60) * 1000];
  const near = frame.municipalities.find(({ id }) => id === tos.municipality)!;
  return {
    title: `${thing[0]!.toUpperCase()}${thing.slice(1)} ${random.pick(PLACES)}, запись ${n}`,
    code: `П-${n}`,
    lead: `${random.pick(SENTENCES)} ${MARK}`,
    municipality: tos.municipality,
    tos: [tos.id],
    place: `деревня Нагрузкино, ${random.pick(PLACES)}`,
    point: makePoint(near, frame.bbox, random),
    year,
    direction: random.pick(frame.directions),
    activities: random.some(frame.activities, 2),
    objectTypes: random.some(frame.objectTypes, 2),
    statusHistory: [{ status: 'поддержан', date: `${year}-03` }, { status: 'завершён', date: `${year}-10` }],
    problem: sentences(random, 3),
    solution: sentences(random, 3),
    steps: Array.from({ length: 4 }, () => ({ text: random.pick(SENTENCES), who: 'жители', weeks: random.whole(1, 8) })),
    results: [{ what: thing, value: random.whole(1, 20), unit: 'шт.' }],
    money: {
      year,
      recipient: tos.municipality,
      beneficiary: tos.id,
      awarded: grant,
      spent: grant + own,
      parts: [{ source: 'региональный бюджет', amount: grant }, { source: 'жители', kind: 'труд', amount: own, valuedHow: 'часы работы' }],
      asOf: String(year),
      source: SOURCE,
    },
    lessons: [random.pick(SENTENCES), random.pick(SENTENCES)],
    replication: { difficulty: random.whole(1, 3), months: random.whole(1, 9), minCost: own, needs: ['согласие соседей'], doNot: ['не ставить над трубами'] },
    sources: [SOURCE],
    asOf: '2026-01',
  };
}

/** With the fields above about five hundred words, as long as a good case study; with the markup that practices use. */
function makeStory(random: Random): string {
  const paragraphs = Array.from({ length: 5 }, () => sentences(random, 4));
  const table = '| что | сколько |\n|---|---|\n| доски | 24 шт. |\n| гравий | 2 м³ |';
  return [`*${MARK}*`, paragraphs[0], '## Как делали', paragraphs[1], '- инструмент\n- материалы\n- люди', paragraphs[2], table, paragraphs[3], '## Что дальше', `> ${random.pick(SENTENCES)}`, paragraphs[4]].join('\n\n');
}

/** Written out like editors write: no anchors, no folded lines. */
function asYaml(data: unknown): string {
  return stringify(data, { aliasDuplicateObjects: false, lineWidth: 0 });
}

function sentences(random: Random, count: number): string {
  return Array.from({ length: count }, () => random.pick(SENTENCES)).join(' ');
}

function write(root: string, inside: string, text: string): void {
  const file = join(root, inside);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
}

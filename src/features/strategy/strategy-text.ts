/** The Strategy's own words as chapters with an address for every section. Nothing is reworded, nothing left out. */
import { routes } from '../../kernel/routes.ts';
import { capitalise } from '../../kernel/text.ts';
import { targetText } from './indicator-words.ts';
import type { Activity, Direction, Foundation, Indicator, Measure, Stage, StrategyResult, Task } from './schema.ts';
import { chapterSections, planAnchors } from './section-anchors.ts';
import { stageTitle } from './timeline.ts';

interface Rec<T> {
  id: string;
  file: string;
  data: T;
}
export interface StrategyRecords {
  foundations: readonly Rec<Foundation>[];
  tasks: readonly Rec<Task>[];
  directions: readonly Rec<Direction>[];
  activities: readonly Rec<Activity>[];
  stages: readonly Rec<Stage>[];
  measures: readonly Rec<Measure>[];
  results: readonly Rec<StrategyResult>[];
  indicators: readonly Rec<Indicator>[];
}

export interface TextItem {
  text: string;
  order: number;
  /** Section numbers that lead to this item. */
  anchors: readonly string[];
  id?: string;
  /** The value that the text ends with, and its page. */
  tail?: { text: string; href: string };
}
export interface TextSection {
  /** Absent for the only, untitled section of a chapter. */
  heading?: { id: string; title: string; number?: string };
  anchors: readonly string[];
  paragraphs: readonly string[];
  items: readonly TextItem[];
  more?: { href: string; label: string };
}
export interface TextChapter {
  id: string;
  title: string;
  anchors: readonly string[];
  sections: readonly TextSection[];
}

type Draft = Omit<TextChapter, 'anchors'> & { records: readonly { data: { section: string } }[] };

export function strategyText(all: StrategyRecords): TextChapter[] {
  const drafts: Draft[] = [
    { id: 'cel', title: 'Цель', records: all.foundations.filter(isGoal), sections: [plain(all.foundations.filter(isGoal).map((f) => f.data.text), [])] },
    { id: 'principy', title: 'Принципы', records: all.foundations.filter((f) => !isGoal(f)), sections: [plain([], all.foundations.filter((f) => !isGoal(f)).map((f) => item(f)))] },
    { id: 'zadachi', title: 'Задачи', records: all.tasks, sections: [{ ...plain([], all.tasks.map((t) => ({ ...item(t), id: `zadacha-${t.data.order}` }))), more: { href: routes.tasks(), label: 'Что на эти задачи работает' } }] },
    { id: 'napravleniya', title: 'Направления', records: all.directions, sections: all.directions.map((d) => directionSection(d, all.activities)) },
    { id: 'etapy', title: 'Этапы', records: all.stages, sections: all.stages.map((s) => stageSection(s, all.measures)) },
    { id: 'effekty', title: 'Ожидаемые эффекты', records: all.results.filter((r) => r.data.kind === 'эффект'), sections: byAudience('effekt', all.results.filter((r) => r.data.kind === 'эффект')) },
    { id: 'mekhanizmy', title: 'Механизмы', records: all.measures.filter((m) => m.data.sphere), sections: bySphere(all.measures) },
    { id: 'rezultaty', title: 'Ожидаемые результаты', records: all.results.filter((r) => r.data.kind === 'результат'), sections: byAudience('rezultat', all.results.filter((r) => r.data.kind === 'результат')) },
    { id: 'pokazateli', title: 'Показатели', records: all.indicators, sections: [plain([], all.indicators.map((i) => indicatorItem(i)))] },
  ];
  return withAnchors(drafts.filter((d) => d.records.length > 0));
}

/** Gives each section number to the first thing on the page that carries it. */
function withAnchors(drafts: readonly Draft[]): TextChapter[] {
  const claims = drafts.flatMap((d, c) => [
    { key: `${c}`, sections: chapterSections(d.records) },
    ...d.sections.flatMap((s, n) => [{ key: `${c}.${n}`, sections: s.anchors }, ...s.items.map((i, k) => ({ key: `${c}.${n}.${k}`, sections: i.anchors }))]),
  ]);
  const own = planAnchors(claims);
  return drafts.map(({ id, title, sections }, c) => ({
    id,
    title,
    anchors: own.get(`${c}`)!,
    sections: sections.map((s, n) => ({ ...s, anchors: own.get(`${c}.${n}`)!, items: s.items.map((i, k) => ({ ...i, anchors: own.get(`${c}.${n}.${k}`)! })) })),
  }));
}

function directionSection({ id, data }: Rec<Direction>, activities: readonly Rec<Activity>[]): TextSection {
  return {
    heading: { id: `napravlenie-${data.order}`, title: data.title, number: data.section },
    anchors: [data.section],
    paragraphs: paragraphs(data.text),
    items: itemsOf(activities.filter((a) => a.data.direction === id)),
    more: { href: routes.direction(id), label: `Что уже сделано: ${data.nameShort}` },
  };
}

function stageSection({ id, data }: Rec<Stage>, measures: readonly Rec<Measure>[]): TextSection {
  return {
    heading: { id: `etap-${data.order}`, title: `${stageTitle(data)}, ${data.from}–${data.to}` },
    anchors: [data.section],
    paragraphs: paragraphs(data.text),
    items: itemsOf(measures.filter((m) => m.data.stage === id)),
    more: { href: `${routes.stages()}#etap-${data.order}`, label: 'Что из этого выполнено' },
  };
}

function bySphere(measures: readonly Rec<Measure>[]): TextSection[] {
  const spheres = [...new Set(measures.map((m) => m.data.sphere).filter((s) => s !== undefined))];
  return spheres.map((sphere, i) => ({ ...titled(`sfera-${i + 1}`, sphere, measures.filter((m) => m.data.sphere === sphere)), more: { href: `${routes.stages()}#sfera-${i + 1}`, label: 'Что из этого делается' } }));
}

function byAudience(prefix: string, results: readonly Rec<StrategyResult>[]): TextSection[] {
  const audiences = [...new Set(results.map((r) => r.data.audience))].toSorted((a, b) => AUDIENCES.indexOf(a) - AUDIENCES.indexOf(b));
  return audiences.map((audience, i) => ({ ...titled(`${prefix}-${i + 1}`, audience, results.filter((r) => r.data.audience === audience)), more: { href: routes.results(), label: 'Чем это видно' } }));
}
const AUDIENCES = ['главный результат', 'органы исполнительной власти', 'муниципалитеты', 'жители'];

function titled(id: string, title: string, records: readonly Rec<{ text: string; order: number; section: string }>[]): TextSection {
  return { heading: { id, title: capitalise(title) }, anchors: [...new Set(records.map((r) => r.data.section))], paragraphs: [], items: itemsOf(records) };
}

function indicatorItem({ id, data }: Rec<Indicator>): TextItem {
  return { text: data.nameOfficial, order: data.order, anchors: [data.section], tail: { text: targetText(data), href: routes.indicator(id) } };
}

/** In the Strategy's own order, whatever the files are called. */
function itemsOf(records: readonly Rec<{ text: string; order: number; section: string }>[]): TextItem[] {
  return records.toSorted((a, b) => a.data.order - b.data.order).map((r) => item(r));
}

function item({ data }: Rec<{ text: string; order: number; section: string }>): TextItem {
  return { text: data.text, order: data.order, anchors: [data.section] };
}

function plain(texts: readonly string[], items: readonly TextItem[]): TextSection {
  return { anchors: [], paragraphs: texts.flatMap(paragraphs), items };
}

function paragraphs(text?: string): string[] {
  return text?.split(/\n\s*\n/).map((p) => p.trim()).filter(Boolean) ?? [];
}

function isGoal(f: Rec<Foundation>): boolean {
  return f.data.kind === 'цель';
}

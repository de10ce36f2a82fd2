/** A practice in three lengths. The longest goes on with what else the record knows, as far as a page holds. Pure. */
import type { Block, TextSize } from '../features/paper/issue/contract.ts';
import { shorten } from '../features/paper/sentences.ts';
import type { Project } from '../features/projects/schema.ts';
import { DIFFICULTY } from '../features/projects/unknown-steps.ts';
import { countOf, formatNumber, formatRoubles, withStop } from '../kernel/text.ts';
import { likeness, onPaper, paragraphsOf } from './insert-words.ts';

/** A short text has no more letters by its schema; a lead or a solution that stands in for it is cut to as many. */
const SHORT_MOST = 400;
/** With a photograph this is about two thirds of an A3 page and a whole A4 page: what goes beyond is on the site. */
const LONG_MOST = 4200;

/** `body` is what the record tells below its fields. A size without words is absent. */
export function textsOf(project: Project, body: readonly Block[]): Partial<Record<TextSize, Block[]>> {
  const { printTexts, lead, solution } = project;
  const standIn = printTexts ? undefined : (lead ?? solution);
  const short = printTexts?.short ?? (standIn && shorten(standIn, (text) => text.length <= SHORT_MOST));
  const medium = printTexts?.medium;
  return { ...sized('short', short), ...sized('medium', medium), ...longOf(project, medium ?? short, body) };
}

function sized(size: TextSize, text: string | undefined): Partial<Record<TextSize, Block[]>> {
  const paragraphs = text ? asParagraphs(text) : [];
  return paragraphs.length > 0 ? { [size]: paragraphs } : {};
}

function asParagraphs(text: string): Block[] {
  return paragraphsOf(text).map((words) => ({ kind: 'p', text: words }));
}

/**
 * The text written to be long, or the story of the record's own page, or a shorter text; then what the fields know. One story
 * only: the page's story after a written text would tell it twice, and the problem with the solution are answers, not a story.
 */
function longOf(project: Project, shorter: string | undefined, body: readonly Block[]): { long?: Block[] } {
  const written = project.printTexts?.long;
  const isStory = body.filter(({ kind }) => kind === 'p').length > 1;
  const base = written !== undefined ? asParagraphs(written) : isStory ? [...body] : asParagraphs(shorter ?? '');
  // Numbers alone are no story: such a practice stands in the directory.
  if (base.length === 0) return {};
  const more = [stepsOf(project), repeatOf(project), resultsOf(project), lessonsOf(project)];
  const long = more.reduce((blocks, part) => {
    const fresh = unsaid(part, blocks);
    return charactersOf(blocks) + charactersOf(fresh) <= LONG_MOST ? [...blocks, ...fresh] : blocks;
  }, base);
  return written !== undefined || isStory || long.length > base.length ? { long } : {};
}

/** Letters and spaces of the running text. */
export function charactersOf(blocks: readonly Block[]): number {
  return blocks.reduce((sum, block) => sum + (block.kind === 'list' ? block.items.join('').length : block.kind === 'table' ? [block.head, ...block.rows].flat().join('').length : block.text.length), 0);
}

/** The part without what stands already; a heading that is left alone goes too. */
function unsaid(part: readonly Block[], before: readonly Block[]): Block[] {
  const said = new Set(before.flatMap(wordsOf).map(likeness));
  const left = part.flatMap((block): Block[] => {
    if (block.kind === 'table') return [block];
    if (block.kind !== 'list') return said.has(likeness(block.text)) ? [] : [block];
    const items = block.items.filter((item) => !said.has(likeness(item)));
    return items.length > 0 ? [{ ...block, items }] : [];
  });
  return left.filter((block, i) => block.kind !== 'heading' || (left[i + 1] !== undefined && left[i + 1]!.kind !== 'heading'));
}

function wordsOf(block: Block): string[] {
  return block.kind === 'list' ? block.items : block.kind === 'table' ? [] : [block.text];
}

function titled(title: string, block: Block | undefined): Block[] {
  return block ? [{ kind: 'heading', text: title }, block] : [];
}

function listOf(items: readonly string[], ordered = false): Block | undefined {
  return items.length > 0 ? { kind: 'list', ordered, items: items.map((item) => onPaper(withStop(item.trim()))) } : undefined;
}

function stepsOf({ steps }: Project): Block[] {
  return titled('Как делали', listOf(steps.map(({ text, who, weeks }) => [text.replace(/\.$/, ''), who, weeks && countOf(weeks, ['неделя', 'недели', 'недель'])].filter(Boolean).join(' — ')), true));
}

function resultsOf({ results }: Project): Block[] {
  return titled('Что получилось', listOf(results.map(({ what, value, unit }) => `${what}: ${formatNumber(value)}\u00A0${unit}`)));
}

function lessonsOf({ lessons }: Project): Block[] {
  return titled('Что пошло не так', listOf(lessons));
}

function repeatOf({ replication: r }: Project): Block[] {
  if (!r) return [];
  const size = [r.months !== undefined && countOf(r.months, ['месяц', 'месяца', 'месяцев']), r.minCost !== undefined && `от\u00A0${formatRoubles(r.minCost)}`].filter((part) => part !== false);
  return titled('Как повторить', listOf([
    ...(size.length > 0 ? [`Заложите ${size.join(' и ')}`] : []),
    ...(r.difficulty ? [`Насколько трудно: ${DIFFICULTY[r.difficulty]}`] : []),
    ...r.unitCosts.map(({ what, amount, per, year }) => `${what}: ${formatRoubles(amount)} за\u00A0${per} (${year}\u00A0год)`),
    ...(r.needs.length > 0 ? [`Понадобится: ${joined(r.needs)}`] : []),
    ...(r.permits.length > 0 ? [`Согласовать: ${joined(r.permits)}`] : []),
    ...r.doNot,
  ]));
}

function joined(items: readonly string[]): string {
  return items.map((item) => (/^[А-ЯЁ][а-яё]/.test(item) ? item.charAt(0).toLowerCase() + item.slice(1) : item).replace(/[.;]$/, '')).join('; ');
}

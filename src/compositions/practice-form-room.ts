/** The form itself: questions of the schema, live remarks, the archive. Nothing here is sent anywhere. */
import { make, type Choice, type Control, type FieldWords, type FormContext } from '../features/editing/control.ts';
import type { FormField } from '../features/editing/form-field.ts';
import { photoControl, type PhotoControl } from '../features/editing/photo-control.ts';
import { FEDERAL_CONTEST } from '../features/projects/federal-contest.ts';
import { formatDate } from '../kernel/dates.ts';
import type { Practice } from './practice-archive.ts';
import type { PracticeChoices, PracticeConfig } from './practice-config.ts';
import { MOST_PHOTOS, PRACTICE_FIELDS, practiceRemarks, type PracticeData } from './practice-data.ts';
import { finishPanel } from './practice-finish.ts';
import { findingAt, type Finding } from './practice-finding.ts';
import { draftPanel, readinessPanel, summaryPanel } from './practice-panels.ts';
import { pointControl } from './practice-point.ts';
import { askedSections, WORDS } from './practice-questions.ts';
import { drawSection, readSections, storyControl, writeSections } from './practice-sections.ts';
import { STORY, titleForFile } from './practice-truths.ts';
import { localDay } from './this-device.ts';

/** The hand has stopped: time to look at the whole. */
const PAUSE_MS = 400;
/** Named when the title has no letters to make a name of. */
const NAMELESS = 'praktika';

export function furnish(host: HTMLElement, config: PracticeConfig, { records, taken, places }: PracticeChoices): void {
  const today = localDay();
  let photos: PhotoControl | undefined;
  let municipality: string | undefined;
  const context: FormContext = {
    words: (path) => (path === 'objectTypes' ? { ...WORDS[path], ...objectWords(records.objectTypes ?? []) } : (WORDS[path] ?? {})),
    choices: (collection): readonly Choice[] => records[collection] ?? [],
    near: (collection) => (collection === 'tos' ? municipality : undefined),
    custom: (path) => {
      if (path === 'point') return (field) => pointControl(field, config.picker, places);
      if (path === 'media') return (field, own) => (photos = photoControl(field as FormField & { kind: 'list' }, path, own, MOST_PHOTOS));
      return undefined;
    },
  };
  const sections = askedSections(PRACTICE_FIELDS).map((section) => drawSection(section, context));
  const story = storyControl();
  sections.find(({ id }) => id === 'kak')!.element.append(story.element);
  const control = (name: string) => sections.flatMap(({ controls }) => controls.get(name) ?? [])[0]!;

  const form = make('form', { id: 'forma', noValidate: true });
  form.ariaLabel = 'Рассказ о практике';
  const data = (): PracticeData => readSections(sections);
  const tale = (): string => (story.read() as string | undefined) ?? '';
  const practice = async (): Promise<Practice> => {
    const { proposeId } = await import('../kernel/propose-id.ts');
    return { id: proposeId(titleForFile(String(data().title ?? '')), new Set(taken), municipality) || NAMELESS, data: data(), story: tale(), files: photos!.files() };
  };
  let isUnsaved = false;
  const touched = new Set<Element>();

  const write = (next: PracticeData, nextStory: string): void => {
    writeSections(sections, next);
    story.write(nextStory);
    for (const section of sections) if ([...section.controls.values()].some((one) => one.read() !== undefined)) section.element.open = true;
    look();
  };
  const readiness = readinessPanel(`Для газеты — девять сведений подробной записи. Для конкурса (${FEDERAL_CONTEST.name}) — наш перечень на ${formatDate(FEDERAL_CONTEST.asOf)}, ${FEDERAL_CONTEST.source}.`);
  const summary = summaryPanel();
  const draft = draftPanel(() => ({ data: data(), story: tale(), day: today }), (found) => write(found.data, found.story));
  const top = (name: string): Control => (name === STORY ? story : control(name));
  const leaves = (): Control[] => [...sections.flatMap(({ controls }) => [...controls.values()]), story].flatMap((one) => one.leaves());
  const findings = (): Finding[] => {
    const told = { data: data(), story: tale(), files: new Set(photos!.files().keys()) };
    const found = practiceRemarks(told, config.picker.bbox, today).map(({ path, ...said }) => findingAt(top(String(path[0])), path.slice(1), said));
    // What a control says of itself is nearer to the matter than what the schema makes of it.
    const own = leaves().flatMap((leaf): Finding[] => [leaf.doubt?.()].flatMap((doubt) => (doubt ? [{ control: leaf, label: leaf.label, ...doubt }] : [])));
    return [...found.filter((one) => !own.some((other) => other.control === one.control)), ...own];
  };

  /** Speaks only of what the person has already been to, and never of a list that is being typed in; `all` of everything. Returns what must be mended. */
  function tell(all: boolean): Finding[] {
    const found = findings();
    const said = new Map(found.toReversed().map((finding) => [finding.control, finding]));
    for (const leaf of leaves()) {
      if (all) touched.add(leaf.element);
      const finding = touched.has(leaf.element) && !isTypedIn(leaf) ? said.get(leaf) : undefined;
      leaf.tell(finding?.text, finding?.isNote);
    }
    return found.filter(({ isNote }) => !isNote);
  }
  function look(): void {
    readiness.show(data());
    municipality = control('municipality').read() as string | undefined;
    for (const section of sections) section.count();
    if (draft.keep()) isUnsaved = photos!.files().size > 0;
  }

  const finish = finishPanel({
    config,
    practice,
    check: () => tell(true),
    summary,
    nameOf: (collection, id) => records[collection]?.find((choice) => choice.id === id)?.name ?? id,
    today,
    onSaved: () => (isUnsaved = false),
    onOpened(opened) {
      photos!.take(opened.files);
      write(opened.data, opened.story);
      isUnsaved = false;
    },
  });

  let timer: ReturnType<typeof setTimeout> | undefined;
  form.addEventListener('input', () => {
    isUnsaved = true;
    clearTimeout(timer);
    timer = setTimeout(() => {
      look();
      tell(false);
    }, PAUSE_MS);
  });
  form.addEventListener('focusout', ({ target }) => {
    if (!(target instanceof Element) || target.closest('.add, .remove')) return;
    const field = target.closest('.field');
    if (!field) return;
    touched.add(field);
    tell(false);
  });
  form.addEventListener('submit', (event) => event.preventDefault());
  addEventListener('beforeunload', (event) => isUnsaved && event.preventDefault());

  form.append(finish.opener, draft.element, ...sections.map(({ element }) => element), finish.element, readiness.brief);
  // Before the form is in use it would lie over what comes first.
  readiness.brief.hidden = true;
  form.addEventListener('focusin', () => (readiness.brief.hidden = false), { once: true });
  control('asOf').write(today.slice(0, 7));
  for (const section of sections) section.settle();
  host.replaceChildren(form, readiness.element);
  look();
}

/** In a line with a list the word is not finished until one leaves it. */
function isTypedIn({ element }: Control): boolean {
  return document.activeElement?.role === 'combobox' && document.activeElement.closest('.field') === element;
}

/** The real list of this region, and a way on for what it does not have. */
function objectWords(types: readonly Choice[]): FieldWords {
  const examples = types.slice(0, 3).map(({ name }) => name.toLowerCase()).join(', ');
  return { ...(examples && { hint: `Можно несколько: ${examples}` }), unlisted: 'Такого вида нет в списке: оставьте поле пустым и назовите это в заголовке.' };
}

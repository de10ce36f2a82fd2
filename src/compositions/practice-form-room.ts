/** The form itself: questions of the schema, live remarks, the archive. Nothing here is sent anywhere. */
import { make, type Choice, type FormContext } from '../features/editing/control.ts';
import type { FormField } from '../features/editing/form-field.ts';
import { photoControl, type PhotoControl } from '../features/editing/photo-control.ts';
import { FEDERAL_CONTEST } from '../features/projects/federal-contest.ts';
import { formatDate } from '../kernel/dates.ts';
import type { Practice } from './practice-archive.ts';
import type { PracticeChoices, PracticeConfig } from './practice-config.ts';
import { MOST_PHOTOS, PRACTICE_FIELDS, practiceRemarks, type PracticeData } from './practice-data.ts';
import { finishPanel } from './practice-finish.ts';
import { draftPanel, readinessPanel, summaryPanel, type Finding } from './practice-panels.ts';
import { pointControl } from './practice-point.ts';
import { askedSections, WORDS } from './practice-questions.ts';
import { drawSection, readSections, storyControl, writeSections } from './practice-sections.ts';

/** The hand has stopped: time to look at the whole. */
const PAUSE_MS = 400;
/** Named when the title has no letters to make a name of. */
const NAMELESS = 'praktika';

export function furnish(host: HTMLElement, config: PracticeConfig, { records, taken }: PracticeChoices): void {
  const today = localDay();
  let photos: PhotoControl | undefined;
  let municipality: string | undefined;
  const context: FormContext = {
    words: (path) => WORDS[path] ?? {},
    choices: (collection): readonly Choice[] => records[collection] ?? [],
    near: (collection) => (collection === 'tos' ? municipality : undefined),
    custom: (path) => {
      if (path === 'point') return (field) => pointControl(field, config.picker);
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
  const told = (): string => (story.read() as string | undefined) ?? '';
  const practice = async (): Promise<Practice> => {
    const { proposeId } = await import('../kernel/propose-id.ts');
    return { id: proposeId(String(data().title ?? ''), new Set(taken), municipality) || NAMELESS, data: data(), story: told(), files: photos!.files() };
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
  const draft = draftPanel(() => ({ data: data(), story: told(), day: today }), (found) => write(found.data, found.story));
  const findings = (): Finding[] => practiceRemarks(data(), new Set(photos!.files().keys()), config.picker.bbox).map(({ path, text }) => ({ control: control(String(path[0])).at(path.slice(1)), text }));

  /** Speaks only of what the person has already been to; `all` of everything. */
  function tell(all: boolean): Finding[] {
    const found = findings();
    const said = new Map(found.map((finding) => [finding.control, finding.text]));
    for (const leaf of sections.flatMap(({ controls }) => [...controls.values()]).flatMap((one) => one.leaves())) {
      if (all) touched.add(leaf.element);
      leaf.tell(touched.has(leaf.element) ? said.get(leaf) : undefined);
    }
    return found;
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
    if (field && !touched.has(field)) {
      touched.add(field);
      tell(false);
    }
  });
  form.addEventListener('submit', (event) => event.preventDefault());
  addEventListener('beforeunload', (event) => isUnsaved && event.preventDefault());

  form.append(finish.opener, draft.element, ...sections.map(({ element }) => element), finish.element);
  control('asOf').write(today.slice(0, 7));
  host.replaceChildren(form, readiness.element);
  look();
}

/** Of this device: the person's own day. */
function localDay(): string {
  const now = new Date();
  return [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((part) => String(part).padStart(2, '0')).join('-');
}

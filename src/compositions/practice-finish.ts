/** The end of the form: check, download the archive, the passport alone; and its beginning: open an archive to go on. */
import { make } from '../features/editing/control.ts';
import { glue } from '../features/editing/glue.ts';
import { openPractice, packPractice, passportBytes, type Practice } from './practice-archive.ts';
import { NO_RECIPIENT, type PracticeConfig } from './practice-config.ts';
import type { Finding } from './practice-finding.ts';
import type { summaryPanel } from './practice-panels.ts';
import type { NameOf } from './practice-passport.ts';
import { readMeText } from './practice-readme.ts';
import { saveFile } from './this-device.ts';

export interface FinishParts {
  config: PracticeConfig;
  practice(): Promise<Practice>;
  /** Shows every remark at its field and returns them. */
  check(): Finding[];
  summary: ReturnType<typeof summaryPanel>;
  nameOf: NameOf;
  today: string;
  onSaved(): void;
  onOpened(practice: Omit<Practice, 'id'>): void;
}

const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

export function finishPanel({ config, practice, check, summary, nameOf, today, onSaved, onOpened }: FinishParts): { element: HTMLElement; opener: HTMLElement } {
  const said = make('p', { className: 'said' });
  said.role = 'status';
  const whole = make('button', { type: 'button', textContent: 'Проверить и скачать' });
  const anyway = make('button', { type: 'button', className: 'quiet', textContent: 'Скачать как есть, допишу потом', hidden: true });
  const passport = make('button', { type: 'button', className: 'quiet', textContent: 'Только паспорт проекта (DOCX)' });
  const next = config.recipient ? `Архив отправьте письмом: ${config.recipient}.` : NO_RECIPIENT;
  const coordinators = new URL(config.coordinators, document.baseURI).href;
  const element = make('section', { className: 'finish' }, make('h2', { textContent: 'Забрать рассказ' }), make('p', {}, glue(`Получится архив: запись, снимки и паспорт проекта для Word. ${next}`), ...(config.recipient ? [] : [' ', make('a', { href: coordinators, textContent: 'Муниципалитеты и координаторы' })])), summary.element, make('p', { className: 'row' }, whole, anyway, passport), said);

  const manuscript = async (one: Practice) => {
    const { practicePassport } = await import('./practice-passport.ts');
    return practicePassport(one.data, one.story, nameOf, config.siteTitle, today);
  };
  const busy = async (work: () => Promise<string>): Promise<void> => {
    for (const button of [whole, anyway, passport]) button.disabled = true;
    said.textContent = 'Собираем файл…';
    try {
      said.textContent = glue(await work());
    } catch (error) {
      console.error(error);
      said.textContent = glue('Не получилось собрать файл: браузеру не хватило памяти или он отказал. Уберите часть снимков и попробуйте ещё раз; текст остался на месте.');
    }
    for (const button of [whole, anyway, passport]) button.disabled = false;
  };
  const take = async (): Promise<string> => {
    const one = await practice();
    const name = `praktika-${one.id}.zip`;
    saveFile(await packPractice(one, await manuscript(one), readMeText({ ...config, coordinators }, one, today), today), name);
    onSaved();
    return `Архив ${name} скачан. ${next} Продолжить можно отсюда же: «Открыть скачанный архив».`;
  };
  whole.addEventListener('click', () => {
    const findings = check();
    summary.show(findings);
    // What must not be published is not packed either.
    anyway.hidden = findings.length === 0 || findings.some(({ isPrivate }) => isPrivate);
    if (findings.length === 0) void busy(take);
    else said.textContent = '';
  });
  anyway.addEventListener('click', () => void busy(take));
  passport.addEventListener('click', () =>
    void busy(async () => {
      const one = await practice();
      saveFile(new Blob([(await passportBytes(await manuscript(one))) as Uint8Array<ArrayBuffer>], { type: DOCX }), `pasport-${one.id}.docx`);
      return 'Паспорт скачан.';
    }),
  );

  const input = make('input', { type: 'file', id: 'otkryt-arhiv', accept: '.zip,application/zip' });
  const heard = make('p', { className: 'small soft' });
  heard.role = 'status';
  const opener = make('details', { className: 'opener' }, make('summary', { textContent: 'Открыть скачанный архив и продолжить' }), make('p', {}, make('label', { htmlFor: input.id, textContent: glue('Файл praktika-….zip. То, что сейчас в форме, заменится') }), input), heard);
  input.addEventListener('change', () => {
    const [file] = input.files ?? [];
    if (!file) return;
    openPractice(file).then(
      (opened) => {
        onOpened(opened);
        heard.textContent = glue(`Открыто: ${file.name}.`);
      },
      (error: unknown) => (heard.textContent = glue(error instanceof Error && /[а-яё]/i.test(error.message) ? error.message : 'Архив не открывается.')),
    );
    input.value = '';
  });
  return { element, opener };
}

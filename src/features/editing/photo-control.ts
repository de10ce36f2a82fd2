/** Photographs of the record: chosen or taken, shown small, each with its words. The files stay in this page until they are packed. */
import { glue } from './glue.ts';
import { fieldsControl } from './compound-controls.ts';
import { changed, freshId, make, type Control, type FormContext } from './control.ts';
import type { FormField } from './form-field.ts';
import { photoMessages, sameBytes } from './photo-messages.ts';
import { PictureRefused, shrinkPicture } from './shrink-picture.ts';

/** Shorter sides than this are too small for a newspaper. */
const PRESS_SIDE = 600;

export interface PhotoControl extends Control {
  /** What is packed into the ZIP, by file name. */
  files(): Map<string, Blob>;
  /** Photographs of an opened ZIP: before their words are written. */
  take(files: ReadonlyMap<string, Blob>): void;
}

interface Photo {
  name: string;
  blob: Blob | undefined;
  words: Control;
  element: HTMLElement;
  url?: string;
}

export function photoControl(field: FormField & { kind: 'list' }, path: string, context: FormContext, most: number): PhotoControl {
  const words = context.words(path);
  const photos: Photo[] = [];
  const messages = photoMessages();
  let waiting: ReadonlyMap<string, Blob> = new Map();
  const id = freshId();
  const input = make('input', { type: 'file', id, accept: 'image/*', multiple: true });
  const list = make('ol', { className: 'photos' });
  list.role = 'list';
  const fault = make('p', { className: 'fault', hidden: true });
  const said = make('p', { className: 'hint' });
  said.role = 'status';
  const label = words.label ?? field.label;
  const element = make('fieldset', { className: 'list' }, make('legend', { className: 'visually-hidden', textContent: glue(label) }), make('p', { className: 'hint', textContent: glue(words.hint ?? '') }), list, fault, make('label', { className: 'file', htmlFor: id }, 'Выбрать или снять'), input, said);
  input.addEventListener('change', () => void takeAll([...(input.files ?? [])]));
  const fields = field.item.kind === 'group' ? field.item.fields.filter(({ kind }) => kind !== 'picture') : [];

  const self: PhotoControl = {
    element,
    label,
    read: () => (photos.length > 0 ? photos.map(({ name, words: own }) => ({ file: name, ...(own.read() as object | undefined) })) : undefined),
    write(value) {
      messages.forget();
      said.textContent = '';
      for (const photo of photos.splice(0)) discard(photo);
      for (const one of Array.isArray(value) ? (value as { file?: unknown }[]) : []) {
        const { file, ...rest } = one ?? {};
        if (typeof file === 'string') add(file, waiting.get(file)).words.write(rest);
      }
    },
    at: ([step, ...rest]) => (typeof step === 'number' ? (photos[step]?.words.at(rest) ?? self) : self),
    focus: () => input.focus(),
    tell(remark) {
      fault.textContent = remark ? glue(remark) : '';
      fault.hidden = !remark;
    },
    leaves: () => [self, ...photos.flatMap(({ words: own }) => own.leaves())],
    files: () => new Map(photos.flatMap(({ name, blob }) => (blob ? [[name, blob] as const] : []))),
    take: (files) => (waiting = files),
  };
  return self;

  async function takeAll(files: readonly File[]): Promise<void> {
    let taken = 0;
    for (const [i, file] of files.entries()) {
      said.textContent = `Готовим снимок ${i + 1} из ${files.length}…`;
      if (photos.length >= most) {
        messages.say('', `Больше ${most} снимков не нужно.`);
        break;
      }
      const sentence = await takeOne(file).catch((error: unknown) => {
        if (!(error instanceof PictureRefused)) console.error(error);
        return { refused: error instanceof PictureRefused ? error.message : `«${file.name}»: снимок не открылся.` };
      });
      if (!('refused' in sentence)) taken++;
      messages.say(file.name, 'refused' in sentence ? sentence.refused : sentence.note);
    }
    input.value = '';
    const ready = taken === 0 ? '' : taken === 1 ? 'Снимок уменьшен, место съёмки из него удалено.' : `Снимки (${taken}) уменьшены, место съёмки из них удалено.`;
    said.textContent = glue([ready, messages.text()].filter(Boolean).join(' '));
    changed(list);
  }

  async function takeOne(file: File): Promise<{ refused: string } | { note?: string }> {
    const { blob, width, height } = await shrinkPicture(file);
    for (const [i, { blob: other }] of photos.entries()) if (other && (await sameBytes(blob, other))) return { refused: `«${file.name}»: этот снимок уже есть, он стоит под номером ${i + 1}. Второй раз не взят.` };
    const photo = add(freeName(), blob, file.name);
    if (photos.length === 1) photo.words.focus();
    return Math.min(width, height) < PRESS_SIDE ? { note: `«${file.name}»: ${width}×${height} точек. Для сайта сойдёт, для газеты мал.` } : {};
  }

  function add(name: string, blob: Blob | undefined, origin = ''): Photo {
    const own = fieldsControl(fields, path, context, make('fieldset', {}, make('legend')), name);
    const remove = make('button', { type: 'button', className: 'quiet remove', textContent: 'убрать' });
    const url = blob && URL.createObjectURL(blob);
    const face = url ? make('img', { src: url, alt: '' }) : make('p', { className: 'lost', textContent: 'Самого снимка здесь нет: черновик хранит только слова. Выберите снимок заново.' });
    const photo: Photo = { name, blob, words: own, element: make('li', {}, make('div', { className: 'face' }, face, remove), own.element), ...(url && { url }) };
    remove.addEventListener('click', () => {
      photos.splice(photos.indexOf(photo), 1);
      discard(photo);
      for (const file of ['', origin]) messages.say(file, undefined);
      said.textContent = glue(messages.text());
      number();
      input.focus();
      changed(list);
    });
    photos.push(photo);
    list.append(photo.element);
    number();
    return photo;
  }

  function discard({ element: row, url }: Photo): void {
    row.remove();
    if (url) URL.revokeObjectURL(url);
  }

  function number(): void {
    photos.forEach(({ words: own, element: row }, i) => {
      own.element.querySelector('legend')!.textContent = own.label = `Снимок ${i + 1}`;
      row.querySelector('.remove')!.ariaLabel = `Убрать: снимок ${i + 1}`;
    });
  }

  function freeName(): string {
    for (let number = photos.length + 1; ; number++) if (!photos.some(({ name }) => name === `foto-${number}.jpg`)) return `foto-${number}.jpg`;
  }
}

/** The practice as a ZIP to send, and back. Everything is made in the browser; libraries are brought when they are needed. */
import type { Manuscript } from '../features/paper/packs/manuscript.ts';
import { completed, PRACTICE_FIELDS, type PracticeData } from './practice-data.ts';

export interface Practice {
  id: string;
  data: PracticeData;
  story: string;
  files: ReadonlyMap<string, Blob>;
}

/** No code at all, so that a record laid into the content by hand is told to have none. */
const NO_CODE_YET = 'П-?';
/** More is no practice of this form. */
const MOST_ENTRIES = 120;
const MOST_BYTES = 300 * 1024 * 1024;

export async function packPractice({ id, data, story, files }: Practice, passport: Manuscript, readMe: string, day: string): Promise<Blob> {
  const [{ writeRecord }, { zip }, docx] = await Promise.all([import('../features/editing/record-file.ts'), import('../features/paper/packs/zip.ts'), passportBytes(passport)]);
  const letters = new TextEncoder();
  const record = writeRecord({ data: { ...completed(data), code: NO_CODE_YET, draft: true }, story }, PRACTICE_FIELDS, ['Рассказано на странице «Рассказать о практике». Код для газеты даст редакция, когда примет.', 'Пока стоит строка draft: true, на сайте этого нет. Когда всё проверите, удалите и её, и это пояснение.']);
  const packed = new Map<string, Uint8Array>([
    [`projects/${id}/index.mdx`, letters.encode(record)],
    ['passport.docx', docx],
    // Notepad of an old Windows tells Russian letters by the mark at the beginning.
    ['PROCHTI.txt', letters.encode(`\uFEFF${readMe.replaceAll('\n', '\r\n')}`)],
  ]);
  for (const [name, blob] of files) packed.set(`projects/${id}/${name}`, new Uint8Array(await blob.arrayBuffer()));
  return new Blob([zip(packed, day) as Uint8Array<ArrayBuffer>], { type: 'application/zip' });
}

export async function passportBytes(passport: Manuscript): Promise<Uint8Array> {
  const { toDocx } = await import('../features/paper/packs/docx-file.ts');
  return toDocx(passport);
}

/** Reads a ZIP that this form has made. Throws an Error whose message is for the person. */
export async function openPractice(file: File): Promise<Omit<Practice, 'id'>> {
  const foreign = new Error('Это не архив с практикой: внутри нет файла index.mdx. Выберите файл praktika-….zip, который скачали отсюда.');
  if (file.size > MOST_BYTES) throw new Error('Архив больше 300 МБ: такого эта страница не делает.');
  const [{ unzipSync }, { readRecord }] = await Promise.all([import('fflate'), import('../features/editing/record-file.ts')]);
  let entries: Record<string, Uint8Array>;
  let count = 0;
  let bytes = 0;
  try {
    entries = unzipSync(new Uint8Array(await file.arrayBuffer()), {
      filter: ({ name, originalSize }) => {
        const isWanted = /(^|\/)index\.mdx$|\.(jpe?g|png|webp|avif)$/i.test(name) && !name.startsWith('__MACOSX/');
        if (isWanted && (++count > MOST_ENTRIES || (bytes += originalSize) > MOST_BYTES)) throw new Error('слишком много');
        return isWanted;
      },
    });
  } catch {
    throw new Error('Архив не открывается: он повреждён или это не ZIP.');
  }
  const recordName = Object.keys(entries).find((name) => /(^|\/)index\.mdx$/.test(name));
  if (!recordName) throw foreign;
  const { data, story } = readRecord(new TextDecoder().decode(entries[recordName]));
  const { code, draft, ...rest } = data;
  const folder = recordName.slice(0, -'index.mdx'.length);
  const types: Record<string, string> = { png: 'image/png', webp: 'image/webp', avif: 'image/avif' };
  const files = new Map(
    Object.entries(entries)
      .filter(([name]) => name !== recordName && name.startsWith(folder))
      .map(([name, content]) => [name.slice(folder.length), new Blob([content as Uint8Array<ArrayBuffer>], { type: types[name.split('.').at(-1)!.toLowerCase()] ?? 'image/jpeg' })]),
  );
  return { data: rest, story, files };
}

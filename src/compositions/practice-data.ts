/** The practice as the form holds it: what is filled in for the person, what is still wrong. Pure; the grammar is the project's own. */
import { z } from 'zod';
import { formFields } from '../features/editing/form-field.ts';
import { remarksOf, type Remark } from '../features/editing/remarks.ts';
import { projectSchema } from '../features/projects/schema.ts';
import { insideBbox, type Bbox, type LngLat } from '../kernel/geo.ts';
import { truthRemarks } from './practice-truths.ts';

export type PracticeData = Record<string, unknown>;

const SCHEMA = projectSchema(z.string());
export const PRACTICE_FIELDS = formFields(SCHEMA);
export const MOST_PHOTOS = 60;
/** The grammar demands a code, and the editor gives it later. */
const ANY_CODE = 'П-1';

/** What the person need not write twice: money is as fresh and as known as the whole story. */
export function completed(data: PracticeData): PracticeData {
  const money = data.money as PracticeData | undefined;
  if (!money) return data;
  const [first] = (data.sources ?? []) as unknown[];
  return { ...data, money: { ...money, asOf: money.asOf ?? data.asOf, source: money.source ?? first } };
}

interface Told {
  data: PracticeData;
  story: string;
  /** Names of photographs at hand. */
  files: ReadonlySet<string>;
}

/** Everything that keeps the practice from being accepted, at its field; then what is only worth a look. @param today of the person, yyyy-mm-dd */
export function practiceRemarks({ data, story, files }: Told, bbox: Bbox, today: string): Remark[] {
  const remarks = remarksOf(SCHEMA, { ...completed(data), code: ANY_CODE });
  const photos = (data.media ?? []) as { file: string }[];
  photos.forEach(({ file }, i) => {
    if (!files.has(file)) remarks.push({ path: ['media'], text: `Снимка ${i + 1} здесь нет: выберите его заново или уберите.` });
  });
  const point = data.point as Partial<LngLat> | undefined;
  if (typeof point?.lat === 'number' && typeof point.lng === 'number' && !remarks.some(({ path: [field, part] }) => field === 'point' && part !== 'precision') && !insideBbox(point as LngLat, bbox)) {
    const isSwapped = insideBbox({ lat: point.lng, lng: point.lat }, bbox);
    remarks.push({ path: ['point', 'lat'], text: isSwapped ? 'Похоже, широта и долгота переставлены.' : `Точка за краем карты региона: на ней широта ${span(bbox[1], bbox[3])}, долгота ${span(bbox[0], bbox[2])}.` });
  }
  remarks.push(...truthRemarks(data, story, today));
  const rank = ({ isPrivate, isNote }: Remark): number => (isPrivate ? 0 : isNote ? 2 : 1);
  remarks.sort((a, b) => rank(a) - rank(b));
  const seen = new Set<string>();
  return remarks.filter(({ path }) => !seen.has(JSON.stringify(path)) && seen.add(JSON.stringify(path)));
}

function span(from: number, to: number): string {
  return `от ${String(from).replace('.', ',')} до ${String(to).replace('.', ',')}`;
}

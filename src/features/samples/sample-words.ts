/** A sample in words: its stage, its version, whether it may still be used. Pure; `today` is a parameter. */
import { formatDate, isSurelyAfter, sinceText, throughText } from '../../kernel/dates.ts';
import { SAMPLE_STAGES } from '../../kernel/vocabulary.ts';
import type { Sample } from './schema.ts';

export type SampleStage = Sample['stage'];

const STAGES: Record<SampleStage, { title: string; about: string }> = {
  'создать ТОС': { title: 'Создать ТОС', about: 'От первой встречи соседей до записи в реестре.' },
  'вести дела': { title: 'Вести дела', about: 'Планы, заседания, договорённости с администрацией.' },
  'сделать проект': { title: 'Сделать проект', about: 'Что нужно к заявке и к стройке.' },
  отчитаться: { title: 'Отчитаться', about: 'Перед соседями, администрацией и теми, кто дал деньги.' },
  'удостоверение председателя': { title: 'Удостоверение председателя', about: 'Как его выдают и как учитывают.' },
};

/** Samples by what people need them for, the first need first; no empty stages. */
export function byStage<T extends { data: Pick<Sample, 'stage'> }>(samples: readonly T[]): { stage: SampleStage; title: string; about: string; samples: T[] }[] {
  return SAMPLE_STAGES.map((stage) => ({ stage, ...STAGES[stage], samples: samples.filter(({ data }) => data.stage === stage) })).filter((group) => group.samples.length > 0);
}

export const stageTitle = (stage: SampleStage): string => STAGES[stage].title;

type Validity = Pick<Sample, 'version' | 'validFrom' | 'validTo'>;

/** «Версия 1.1, действует с ноября 2026 года» */
export function versionWords({ version, validFrom, validTo }: Validity): string {
  return `Версия\u00A0${version}, действует ${sinceText(validFrom)}${validTo ? ` ${throughText(validTo)}` : ''}`;
}

/** What must be said before anybody uses it: it is out of date, or its day has not come. */
export function validityWarning({ validFrom, validTo }: Validity, today: string): string | undefined {
  if (isPast({ validTo }, today)) return `Срок этой версии вышел: ${formatDate(validTo!)}. Спросите в администрации, какой бумагой пользоваться теперь.`;
  return isSurelyAfter(validFrom, today) ? `Эта версия начнёт действовать ${sinceText(validFrom)}.` : undefined;
}

/** True from the day after the last one. */
export function isPast({ validTo }: Pick<Sample, 'validTo'>, today: string): boolean {
  return validTo !== undefined && isSurelyAfter(today, validTo);
}

/** Stands behind every link to a sample that is out of date; nothing behind the others. */
export function pastMark(validity: Pick<Sample, 'validTo'>, today: string): string {
  return isPast(validity, today) ? ' (срок этой версии вышел)' : '';
}

/** Small lines at the foot of the paper. */
export function footLines({ code, ...validity }: Validity & Pick<Sample, 'code'>, address: string, site: string): string[] {
  return [`${code} · ${versionWords(validity)}`, `${address} · ${site}`];
}

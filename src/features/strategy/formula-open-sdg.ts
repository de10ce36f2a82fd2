/** The progress measure of Open SDG (after Statistics Canada and Eurostat), to set beside ours. It never grades anything here. */

export const OPEN_SDG_GRADES = ['назад', 'едва движется', 'движется, но медленно', 'на пути', 'цель достигнута'] as const;
export type OpenSdgGrade = (typeof OPEN_SDG_GRADES)[number];

/** A year (31 December 2025 is the end of «2025») and the value of that year. */
export type YearValue = readonly [year: number, value: number];

export interface OpenSdgResult {
  grade?: OpenSdgGrade;
  /** Why the measure cannot be taken. */
  undefinedBecause?: string;
  /** Average growth a year, as a share: 0.1 is ten per cent. */
  observed?: number;
  required?: number;
  /** Observed over required growth. */
  ratio?: number;
}

/**
 * Правило ООН и Open SDG
 *
 * Так измеряют ход Целей устойчивого развития статистика Канады и платформа Open SDG, следуя Евростату. Сравнивают две
 * скорости: на сколько процентов в год число росло на деле и на сколько должно было расти с самого начала, чтобы
 * прийти к цели в срок.
 *
 * @order 200
 * @formula рост = (последнее ÷ первое) в степени 1 ÷ (число лет) − 1; R = рост на деле ÷ нужный рост
 * @unit проценты в год; R — отношение без единиц
 * @error R от 0,95 — «на пути», от 0,60 — «движется, но медленно», от 0 — «едва движется», меньше нуля — «назад». Если первое число — ноль, рост в процентах не определён
 * @basis Open SDG, «Progress Measurement Methodology» (Statistics Canada, Eurostat)
 * @example Доля выросла с 40 % в 2023 году до 49 % в 2025-м, цель 70 % в 2030-м. На деле (49 ÷ 40)^(1 ÷ 2) − 1 = 10,68 % в год; нужно (70 ÷ 40)^(1 ÷ 7) − 1 = 8,32 % в год. R = 10,68 ÷ 8,32 = 1,28: «на пути».
 * @check Math.round(openSdgOf([2023, 40], [2025, 49], [2030, 70]).ratio * 100) / 100 = 1.28
 * @check openSdgOf([2023, 40], [2025, 49], [2030, 70]).grade = 'на пути'
 * @example В хороший год было 300 мероприятий, в следующий 90, цель — 100 в год. Правило видит падение в 3 с лишним раза: «назад».
 * @check openSdgOf([2024, 300], [2025, 90], [2030, 100]).grade = 'назад'
 */
export function openSdgOf(first: YearValue, last: YearValue, target: YearValue): OpenSdgResult {
  const [y0, base] = first;
  const [y1, value] = last;
  if (value >= target[1]) return { grade: 'цель достигнута' };
  if (y1 <= y0) return { undefinedBecause: 'число только одно: роста ещё нет' };
  if (base <= 0 || value < 0) return { undefinedBecause: 'первое число — ноль: рост в процентах от нуля не считается' };
  const observed = growth(base, value, y1 - y0);
  const required = growth(base, target[1], target[0] - y0);
  // From a base at or above the target the way there leads down; whoever fell below it went back.
  if (required <= 0) return { grade: 'назад', observed, required };
  const ratio = observed / required;
  return { grade: gradeOf(ratio), observed, required, ratio };
}

function growth(from: number, to: number, years: number): number {
  return years > 0 ? (to / from) ** (1 / years) - 1 : 0;
}

function gradeOf(ratio: number): OpenSdgGrade {
  if (ratio >= 0.95) return 'на пути';
  if (ratio >= 0.6) return 'движется, но медленно';
  return ratio >= 0 ? 'едва движется' : 'назад';
}

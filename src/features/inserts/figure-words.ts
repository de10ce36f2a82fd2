/** Figures of an insert in the size a reader takes in at a glance. */

/** 168 000 000 ₽ → 168 млн ₽; counts stay whole. «шт.» says nothing on paper and is left out. */
export function wholeNumber(value: number, unit: string): { value: number; unit: string } {
  if (unit === 'шт.') return { value, unit: '' };
  if (unit !== '₽') return { value, unit };
  if (Math.abs(value) >= 1_000_000) return { value: Math.round(value / 10_000) / 100, unit: 'млн\u00A0₽' };
  if (Math.abs(value) >= 10_000) return { value: Math.round(value / 100) / 10, unit: 'тыс.\u00A0₽' };
  return { value, unit };
}

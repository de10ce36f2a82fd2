/** Size of a file in words: «18 КБ». Pure. */
import { formatNumber } from './text.ts';

const KILO = 1024;

export function sizeWords(bytes: number): string {
  if (bytes < KILO) return `${formatNumber(bytes)}\u00A0Б`;
  if (bytes < KILO * KILO) return `${formatNumber(Math.round(bytes / KILO))}\u00A0КБ`;
  return `${formatNumber(Math.round((bytes / KILO / KILO) * 10) / 10)}\u00A0МБ`;
}

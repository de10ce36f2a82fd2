/** Size of a file in words: «18 КБ». Pure. */
import { formatNumber } from '../../kernel/text.ts';

const KILO = 1024;

export function sizeOf(body: string | Uint8Array): string {
  const bytes = typeof body === 'string' ? new TextEncoder().encode(body).length : body.length;
  if (bytes < KILO) return `${formatNumber(bytes)}\u00A0Б`;
  if (bytes < KILO * KILO) return `${formatNumber(Math.round(bytes / KILO))}\u00A0КБ`;
  return `${formatNumber(Math.round((bytes / KILO / KILO) * 10) / 10)}\u00A0МБ`;
}

/** Size of a file that is still in memory, in words: «18 КБ». Pure. */
import { formatBytes } from '../../kernel/text.ts';

export const sizeOf = (body: string | Uint8Array): string => formatBytes(typeof body === 'string' ? new TextEncoder().encode(body).length : body.length);

/** Size of a published body in words: «18 КБ». Pure. */
import { sizeWords } from '../../kernel/file-size.ts';

export const sizeOf = (body: string | Uint8Array): string => sizeWords(typeof body === 'string' ? new TextEncoder().encode(body).length : body.length);

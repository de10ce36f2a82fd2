/** A draft on this device: kept only when the person has asked for it. A browser that keeps nothing simply keeps nothing. */
import type { PracticeData } from './practice-data.ts';

export interface Draft {
  data: PracticeData;
  story: string;
  /** yyyy-mm-dd */
  day: string;
}

const KEY = 'atlas-tos-rasskaz';

/** False when the browser does not keep it. */
export function saveDraft(draft: Draft): boolean {
  try {
    localStorage.setItem(KEY, JSON.stringify(draft));
    return true;
  } catch {
    return false;
  }
}

/** A draft of another make is no draft. */
export function readDraft(): Draft | undefined {
  try {
    const draft = JSON.parse(localStorage.getItem(KEY) ?? 'null') as Partial<Draft> | null;
    const isDraft = draft !== null && typeof draft === 'object' && draft.data !== null && typeof draft.data === 'object' && typeof draft.day === 'string';
    return isDraft ? { data: draft.data!, story: typeof draft.story === 'string' ? draft.story : '', day: draft.day! } : undefined;
  } catch {
    return undefined;
  }
}

export function eraseDraft(): void {
  try {
    localStorage.removeItem(KEY);
  } catch {
    // Nothing is kept there then.
  }
}

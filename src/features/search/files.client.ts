/** Our own small files beside the index, each fetched once and only when asked for. A lost file is asked for again. */
import { FILES } from './files.ts';
import type { SuggestionsFile } from './suggestions.ts';

const fetched = new Map<string, Promise<unknown>>();

export function once<T>(address: string, read: (response: Response) => Promise<T>): Promise<T> {
  const before = fetched.get(address) as Promise<T> | undefined;
  if (before) return before;
  const asking = fetch(address).then((response) => {
    if (!response.ok) throw new Error(`${address}: ${response.status}`);
    return read(response);
  });
  fetched.set(address, asking);
  asking.catch(() => fetched.delete(address));
  return asking;
}

export function loadSuggestions(bundle: string): Promise<SuggestionsFile> {
  return once(bundle + FILES.suggestions, (response) => response.json() as Promise<SuggestionsFile>);
}

export function loadKeys(bundle: string): Promise<Record<string, readonly string[]>> {
  return once(bundle + FILES.onMap, (response) => response.json() as Promise<Record<string, readonly string[]>>);
}

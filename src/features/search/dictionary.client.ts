/** The words of the site in the browser: loaded only when a question found nothing. */
import { readDictionary, type Dictionary } from './dictionary.ts';
import { FILES } from './files.ts';
import { once } from './files.client.ts';

/** Undefined when it did not come: then a search offers nothing, and works. */
export function loadDictionary(bundle: string): Promise<Dictionary | undefined> {
  return once(bundle + FILES.dictionary, async (response) => readDictionary(await response.text())).catch(() => undefined);
}

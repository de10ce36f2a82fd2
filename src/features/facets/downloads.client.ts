/** «Скачать»: the public file with the chosen records only. Without a choice the link leads to the whole file, as it does without script. */
import { countOf } from '../../kernel/text.ts';
import type { CatalogueConfig } from './definition.ts';

/**
 * @param links lead to the whole files; `data-take` says of which kind
 * @param ask ids of the chosen records; undefined when nothing is left out
 */
export function wireDownloads(links: NodeListOf<HTMLAnchorElement>, status: HTMLElement, { fileName, nouns }: CatalogueConfig, ask: () => Promise<ReadonlySet<string> | undefined>): void {
  for (const link of links) {
    link.addEventListener('click', (event) => {
      event.preventDefault();
      void take(link).catch((error: unknown) => {
        console.error(error);
        status.textContent = 'Файл не загрузился. Проверьте связь и нажмите ещё раз.';
      });
    });
  }

  async function take(link: HTMLAnchorElement): Promise<void> {
    const ids = await ask();
    if (ids?.size === 0) return void (status.textContent = 'Ничего не отобрано, скачивать нечего.');
    if (!ids) return save(link.href, link.pathname.split('/').at(-1)!);
    const [response, { selectCsv, selectGeoJson, selectionName }] = await Promise.all([fetch(link.href), import('./selected-files.ts')]);
    if (!response.ok) throw new Error(`${link.href}: ${response.status}`);
    const kind = link.dataset.take!;
    // The byte order mark is part of the file, and text() would drop it.
    const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(await response.arrayBuffer());
    const made = kind === 'csv' ? { text: selectCsv(text, ids), count: ids.size } : selectGeoJson(text, ids);
    const url = URL.createObjectURL(new Blob([made.text], { type: kind === 'csv' ? 'text/csv;charset=utf-8' : 'application/geo+json' }));
    save(url, selectionName(fileName, kind, new Date()));
    setTimeout(() => URL.revokeObjectURL(url), 60_000);
    const left = ids.size - made.count;
    status.textContent = `В файле ${countOf(made.count, nouns.one)}.${left > 0 ? ` Ещё ${countOf(left, nouns.one)} без точки на карте: они есть только в CSV.` : ''}`;
  }
}

function save(href: string, name: string): void {
  const link = Object.assign(document.createElement('a'), { href, download: name });
  document.body.append(link);
  link.click();
  link.remove();
}

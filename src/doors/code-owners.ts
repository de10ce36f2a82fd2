/** Who looks at a change: one line for each municipality's folder, so that a coordinator is asked about her own. Pure. */

/** The one place that GitHub, GitLab, Gitea and Forgejo all read. */
export const OWNERS = 'docs/CODEOWNERS';

const OPEN = '# папки муниципалитетов: строки ставит npm run field-tables, имена впишите сами';
const CLOSE = '# /папки муниципалитетов';

/** The text with a line for every municipality; names that people wrote stay, folders that are gone go. Throws without the marks. */
export function withFolders(text: string, municipalities: readonly string[]): string {
  const start = text.indexOf(OPEN);
  const end = text.indexOf(CLOSE);
  if (start < 0 || end < start) throw new Error(`В ${OWNERS} нет строк «${OPEN}» и «${CLOSE}»: верните их, между ними стоят папки муниципалитетов.`);
  const written = text.slice(start + OPEN.length, end).split('\n').filter((line) => line.trim() !== '');
  const lines = municipalities.toSorted().map((id) => {
    const folder = `/content/tos/${id}/`;
    return written.find((line) => line.replace(/^#\s*/, '').split(/\s/)[0] === folder) ?? `# ${folder.padEnd(40)} @koordinator`;
  });
  return `${text.slice(0, start)}${OPEN}\n${lines.join('\n')}\n${text.slice(end)}`;
}

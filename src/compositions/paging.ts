/** How long lists are cut, so that a page stays light on a slow phone. */
export const PROJECTS_A_PAGE = 48;

export function pagesOf(count: number): number {
  return Math.max(1, Math.ceil(count / PROJECTS_A_PAGE));
}

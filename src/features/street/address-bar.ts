/** The question in the browser's address: shareable, and the back button works. Pure. */

export const LONGEST_QUESTION = 200;

/** The text of the question from the address; garbage is an empty question. */
export function questionOf(search: string): string {
  return (new URLSearchParams(search).get('q') ?? '').replace(/\s+/gu, ' ').trim().slice(0, LONGEST_QUESTION);
}

/** The address with this question; parameters of others stay as they are. */
export function addressOf(location: { pathname: string; search: string }, question: string): string {
  const parameters = new URLSearchParams(location.search);
  if (question) parameters.set('q', question);
  else parameters.delete('q');
  const search = parameters.toString();
  return location.pathname + (search ? `?${search}` : '');
}

/** The light paints of the site's tokens, so that a picture in a chat and the page behind it are of one ink. Pure. */

export type Inks = (token: string) => string;

/** @param css text of the tokens' style sheet */
export function readInks(css: string): Inks {
  const light = /\n:root\s*\{([^}]*)\}/.exec(css)?.[1] ?? '';
  const values = new Map([...light.matchAll(/--([\w-]+):\s*([^;]+);/g)].map(([, name, value]) => [name!, value!.trim()]));
  return function ink(token: string): string {
    const value = values.get(token);
    if (value === undefined) throw new Error(`В tokens.css нет краски --${token}`);
    const inner = /^var\(--([\w-]+)\)$/.exec(value)?.[1];
    return inner ? ink(inner) : value;
  };
}

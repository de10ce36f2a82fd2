/** When two addresses are one page: the check that lets a publication stand once and the count of publications agree on it. */

/** An address as a reader sees it: with or without «www.», «m.», marks of advertising and the last slash it is one page. */
export function samePage(url: string): string {
  return url.trim().toLowerCase().replace(/^https?:\/\//, '').replace(/^(www|m)\./, '').replace(/#.*$/, '').replace(/(?<=[?&])(utm_\w+|yclid|fbclid|gclid)=[^&]*(&|$)/g, '').replace(/[?&]$/, '').replace(/\/+(?=\?|$)/, '');
}

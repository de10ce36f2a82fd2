/** A feed as a page names it. */

export interface FeedLink {
  format: 'rss' | 'json';
  href: string;
  title: string;
  /** What is in it, after «лента»; new projects when absent. */
  what?: string;
}

export const FEED_TYPES: Record<FeedLink['format'], { type: string; word: string }> = {
  rss: { type: 'application/rss+xml', word: 'RSS' },
  json: { type: 'application/feed+json', word: 'JSON' },
};

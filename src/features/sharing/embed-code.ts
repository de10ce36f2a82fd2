/** Code that a municipal site pastes into its page: a picture with a link, or a frame. No script in either; whole addresses only. Pure. */
import { escapeMarkup } from '../../kernel/markup.ts';
import { PICTURE } from './picture-size.ts';

export interface EmbedWords {
  /** Whole address of the record's page, … */
  page: string;
  /** … of its drawn picture, … */
  picture: string;
  /** … of the small page for a frame. */
  frame: string;
  title: string;
  /** What the picture shows: for those who do not see it. */
  alt: string;
  /** One line under the picture. It lies in the foreign page and never changes, so no count may stand in it. */
  caption: string;
  /** Of the frame, as planned for this card. */
  height: number;
}

/** Width of the picture at most; the host's column may be narrower. */
const WIDTH = 600;

/** «<a><img></a>» and a line of text: works wherever HTML may be pasted, looks like the page around it. */
export function cardCode({ page, picture, alt, title, caption }: EmbedWords): string {
  const height = Math.round((WIDTH * PICTURE.height) / PICTURE.width);
  return [
    `<div style="max-width:${WIDTH}px">`,
    `<a href="${escapeMarkup(page)}"><img src="${escapeMarkup(picture)}" alt="${escapeMarkup(alt)}" width="${WIDTH}" height="${height}" loading="lazy" style="display:block;width:100%;max-width:${WIDTH}px;height:auto;box-sizing:border-box;border:1px solid #8a8a8a"></a>`,
    `<p style="margin:8px 0 0"><a href="${escapeMarkup(page)}">${escapeMarkup(title)}</a>. ${escapeMarkup(caption)}</p>`,
    '</div>',
  ].join('\n');
}

/** A frame that follows the width of its place. */
export function frameCode({ frame, title, height }: EmbedWords): string {
  return `<iframe src="${escapeMarkup(frame)}" title="${escapeMarkup(title)}" width="100%" height="${height}" loading="lazy" style="box-sizing:border-box;border:1px solid #bbb;max-width:${WIDTH}px"></iframe>`;
}

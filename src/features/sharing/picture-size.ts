/** The size that messengers ask for; apart from the drawing, so that a page that only names a picture loads no drawing code. */
export const PICTURE = { width: 1200, height: 630 } as const;

/** The paints of the site for its pictures in chats: read where the newspaper reads them too. */
export { readInks, type Inks } from '#kernel/inks.ts';

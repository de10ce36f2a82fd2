/** The questions of the form as a blank for Word. */
import type { APIRoute } from 'astro';
import { practiceBlank } from '../../compositions/practice-blank.ts';
import { recipientLine } from '../../compositions/practice-choices.ts';
import { toDocx } from '../../features/paper/packs/docx-file.ts';
import { region } from '../../region.ts';
import { settings } from '../../settings.ts';
import { getCatalogue } from '../../site.ts';

export const GET: APIRoute = async () => {
  const { all } = await getCatalogue();
  const lists = { directions: all.directions.map(({ data }) => data.nameShort), objectTypes: all.objectTypes.map(({ data }) => data.name) };
  return new Response((await toDocx(practiceBlank(region.siteTitle, recipientLine(region), settings(region.timeZone).today, lists))) as Uint8Array<ArrayBuffer>, { headers: { 'content-type': 'application/vnd.openxmlformats-officedocument.wordprocessingml.document' } });
};

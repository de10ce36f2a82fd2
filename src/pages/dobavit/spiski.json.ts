/** What the form of a practice offers to choose from. */
import type { APIRoute } from 'astro';
import { practiceChoices } from '../../compositions/practice-choices.ts';
import { getCatalogue } from '../../site.ts';

export const GET: APIRoute = async () => new Response(JSON.stringify(practiceChoices(await getCatalogue())), { headers: { 'content-type': 'application/json; charset=utf-8' } });

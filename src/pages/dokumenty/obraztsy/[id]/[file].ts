/** A sample as files: DOCX to fill in, tagged PDF to print. Where nothing can print there is no PDF. */
import type { APIRoute, GetStaticPaths } from 'astro';
import type { RecOf } from '../../../../catalogue.ts';
import { contentType } from '../../../../doors/mime-types.ts';
import { routes } from '../../../../kernel/routes.ts';
import { canPrint, sampleFiles } from '../../../../sample-files.ts';
import { bodyOf, getCatalogue } from '../../../../site.ts';

type Format = 'docx' | 'pdf';

export const getStaticPaths = (async () => {
  const { all } = await getCatalogue();
  const formats: readonly Format[] = (await canPrint()) ? ['docx', 'pdf'] : ['docx'];
  return all.samples.flatMap((sample) => formats.map((format) => ({ params: { id: sample.id, file: routes.sampleFile(sample.id, format).split('/').at(-1)! }, props: { sample, format } })));
}) satisfies GetStaticPaths;

export const GET: APIRoute<{ sample: RecOf<'samples'>; format: Format }> = async ({ props: { sample, format } }) => {
  const files = await sampleFiles(await getCatalogue(), sample, (id) => bodyOf('samples', id));
  return new Response(files[format] as Uint8Array<ArrayBuffer>, { headers: { 'Content-Type': contentType(`${sample.id}.${format}`) } });
};

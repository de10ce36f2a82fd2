/** Documents, samples and acts as search knows them. Composition only. */
import type { Catalogue } from '../catalogue.ts';
import { documentSearchRecord } from '../features/documents/search-record.ts';
import { actSearchRecord } from '../features/legal-base/search-record.ts';
import { sampleSearchRecord } from '../features/samples/search-record.ts';

/** `body` gives the words of a sample's text. */
export function librarySearchRecords({ all, get, today }: Catalogue, body: (collection: 'samples', id: string) => string) {
  return [
    ...all.samples.map(({ id, data }) => sampleSearchRecord(id, data, body('samples', id), today, data.law.map(({ act }) => get('legalActs', act).data.titleShort))),
    ...all.documents.map(({ id, data }) => documentSearchRecord(id, data)),
    ...all.legalActs.map(({ id, data }) => actSearchRecord(id, data, today)),
  ];
}

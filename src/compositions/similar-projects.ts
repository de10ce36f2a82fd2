/** The catalogue as the search for similar practices needs it; built once for all pages of a run. */
import type { Catalogue, ProjectRec } from '../catalogue.ts';
import { completeness } from '../features/projects/completeness.ts';
import { projectTotal } from '../features/projects/money.ts';
import type { Project } from '../features/projects/schema.ts';
import { stemOf, stemsOf, wordsOf } from '../kernel/russian.ts';
import { isPlaceKnown } from '../kernel/vocabulary.ts';
import { similarWhy } from './similar-words.ts';
import { Similarity, type Practice } from './similar.ts';

/** Words that stand in half of the titles and say nothing of the thing. */
const EMPTY_WORDS = new Set(['для', 'при', 'над', 'под', 'деревня', 'улица', 'дом', 'город', 'село', 'место', 'новый', 'тос', 'жители', 'обустройство', 'благоустройство', 'ремонт', 'первый', 'проект'].map(stemOf));

const built = new WeakMap<Catalogue, Similarity>();

export interface SimilarProject {
  project: ProjectRec;
  why: string;
}

/** At most four, without those that the page shows anyway. */
export function similarProjects(catalogue: Catalogue, { id, data }: ProjectRec, shown: ReadonlySet<string>): SimilarProject[] {
  let similarity = built.get(catalogue);
  if (!similarity) built.set(catalogue, (similarity = new Similarity(catalogue.all.projects.map((project) => practiceOf(catalogue, project)))));
  const isFull = completeness(data as Project).isFullPractice;
  return similarity.of(id, shown).map((similar) => {
    const project = catalogue.get('projects', similar.id);
    const why = similarWhy(similar, {
      objectType: (type) => catalogue.get('objectTypes', type).data.name,
      settlement: settlementOf(catalogue, project),
      selfIsFull: isFull,
      otherIsFull: completeness(project.data as Project).isFullPractice,
    });
    return { project, why };
  });
}

function practiceOf(catalogue: Catalogue, project: ProjectRec): Practice {
  const { id, data } = project;
  const total = projectTotal(data.money);
  const placeWords = new Set(stemsOf(data.place));
  const words = [...wordsOf(data.title), ...data.tags.flatMap(wordsOf)].filter((word) => word.length > 2 && !/^\d/.test(word)).map(stemOf);
  return {
    id,
    objectTypes: data.objectTypes,
    activities: data.activities,
    direction: data.direction,
    // A village's name in the title makes nothing alike.
    stems: words.filter((stem) => !EMPTY_WORDS.has(stem) && !placeWords.has(stem)),
    cost: total.isPartial ? undefined : total.amount,
    point: data.point && { lat: data.point.lat, lng: data.point.lng, isExact: isPlaceKnown(data.point) },
    municipality: data.municipality,
    settlement: settlementOf(catalogue, project),
    isFull: completeness(data as Project).isFullPractice,
  };
}

/** Known when all its ТОС say the same. */
function settlementOf(catalogue: Catalogue, { data }: ProjectRec): Practice['settlement'] {
  const said = new Set(data.tos.map((id) => catalogue.get('tos', id).data.urbanRural));
  return said.size === 1 ? [...said][0] : undefined;
}

/** Can every section be reached, and is no id given twice? */
import { expect, it } from 'vitest';
import { chapterSections, planAnchors } from './section-anchors.ts';

const rec = (section: string) => ({ data: { section } });

it('gives a section number to the first that claims it', () => {
  const anchors = planAnchors([
    { key: 'zadachi', sections: ['3', '3.2'] },
    { key: 'etapy', sections: ['5'] },
    { key: 'effekty', sections: ['5', '5'] },
  ]);
  expect(anchors.get('zadachi')).toEqual(['3', '3.2']);
  expect(anchors.get('effekty')).toEqual([]);
});

it('knows what a chapter answers for', () => {
  expect(chapterSections([rec('4.1'), rec('4.2')])).toEqual(['4']);
  expect(chapterSections([rec('7.4'), rec('7.4')])).toEqual(['7', '7.4']);
  expect(chapterSections([rec('5'), rec('7.1')])).toEqual([]);
  expect(chapterSections([])).toEqual([]);
});

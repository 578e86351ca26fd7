// SPDX-License-Identifier: AGPL-3.0-or-later
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** Files that take half a minute or more, the longest first. What is not named comes after them. */
const LONGEST = [
  'story-faults.e2e',
  'screens.e2e',
  'start.e2e',
  'story-fr.e2e',
  'keyboard.e2e',
  'first-view.e2e',
  'cut-short.int',
  'role-matrix.int',
];

const placeOf = ({ moduleId }: TestSpecification): number => {
  const place = LONGEST.findIndex((name) => moduleId.endsWith(`/${name}.test.ts`));
  return place < 0 ? LONGEST.length : place;
};

/**
 * Begins with the files that take longest, so that none of them runs alone at the end while the other
 * workers have nothing left. In a fresh checkout vitest knows no durations and goes by size.
 */
export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const byProject = Map.groupBy(await super.sort(files), ({ project }) => project.name);
    return [...byProject.values()].flatMap((one) => one.sort((a, b) => placeOf(a) - placeOf(b)));
  }
}

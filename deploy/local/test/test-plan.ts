// SPDX-License-Identifier: AGPL-3.0-or-later

const PROJECTS = ['unit', 'int', 'e2e'] as const;
export type Project = (typeof PROJECTS)[number];

export type TestPlan = { checks: boolean; projects: Project[]; filters: string[] };

export const TEST_USAGE = `npm test -- [checks] [unit] [int] [e2e] [path…]
  nothing     the static checks, then the tests of all three projects
  checks      types, lint, boundaries, format and unused code only
  unit, int, e2e   the tests of that project
  sweep       end what a killed run left running
  path        the tests whose path contains it`;

/**
 * What to run, from the words of the command line: nothing means all of it; names of projects choose; whatever else is part of a path,
 * whose ending tells the project when no name does.
 */
export function testPlan(words: string[]): TestPlan {
  const named = PROJECTS.filter((project) => words.includes(project));
  const filters = words.filter((word) => word !== 'checks' && !PROJECTS.includes(word as Project));
  const checks = words.length === 0 || words.includes('checks');
  if (named.length > 0) return { checks, projects: named, filters };
  if (filters.length > 0) return { checks, projects: projectsOf(filters), filters };
  return { checks, projects: words.length === 0 ? [...PROJECTS] : [], filters };
}

function projectsOf(filters: string[]): Project[] {
  return PROJECTS.filter((project) =>
    filters.some((filter) => projectOf(filter) === project || projectOf(filter) === null),
  );
}

function projectOf(filter: string): Project | null {
  const kind = /\.(int|e2e)\.test\.tsx?$/.exec(filter)?.[1];
  if (kind === 'int' || kind === 'e2e') return kind;
  return /\.test\.tsx?$/.test(filter) ? 'unit' : null;
}

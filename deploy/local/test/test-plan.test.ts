// SPDX-License-Identifier: AGPL-3.0-or-later
import { expect, test } from 'vitest';
import { testPlan } from './test-plan.ts';

test.each([
  [[], true, ['unit', 'int', 'e2e'], []],
  [['checks'], true, [], []],
  [['unit'], false, ['unit'], []],
  [['e2e', 'int'], false, ['int', 'e2e'], []],
  [['int', 'services/planning'], false, ['int'], ['services/planning']],
  [['services/planning'], false, ['unit', 'int', 'e2e'], ['services/planning']],
  [['src/nats/a.int.test.ts'], false, ['int'], ['src/nats/a.int.test.ts']],
  [['src/story.e2e.test.ts'], false, ['e2e'], ['src/story.e2e.test.ts']],
  [['src/a.test.ts'], false, ['unit'], ['src/a.test.ts']],
])('npm test -- %j', (words, checks, projects, filters) => {
  expect(testPlan(words)).toEqual({ checks, projects, filters });
});

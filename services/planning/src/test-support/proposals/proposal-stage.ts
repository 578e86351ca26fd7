// SPDX-License-Identifier: AGPL-3.0-or-later
import { unwrap } from '@essaim/api-client';
import type { PlanningApi } from '@essaim/contracts';
import { resourcesOf } from '../files.ts';
import type { PlanningFixture } from '../planning-fixture.ts';

type Schemas = PlanningApi['components']['schemas'];

/** What the tests of proposals stand on; filled before the first of them. */
export interface ProposalStage {
  fixture: PlanningFixture;
  playbook: Schemas['PlaybookSummary'];
  /** Committed by the tests of objections. */
  campaign: Schemas['Campaign'];
}

/** The nation, which plans. */
export const nationOf = ({ fixture }: ProposalStage) => fixture.as('coordination@nat');

/** Takes a file of capacities. */
export const takeCapacities = (stage: ProposalStage, csv: string) =>
  unwrap(nationOf(stage).POST('/resources/import', { body: { csv } }));

/** The capacities without any of one resource at some owners. */
export const withNone = (resource: string, ...keys: string[]): string =>
  resourcesOf('nat', 'reg-52', 'reg-44')
    .split('\n')
    .map((line) => {
      const cells = line.split(',');
      const isIt = keys.includes(cells[1] ?? '') && cells[3] === resource;
      return isIt ? cells.with(6, '0').join(',') : line;
    })
    .join('\n');

/** What the service says of a call that it refuses. */
export const problemOf = async (call: Promise<{ error?: unknown }>): Promise<Schemas['Problem']> =>
  (await call).error as Schemas['Problem'];

// SPDX-License-Identifier: AGPL-3.0-or-later
import { unwrap } from '@essaim/api-client';
import type { PlanningApi } from '@essaim/contracts';
import { dataFile, playbookImport, resourcesOf } from './files.ts';
import type { PlanningFixture } from './planning-fixture.ts';

type Schemas = PlanningApi['components']['schemas'];
type Fixture = Pick<PlanningFixture, 'as'>;

/** Imports calendars, capacities of the small network and the reference playbook. */
export const importAll = async (fixture: Fixture): Promise<Schemas['PlaybookSummary']> => {
  const nation = fixture.as('coordination@nat');
  for (const [format, file] of [
    ['zones', 'school-holidays.csv'],
    ['periods', 'school-holidays-own.csv'],
  ] as const) {
    await unwrap(
      nation.POST('/school-holidays/import', {
        body: { format, csv: dataFile(file), dryRun: false },
      }),
    );
  }
  await unwrap(
    nation.POST('/resources/import', {
      body: { csv: resourcesOf('nat', 'reg-52', 'reg-44'), dryRun: false },
    }),
  );
  const { playbook } = await unwrap(
    nation.POST('/playbooks/import', { body: { ...playbookImport(), dryRun: false } }),
  );
  if (!playbook) throw new Error('the playbook was not published');
  return playbook;
};

/** Makes a proposal for the small network. */
export const propose = async (
  fixture: Fixture,
  playbookId: string,
  change: Partial<Schemas['NewProposal']> = {},
): Promise<Schemas['Proposal']> =>
  unwrap(
    fixture.as('coordination@nat').POST('/proposals', {
      body: { playbookId, startDate: '2027-01-04', cohort: {}, waves: { size: 2 }, ...change },
    }),
  );

/** Commits a proposal. */
export const commit = async (
  fixture: Fixture,
  proposalId: string,
  name = 'Première campagne',
): Promise<Schemas['Campaign']> =>
  unwrap(
    fixture.as('coordination@nat').POST('/proposals/{proposalId}/commit', {
      params: { path: { proposalId } },
      body: { name },
    }),
  );

// SPDX-License-Identifier: AGPL-3.0-or-later
import { unwrap } from '@essaim/api-client';
import type { PlanningApi } from '@essaim/contracts';
import { dataFile, playbookImport, resourcesOf } from './files.ts';
import type { PlanningFixture } from './planning-fixture.ts';

type Schemas = PlanningApi['components']['schemas'];
type Fixture = Pick<PlanningFixture, 'as'>;

/** Imports calendars, capacities of the small network and the reference playbook. */
export const importAll = async (
  fixture: Fixture,
  resources: string = resourcesOf('nat', 'reg-52', 'reg-44'),
): Promise<Schemas['PlaybookSummary']> => {
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
  await unwrap(nation.POST('/resources/import', { body: { csv: resources } }));
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

type Progress = NonNullable<Schemas['NewProposal']['progress']>;

const NATION = ['N01', 'N02', 'N03', 'N04', 'N05', 'N06', 'N07', 'N08', 'N09', 'N10', 'N11', 'N12'];
const REGION = ['R01', 'R02', 'R03', 'R04', 'R05', 'R06', 'R08'];

const done = (organisation: string, templates: readonly string[], doneOn: string): Progress =>
  templates.map((template) => ({ organisation, template, doneOn }));

/** What the nation and both regions did before their departments begin. */
export const preparation = (doneOn = '2026-12-18'): Progress => [
  ...done('nat', NATION, doneOn),
  ...done('reg-52', REGION, doneOn),
  ...done('reg-44', REGION, doneOn),
];

/** A running campaign over the small network, its nation and regions prepared. */
export const runningCampaign = async (
  fixture: Fixture,
  progress: Progress = [],
  change: Partial<Schemas['NewProposal']> = {},
): Promise<Schemas['Campaign']> => {
  const playbook = await importAll(fixture);
  const proposal = await propose(fixture, playbook.id, {
    startDate: '2026-06-01',
    progress: [...preparation(), ...progress],
    ...change,
  });
  return commit(fixture, proposal.id);
};

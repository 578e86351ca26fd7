// SPDX-License-Identifier: AGPL-3.0-or-later
import { unwrap } from '@essaim/api-client';
import { dataFile } from './data.ts';
import type { Session } from './session.ts';
import { until } from './until.ts';

const DEPARTMENTS = 101;
const COHORT_KNOWN_MS = 60_000;
const PLAYBOOK = 'playbook-hosted-tools';

/**
 * Imports calendars, capacities and the reference playbook.
 * @returns the playbook's id
 */
export const importPlanning = async ({ planning }: Session): Promise<string> => {
  await until('the departments in the plan', COHORT_KNOWN_MS, async () => {
    const { total } = await unwrap(planning.GET('/cohort', { params: { query: { size: 1 } } }));
    return total === DEPARTMENTS ? total : undefined;
  });
  for (const [format, file] of [
    ['zones', 'school-holidays.csv'],
    ['periods', 'school-holidays-own.csv'],
  ] as const) {
    await unwrap(
      planning.POST('/school-holidays/import', {
        body: { format, csv: dataFile(file), dryRun: false },
      }),
    );
  }
  await unwrap(
    planning.POST('/resources/import', {
      body: { csv: dataFile('resources-example.csv'), dryRun: false },
    }),
  );
  const { playbook } = await unwrap(
    planning.POST('/playbooks/import', {
      body: {
        key: 'hosted-tools',
        title: { fr: 'Outils libres hébergés', en: 'Hosted free tools' },
        tasks: dataFile(`${PLAYBOOK}.csv`),
        gates: dataFile(`${PLAYBOOK}-gates.csv`),
        criteria: dataFile(`${PLAYBOOK}-criteria.csv`),
        waveGates: dataFile(`${PLAYBOOK}-wave-gates.csv`),
        dryRun: false,
      },
    }),
  );
  if (!playbook) throw new Error('the playbook was not published');
  return playbook.id;
};

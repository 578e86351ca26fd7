// SPDX-License-Identifier: AGPL-3.0-or-later
import {
  parseSchoolDays,
  parseSchoolPeriods,
  parseTerritories,
  regionSeat,
  territoryOf,
} from '@essaim/calendar';
import { readCsvTable } from '@essaim/csv';
import { parsePlaybook } from '@essaim/playbook';
import type { PlanOptions, PlanOrganisation, PlanProblem } from '../model/problem.ts';
import { parseResources } from '../resources/parse-resources.ts';

/** Reads a file of the folder `fixtures`. */
export type ReadFixture = (name: string) => string;

const NETWORK_COLUMNS =
  'key,tier,parent_key,insee_code,name,short_name,mail_domain,contact_email,associations,members,employees,volunteers,identity_provider,home_node,school_zone,time_zone,status,readiness,readiness_score,pilot,synthetic';

/** The reference playbook, the example network and its resources, starting on 2027-01-04. */
export const referenceProblem = (read: ReadFixture): PlanProblem => {
  const source = (name: string) => ({ name, text: read(name) });
  const { playbook } = parsePlaybook({
    tasks: source('playbook-hosted-tools.csv'),
    gates: source('playbook-hosted-tools-gates.csv'),
    criteria: source('playbook-hosted-tools-criteria.csv'),
    waveGates: source('playbook-hosted-tools-wave-gates.csv'),
  });
  const { departments } = parseTerritories(source('territories.csv'));
  const { located } = parseResources(source('resources-example.csv'));
  const { rows } = readCsvTable(source('network-example.csv'), {
    required: NETWORK_COLUMNS.split(','),
  });
  if (!playbook) throw new Error('the reference playbook has faults');
  const organisations = rows.map(({ cells }): PlanOrganisation => {
    const code = cells['insee_code'] ?? '';
    const tier = cells['tier'] as PlanOrganisation['tier'];
    const seat = tier === 'regional' ? regionSeat(code) : code;
    const department = departments.find((one) => one.code === seat);
    return {
      key: cells['key'] ?? '',
      tier,
      parentKey: cells['parent_key'] || null,
      name: cells['short_name'] ?? '',
      territory: department ? territoryOf(department) : null,
      readinessScore: Number(cells['readiness_score']),
      attributes: { identity_provider: cells['identity_provider'] ?? 'none' },
    };
  });
  return {
    playbook,
    organisations,
    pools: located.map(({ pool }) => pool),
    calendar: {
      schools: [
        ...parseSchoolDays(source('school-holidays.csv')).schools,
        ...parseSchoolPeriods(source('school-holidays-own.csv')).schools,
      ],
      goodFridayAntilles: false,
    },
    start: '2027-01-04',
  };
};

/** Six waves: the Mayenne alone, finished before the start, then twenty departments a wave. */
export const referenceOptions: PlanOptions = {
  waves: { kind: 'proposed', size: 20, first: [['dep-53']] },
  finished: ['dep-53'],
};

export const NO_RESOURCES = {
  trainers: false,
  technicians: false,
  facilitators: false,
  hosting: false,
} as const;

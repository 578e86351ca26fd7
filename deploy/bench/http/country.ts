// SPDX-License-Identifier: AGPL-3.0-or-later
import { unwrap } from '@essaim/api-client';
import { type Session, dataFile } from '@essaim/dev-env';

const START = '2027-01-04';
/** How the playbook is made longer. */
interface Longer {
  /** How many departmental tasks are added. */
  readonly tasks: number;
  /** What each of them waits for, in the playbook's notation; empty for nothing. */
  readonly after: string;
}

const LONG: Longer = { tasks: 110, after: 'D02:FS:0wd:same' };
const CAPACITY_FACTOR = 10;
const FILES = 'playbook-hosted-tools';

/** The reference playbook with many more departmental tasks, which need nobody but the department. */
const largePlaybook = ({ tasks, after }: Longer): string => {
  const added = Array.from({ length: tasks }, (_, index) => {
    const key = `D${String(index + 101)}`;
    return `${key},departmental,cadrer,Préparer le point ${key},Prepare item ${key},dep.liens,dep.pilotage,,,5,8,15,2,0,0,0,0,,0,0,working-no-august,${after},Compte rendu,,department,,none`;
  });
  return `${dataFile(`${FILES}.csv`).trimEnd()}\n${added.join('\n')}\n`;
};

/** The example capacities, wide enough that every department finds a place. */
const wideResources = (): string => {
  const [head = '', ...lines] = dataFile('resources-example.csv').trim().split(/\r?\n/);
  const column = head.split(',').indexOf('capacity');
  const widened = lines.map((line) => {
    const cells = line.split(',');
    cells[column] = String((Number(cells[column]) + 1) * CAPACITY_FACTOR);
    return cells.join(',');
  });
  return `${[head, ...widened].join('\n')}\n`;
};

/** A campaign of every department that is in none yet, beside the demonstration's: ten thousand tasks in all if nothing else is said. */
export const commitCountry = async (
  { planning }: Session,
  longer = LONG,
): Promise<{ campaignId: string }> => {
  await unwrap(
    planning.POST('/resources/import', { body: { csv: wideResources(), dryRun: false } }),
  );
  const { playbook } = await unwrap(
    planning.POST('/playbooks/import', {
      body: {
        key: 'hosted-tools-large',
        title: { fr: 'Outils hébergés, version longue', en: 'Hosted tools, long version' },
        tasks: largePlaybook(longer),
        gates: dataFile(`${FILES}-gates.csv`),
        criteria: dataFile(`${FILES}-criteria.csv`),
        waveGates: dataFile(`${FILES}-wave-gates.csv`),
        dryRun: false,
      },
    }),
  );
  if (!playbook) throw new Error('the playbook was not published');
  const proposal = await unwrap(
    planning.POST('/proposals', {
      body: { playbookId: playbook.id, startDate: START, cohort: {}, waves: { size: 20 } },
    }),
  );
  const campaign = await unwrap(
    planning.POST('/proposals/{proposalId}/commit', {
      params: { path: { proposalId: proposal.id } },
      body: { name: 'Le reste du pays' },
    }),
  );
  return { campaignId: campaign.id };
};

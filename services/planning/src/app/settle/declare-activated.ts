// SPDX-License-Identifier: AGPL-3.0-or-later
import { activeCopies } from '../../db/activation/active-copies.ts';
import type { TaskRow } from '../../db/task/task-row.ts';
import type { GivenEvidence } from '../../domain/task/declaration.ts';
import type { CampaignCore } from '../campaign/load-campaign.ts';
import type { DirectorySnapshot } from '../directory/directory-snapshot.ts';
import type { Unit } from '../unit/unit.ts';
import { actByItself } from './act-by-itself.ts';

const OPEN = new Set<TaskRow['state']>(['ready', 'in-progress', 'blocked']);

/**
 * Declares and accepts the tasks of the action `activation` whose activation is in use: the first
 * sign-in is a fact that nobody has to vouch for.
 * @returns the tasks that were accepted
 */
export const declareActivated = async (
  unit: Unit,
  directory: DirectorySnapshot,
  { playbook }: CampaignCore,
  rows: readonly TaskRow[],
): Promise<TaskRow[]> => {
  const open = rows.filter(({ action, state }) => action === 'activation' && OPEN.has(state));
  const active = await activeCopies(
    unit.trx,
    open.map(({ id }) => id),
  );
  const accepted: TaskRow[] = [];
  for (const row of open) {
    const copy = active.get(row.id);
    if (!copy) continue;
    const seenOn = copy.firstSignInAt?.slice(0, 10) ?? unit.today;
    const declared = await actByItself(unit, directory, row, {
      kind: 'declare',
      input: {
        doneOn: seenOn > unit.today ? unit.today : seenOn,
        evidence: evidenceOf(playbook.asked(row.template)),
      },
    });
    accepted.push(await actByItself(unit, directory, declared, { kind: 'accept' }));
  }
  return accepted;
};

/** One sign-in was seen; those that follow are counted as they come. */
const evidenceOf = (asked: ReturnType<CampaignCore['playbook']['asked']>): GivenEvidence[] =>
  asked.map(({ criterion }) => ({
    criterion: criterion?.id ?? null,
    values: criterion === null ? { note: 'Première connexion constatée' } : { signIns: 1 },
  }));

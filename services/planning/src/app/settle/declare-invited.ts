// SPDX-License-Identifier: AGPL-3.0-or-later
import { type Holder, holdersAt } from '@essaim/directory';
import type { Uuid } from '@essaim/kernel';
import type { TaskRow } from '../../db/task/task-row.ts';
import type { GivenEvidence } from '../../domain/task/declaration.ts';
import type { CampaignCore } from '../campaign/load-campaign.ts';
import type { DirectorySnapshot } from '../directory/directory-snapshot.ts';
import type { Unit } from '../unit/unit.ts';
import { actByItself } from './act-by-itself.ts';

/** A lead and a deputy, where no criterion asks for more. */
const PEOPLE_NEEDED = 2;
const OPEN = new Set<TaskRow['state']>(['ready', 'in-progress']);

/**
 * The mandates that fulfil a task of the action `invite`, the oldest of each person: enough distinct
 * people with a mandate other than membership, one of them in coordination; null when they do not.
 */
const mandatesOf = (holders: readonly Holder[], needed: number): Uuid[] | null => {
  const seated = holders.filter(({ role }) => role !== 'member');
  const oldest = new Map<Uuid, Uuid>();
  for (const { personId, mandateId } of seated) {
    if (!oldest.has(personId)) oldest.set(personId, mandateId);
  }
  const isLed = seated.some(({ role }) => role === 'coordination');
  return isLed && oldest.size >= needed ? [...oldest.values()] : null;
};

/** Declares the tasks of the action `invite` whose mandates exist; they are accepted by people. */
export const declareInvited = async (
  unit: Unit,
  directory: DirectorySnapshot,
  { playbook }: CampaignCore,
  rows: readonly TaskRow[],
): Promise<void> => {
  const open = rows.filter(({ action, state }) => action === 'invite' && OPEN.has(state));
  const places = open.map((row) => row.organisation_id);
  const holders = Map.groupBy(
    await holdersAt(unit.trx, places, unit.today),
    ({ organisationId }) => organisationId,
  );
  for (const row of open) {
    const criteria = playbook.asked(row.template).flatMap(({ criterion }) => criterion ?? []);
    const asked = criteria.flatMap(({ threshold }) =>
      threshold.kind === 'measure' && threshold.measure === 'persons' ? [threshold.value] : [],
    );
    const mandates = mandatesOf(
      holders.get(row.organisation_id) ?? [],
      Math.max(PEOPLE_NEEDED, ...asked),
    );
    if (mandates === null) continue;
    const evidence: GivenEvidence[] = (criteria.length > 0 ? criteria : [null]).map(
      (criterion) => ({
        criterion: criterion?.id ?? null,
        values: { mandates },
      }),
    );
    await actByItself(unit, directory, row, {
      kind: 'declare',
      input: { doneOn: unit.today, evidence },
    });
  }
};

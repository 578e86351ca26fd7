// SPDX-License-Identifier: AGPL-3.0-or-later
import { newId } from '@essaim/kernel';
import type { NewEvent } from '@essaim/postgres';
import { announceGate } from '../gate/announce-gate.ts';
import type { DirectorySnapshot } from '../directory/directory-snapshot.ts';
import { homeOf } from '../directory/home-of.ts';
import { announceTask } from '../task/apply-task-event.ts';
import { type Unit, messageOf } from '../unit/unit.ts';
import type { NodeRow } from './campaign-rows.ts';
import { planEvents } from './plan-events.ts';
import type { NewCampaign } from './write-campaign.ts';

const sliceEvents = (
  unit: Unit,
  { id, directory, playbook, packed }: NewCampaign,
  rows: readonly NodeRow[],
): NewEvent[] =>
  [...Map.groupBy(rows, ({ organisationId }) => organisationId)].map(
    ([organisationId, own]): NewEvent => ({
      ...messageOf(unit),
      type: 'plan.slice',
      home: homeOf(directory, organisationId),
      aggregate: 'plan-slice',
      aggregateId: newId(),
      version: 1,
      data: {
        campaignId: id,
        organisationId,
        wave: own.find(({ node }) => node.tier === 'departmental')?.node.wave ?? null,
        commitment:
          packed.plan.waves.find(({ number }) => number === own[0]?.node.wave)?.commitment ??
          'firm',
        nodes: own.map((row) => ({
          id: row.id,
          kind: row.node.kind,
          template: row.node.template,
          wave: row.node.wave,
          start: row.node.start,
          end: row.node.end,
          provisional: row.node.provisional,
          action:
            row.node.kind === 'task' ? playbook.task(row.node.template).action : ('none' as const),
        })),
      },
    }),
  );

/** Tells of a new campaign: the campaign, its plan, and a slice for each organisation. */
export const announceCampaign = (
  unit: Unit,
  campaign: NewCampaign,
  rows: readonly NodeRow[],
): void => {
  const { id, name, proposal, packed, playbook, directory } = campaign;
  unit.events.push(
    ...planEvents(unit, {
      id,
      name,
      playbookId: playbook.id,
      summary: proposal.summary,
      plan: packed.plan,
      directory,
      number: 1,
    }),
    ...sliceEvents(unit, campaign, rows),
  );
};

/** Tells of what was done before and is taken over, with its history. */
export const announceTakeOver = async (
  unit: Unit,
  directory: DirectorySnapshot,
  rows: readonly NodeRow[],
): Promise<void> => {
  const ids = rows.filter(({ node }) => node.actual).map(({ id }) => id);
  if (ids.length === 0) return;
  const by = unit.actor?.personId ?? null;
  const [tasks, gates] = [
    await unit.trx
      .updateTable('task')
      .set({ version: 1 })
      .where('id', 'in', ids)
      .returningAll()
      .execute(),
    await unit.trx
      .updateTable('gate')
      .set({ version: 1 })
      .where('id', 'in', ids)
      .returningAll()
      .execute(),
  ];
  for (const row of tasks) announceTask(unit, directory, row, 'task.accepted');
  for (const row of gates) announceGate(unit, directory, row, 'gate.opened');
  const entries = [
    ...tasks.map(({ id }) => ({ entity_id: id, type: 'task.taken-over' })),
    ...gates.map(({ id }) => ({ entity_id: id, type: 'gate.taken-over' })),
  ];
  await unit.trx
    .insertInto('history')
    .values(
      entries.map((entry) => ({ ...entry, at: unit.now.toString(), person_id: by, text: null })),
    )
    .execute();
};

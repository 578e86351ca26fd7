// SPDX-License-Identifier: AGPL-3.0-or-later
import { problem } from '@essaim/contracts';
import { type Uuid, newId } from '@essaim/kernel';
import { insertInto } from '../../db/insert-rows.ts';
import { type TaskRow, lifeColumns, toTask } from '../../db/task/task-row.ts';
import { requireMandate } from '../../domain/people/may-act.ts';
import { workerLevels } from '../../domain/people/workers.ts';
import { decideTask } from '../../domain/task/decide-task.ts';
import { newTask } from '../../domain/task/task.ts';
import type { AppContext } from '../app-context.ts';
import { type Caller, causeOf } from '../caller.ts';
import { lockCampaign } from '../campaign/load-campaign.ts';
import { readyTasks } from '../settle/ready-successors.ts';
import { settle } from '../settle/settle.ts';
import { announceTask, applyTaskEvent } from '../task/apply-task-event.ts';
import { loadBrakes } from '../brake/brakes.ts';
import { brakeFacts } from '../brake/present-brake.ts';
import { holdOf, loadWaits, waitWords } from '../task/task-facts.ts';
import { type Unit, inUnit, momentOf, note } from '../unit/unit.ts';
import { type FoundAssociation, findAssociation } from './find-association.ts';
import { linkedNodes, localLinks } from './local-links.ts';

export interface LocalTaskRequest {
  readonly campaignId: Uuid;
  readonly organisationId: Uuid;
  readonly template: string;
}

/**
 * Begins a task of an association's checklist. The first one makes the rows of the whole checklist:
 * until somebody touches it, an association is only counted.
 * @returns the id of the task
 * @throws DomainError `association-unknown`, `template-not-local`, `task-not-ready`, `forbidden`
 */
export const beginLocalTask = async (
  app: AppContext,
  { campaignId, organisationId, template }: LocalTaskRequest,
  caller: Caller,
): Promise<Uuid> => {
  const found = await findAssociation(app.db, campaignId, organisationId, caller);
  const wanted = found.templates.find(({ key }) => key === template);
  if (!wanted) throw problem('template-not-local', { template });
  const { responsible, accountable } = wanted;
  const roles = { organisationId, responsible, accountable };
  const mandateId = requireMandate(
    caller.person,
    workerLevels(found.directory, roles),
    caller.today,
  );
  return inUnit(app, causeOf(caller, mandateId), async (unit) => {
    const campaign = await lockCampaign(unit.trx, campaignId);
    await makeChecklist(unit, found);
    const row = await unit.trx
      .selectFrom('task')
      .selectAll()
      .where('campaign_id', '=', campaignId)
      .where('organisation_id', '=', organisationId)
      .where('template', '=', template)
      .executeTakeFirstOrThrow();
    if (row.state !== 'todo' && row.state !== 'ready') return row.id;
    await start(unit, found, row, caller);
    note(
      unit,
      'createLocalTask',
      { type: 'task', id: row.id, organisationId },
      { template, campaign: campaignId },
    );
    await settle(unit, found.directory, campaign, {
      nodeIds: [row.id],
      organisationIds: [],
      waves: [],
    });
    return row.id;
  });
};

const start = async (
  unit: Unit,
  { directory, campaign }: FoundAssociation,
  row: TaskRow,
  caller: Caller,
): Promise<void> => {
  const waits = await loadWaits(unit.trx, directory, row, unit.today);
  const brakes = await loadBrakes(unit.trx, [campaign.id], directory, unit.today);
  const event = decideTask(
    toTask(row),
    { kind: 'start' },
    {
      ...momentOf(unit),
      waits: waitWords(directory, campaign.playbook, waits, caller.language),
      endWaits: '',
      reliedOn: '',
      heldUntil: await holdOf(unit.trx, row, unit.today),
      ...(await brakeFacts(unit.trx, directory, brakes.task(campaign, row), caller.language)),
      isExpired: false,
      isPlanned: false,
    },
  );
  await applyTaskEvent(unit, directory, row, event);
};

const makeChecklist = async (unit: Unit, found: FoundAssociation): Promise<void> => {
  const { campaign, association, department, directory, templates, wave } = found;
  const existing = await unit.trx
    .selectFrom('task')
    .select('id')
    .where('campaign_id', '=', campaign.id)
    .where('organisation_id', '=', association.id)
    .executeTakeFirst();
  if (existing) return;
  const at = unit.now.toString();
  const rows = await unit.trx
    .insertInto('task')
    .values(
      templates.map((template, position) => ({
        id: newId(),
        campaign_id: campaign.id,
        organisation_id: association.id,
        node_key: `${template.key}@${association.key}`,
        template: template.key,
        wave,
        tier: 'local' as const,
        department_id: department.id,
        action: template.action,
        ...lifeColumns(newTask(template.action, at)),
        planned_start: null,
        planned_end: null,
        is_provisional: false,
        commitment: 'provisional' as const,
        start_reason: null as unknown as string,
        end_reason: null as unknown as string,
        position,
        ready_from: null,
        version: 1,
      })),
    )
    .returningAll()
    .execute();
  await linkChecklist(unit, found, rows);
  for (const row of rows) announceTask(unit, directory, row, 'task.created');
  await readyTasks(unit, directory, rows);
};

const linkChecklist = async (
  unit: Unit,
  found: FoundAssociation,
  rows: readonly TaskRow[],
): Promise<void> => {
  const links = localLinks(found);
  const nodes = await linkedNodes(unit.trx, found.campaign.id, links, found.association.id);
  const byTemplate = new Map(rows.map((row) => [row.template, row]));
  const edges = links.flatMap((link) => {
    const successor = byTemplate.get(link.successor);
    const at = link.organisationId ?? found.association.id;
    const node = nodes.find((one) => one.template === link.key && one.organisationId === at);
    return successor && node
      ? [
          {
            campaign_id: found.campaign.id,
            predecessor_id: node.id,
            predecessor_kind: node.kind,
            successor_id: successor.id,
            successor_kind: 'task' as const,
            type: link.type,
            lag_amount: link.lag.amount,
            lag_unit: link.lag.unit,
          },
        ]
      : [];
  });
  await insertInto(unit.trx, 'edge', edges);
};

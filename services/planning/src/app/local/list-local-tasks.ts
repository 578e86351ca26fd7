// SPDX-License-Identifier: AGPL-3.0-or-later
import { type PlanningApi, problem } from '@essaim/contracts';
import type { Uuid } from '@essaim/kernel';
import { actingMandate } from '../../domain/people/may-act.ts';
import { standingOf } from '../../domain/people/visibility.ts';
import { workerLevels } from '../../domain/people/workers.ts';
import { taskLabel } from '../../domain/task/task-label.ts';
import type { AppContext } from '../app-context.ts';
import type { Caller } from '../caller.ts';
import { loadNames } from '../directory/names.ts';
import { presentWaiting } from '../present/present-waiting.ts';
import { waitsOf } from '../task/task-facts.ts';
import { findAssociation } from './find-association.ts';
import { linkedNodes, localLinks, predecessorsIn } from './local-links.ts';

/**
 * The checklist of an association, begun or not.
 * @throws DomainError `association-unknown`, `forbidden`
 */
export const listLocalTasks = async (
  { db }: Pick<AppContext, 'db'>,
  campaignId: Uuid,
  organisationId: Uuid,
  caller: Caller,
): Promise<PlanningApi['components']['schemas']['LocalTask'][]> => {
  const found = await findAssociation(db, campaignId, organisationId, caller);
  const { directory, campaign, templates } = found;
  if (standingOf(directory, caller.person, organisationId, caller.today) === null) {
    throw problem('forbidden');
  }
  const links = localLinks(found);
  const [rows, nodes] = await Promise.all([
    db
      .selectFrom('task')
      .select(['id', 'template', 'state', 'refusal'])
      .where('campaign_id', '=', campaignId)
      .where('organisation_id', '=', organisationId)
      .execute(),
    linkedNodes(db, campaignId, links, organisationId),
  ]);
  const names = await loadNames(db, directory, { organisations: [organisationId] });
  return templates.map((template) => {
    const row = rows.find((one) => one.template === template.key);
    const predecessors = predecessorsIn(links, nodes, template.key, organisationId);
    const waits = waitsOf(
      directory,
      { organisation_id: organisationId },
      predecessors,
      caller.today,
    );
    const siblings = links.filter(
      (link) => link.successor === template.key && link.organisationId === null,
    );
    const isFree = waits.length === 0 && (row !== undefined || siblings.length === 0);
    const state = row ? taskLabel(row) : isFree ? 'ready' : 'todo';
    const levels = workerLevels(directory, {
      organisationId,
      responsible: template.responsible,
      accountable: template.accountable,
    });
    const mayBegin =
      state === 'ready' && actingMandate(caller.person, levels, caller.today) !== null;
    return {
      template: template.key,
      title: campaign.playbook.titleOf(template.key),
      state,
      taskId: row?.id ?? null,
      waitingFor: waits.map((one) => presentWaiting(one, campaign.playbook, names)),
      allowed: mayBegin ? ['begin' as const] : [],
    };
  });
};

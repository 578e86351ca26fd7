// SPDX-License-Identifier: AGPL-3.0-or-later
import { problem } from '@essaim/contracts';
import type { Uuid } from '@essaim/kernel';
import type { RequestContext } from '@essaim/service-kit';
import type { Identity } from '../app/identity.ts';
import { findClient } from '../db/clients.ts';
import { type Offboarding, findOffboarding } from '../db/offboardings.ts';
import { type ToolTask, findToolTask } from '../db/offboarding-tools.ts';
import { confirmTools, readMandates } from '../domain/permissions.ts';
import type { Schemas } from './operation.ts';
import { authoriseAt } from './place.ts';
import { offboardingViews } from './views/offboarding-view.ts';
import { toolTaskViews } from './views/tool-task-view.ts';

/**
 * Finds a departure and lets the request go on when its place may be read.
 * @throws DomainError `offboarding-unknown`, `forbidden`
 */
export const authoriseOffboarding = async (
  identity: Identity,
  context: RequestContext,
  id: string,
): Promise<Offboarding> => {
  const found = await findOffboarding(identity.db, id);
  if (!found) throw problem('offboarding-unknown');
  await authoriseAt(identity, context, readMandates, found.organisation_id);
  return found;
};

/** A departure as it is now. */
export const offboardingReply = async (
  { db }: Identity,
  id: string,
): Promise<Schemas['Offboarding']> => {
  const found = await findOffboarding(db, id);
  if (!found) throw problem('offboarding-unknown');
  const [view] = await offboardingViews(db, [found]);
  return view as Schemas['Offboarding'];
};

/**
 * Finds what a tool has to do and lets the request go on for who may confirm at its hoster.
 * @throws DomainError `not-found`, `forbidden`
 */
export const authoriseToolTask = async (
  identity: Identity,
  context: RequestContext,
  id: string,
): Promise<{ task: ToolTask; mandateId: Uuid }> => {
  const task = await findToolTask(identity.db, id);
  const client = task && (await findClient(identity.db, task.instance_id));
  if (!task || !client) throw problem('not-found');
  const { mandateId } = await authoriseAt(
    identity,
    context,
    confirmTools,
    client.hoster_organisation_id,
  );
  return { task, mandateId };
};

/** What a tool has to do, as it is now. */
export const toolTaskReply = async (
  { db }: Identity,
  id: string,
): Promise<Schemas['OffboardingTool']> => {
  const task = await findToolTask(db, id);
  if (!task) throw problem('not-found');
  const [view] = await toolTaskViews(db, [task]);
  return view as Schemas['OffboardingTool'];
};

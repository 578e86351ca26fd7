// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Uuid } from '@essaim/kernel';
import { type Handler, authorise } from '@essaim/service-kit';
import { toMillisecond } from '../app/cause.ts';
import type { Activation } from '../domain/activation/activation.ts';
import { standingOf, stepReason } from '../domain/activation/standing.ts';
import { readActivation } from '../domain/permissions.ts';
import type { Api, Http, Schemas } from './http.ts';
import { organisationAt } from './place-of-organisation.ts';
import { activationPresenter } from './present/activation-presenter.ts';

/** A link is blocked when somebody has to act before it can move. */
const linkState = (activation: Activation): Schemas['ThreadLink']['state'] => {
  if (activation.state === 'active' || activation.state === 'ended') return 'done';
  if (activation.state === 'suspended' || activation.state === 'refused') return 'blocked';
  const { blockedStep } = standingOf(activation);
  const step = activation.steps.find(({ key }) => key === blockedStep);
  const isBlocked =
    step?.state === 'failed' ||
    (step?.state === 'waiting' && step.key !== 'first-sign-in') ||
    (step && stepReason(step) === 'waiting-identity');
  return isBlocked ? 'blocked' : 'in-progress';
};

export const listThreadLinks =
  ({ reads }: Http): Handler<Api['listThreadLinks']> =>
  async ({ query }, context) => {
    const { organisation, place } = await organisationAt(reads, query.organisationId);
    authorise(context, readActivation, place);
    const ids: Uuid[] = [organisation.id];
    const activations = await reads.activationsOf(ids, { over: true, toolKey: query.toolKey });
    const present = await activationPresenter(reads, activations, context);
    const asOf = toMillisecond(context.now).toString();
    const items = activations.map((activation): Schemas['ThreadLink'] => {
      const summary = present.summary(activation);
      return {
        kind: 'activation',
        id: activation.id,
        organisationId: activation.organisationId,
        name: activation.toolName,
        toolKey: activation.toolKey,
        offerId: activation.offerId,
        instanceId: activation.instanceId,
        taskId: activation.taskId,
        state: linkState(activation),
        detail: activation.state,
        since: summary.since,
        asOf,
        reason: summary.reason,
        who: summary.who,
        blockedStep: summary.blockedStep,
        steps: present.steps(activation),
      };
    });
    return { status: 200, body: { items, asOf } };
  };

// SPDX-License-Identifier: AGPL-3.0-or-later
import type { ActivationEvent } from '../../domain/activation/activation-event.ts';
import type { Activation } from '../../domain/activation/activation.ts';
import { evolveActivation } from '../../domain/activation/evolve-activation.ts';
import type { Cause } from '../cause.ts';
import { grantAccess, revokeAccess } from '../command-factories.ts';
import { activationEvent } from '../event-factories.ts';
import { homeOf } from '../home-of.ts';
import type { UnitOfWork } from '../ports.ts';

/** What happened by itself and is worth a line: an automatic acceptance, an outcome, an end. */
const journalSummary = (event: ActivationEvent): Record<string, unknown> | null => {
  switch (event.type) {
    case 'accepted':
      return event.by === null ? { automatic: true } : null;
    case 'step-changed': {
      const { key, state, reasonCode, attempts } = event.step;
      const isOutcome = state === 'done' || state === 'failed' || reasonCode === 'waiting-identity';
      return isOutcome ? { step: key, state, ...(reasonCode && { reasonCode }), attempts } : null;
    }
    case 'active':
      return {};
    case 'ended':
      return event.end === null ? {} : null;
    case 'requested':
    case 'refused':
    case 'suspended':
    case 'resumed':
    case 'ending':
      return null;
  }
};

/** Whether an activation begins to wait for somebody to look at its instance. */
const awaitsLook = (event: ActivationEvent): boolean =>
  event.type === 'step-changed' && event.step.key === 'probe' && event.step.state === 'in-progress';

/**
 * Stores what happened to an activation: its state, one event for each change, the commands that
 * the steps ask for, and a line of the journal for what no person did.
 * @returns the state after it, and whether the instance's client is asked for
 */
export const recordEvents = async (
  unit: UnitOfWork,
  before: Activation | null,
  events: readonly ActivationEvent[],
  cause: Cause,
): Promise<{ activation: Activation; asksForClient: boolean }> => {
  let state = before;
  const states = events.map((event) => {
    state = evolveActivation(state, event);
    return { event, after: state };
  });
  const activation: Activation | null = state;
  if (!activation) throw new TypeError('nothing happened');
  const last: Activation = activation;
  if (events.length === 0) return { activation: last, asksForClient: false };
  await unit.activations.put(last);
  const home = await homeOf(unit, last.organisationId);
  await unit.publish(states.map(({ event, after }) => activationEvent(event, after, home, cause)));
  const asks = new Set(
    events.flatMap((event) => (event.type === 'step-changed' ? [event.asks] : [])),
  );
  if (asks.has('grant-access')) {
    const offer = await unit.offers.find(last.offerId);
    await unit.send([grantAccess(last, offer?.quotas.personGb ?? 0, cause)]);
  }
  if (asks.has('revoke-access')) await unit.send([revokeAccess(last, cause)]);
  if (events.some(awaitsLook)) {
    await unit.health.begin(last.instanceId, cause.at);
    await unit.health.probeAt(last.instanceId, cause.at);
  }
  await unit.journal(
    ...events.flatMap((event) => {
      const summary = journalSummary(event);
      return summary === null
        ? []
        : [
            {
              at: cause.at,
              personId: null,
              mandateId: null,
              action: `activation.${event.type}`,
              resourceType: 'activation',
              resourceId: last.id,
              organisationId: last.organisationId,
              summary: { tool: last.toolName, ...summary },
              correlationId: cause.correlationId,
            },
          ];
    }),
  );
  return { activation: last, asksForClient: asks.has('ensure-client') };
};

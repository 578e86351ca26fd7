// SPDX-License-Identifier: AGPL-3.0-or-later
import type { EventData } from '@essaim/contracts';
import type { Uuid } from '@essaim/kernel';
import { clientReady, clientRefused } from '../../domain/instance/client.ts';
import type { RetryPolicy } from '../../domain/retry-policy.ts';
import type { Cause } from '../cause.ts';
import type { UnitOfWork } from '../ports.ts';
import { askForClient, saveInstance } from '../save-instance.ts';
import { advance, followInstance } from './advance.ts';

/** What identity answers to the catalog's commands, and the first sign-ins that it sees. */
export const hearIdentity = (policy: RetryPolicy) => ({
  clientReady: async (unit: UnitOfWork, data: EventData<'client.ready'>, cause: Cause) => {
    const instance = await unit.instances.lock(data.instanceId as Uuid);
    if (!instance) return;
    const { state, clientId, issuer } = instance.client;
    if (state === 'ready' && clientId === data.clientId && issuer === data.issuer) return;
    const saved = await saveInstance(unit, clientReady(instance, data, cause.at), cause);
    await followInstance(unit, saved, cause, policy);
  },

  clientRefused: async (unit: UnitOfWork, data: EventData<'client.refused'>, cause: Cause) => {
    const instance = await unit.instances.lock(data.instanceId as Uuid);
    if (instance?.client.state !== 'requested') return;
    const refused = clientRefused(instance, data.reasonCode, cause.at, policy);
    await followInstance(unit, await saveInstance(unit, refused, cause), cause, policy);
  },

  accessGranted: (unit: UnitOfWork, data: EventData<'access.granted'>, cause: Cause) =>
    answer(unit, data.activationId, (facts) => ({ kind: 'hear-granted', facts }), cause, policy),

  accessRevoked: (unit: UnitOfWork, data: EventData<'access.revoked'>, cause: Cause) =>
    answer(unit, data.activationId, () => ({ kind: 'hear-revoked' }), cause, policy),

  accessRefused: async (unit: UnitOfWork, data: EventData<'access.refused'>, cause: Cause) => {
    const reasonCode = data.reasonCode ?? 'keycloak-refused';
    const isClientLost = reasonCode === 'client-missing';
    const instance = isClientLost ? await unit.instances.lock(data.instanceId as Uuid) : undefined;
    if (instance?.client.state === 'ready') await askForClient(unit, instance, cause, policy);
    await answer(
      unit,
      data.activationId,
      () => ({ kind: 'hear-refused', reasonCode }),
      cause,
      policy,
    );
  },

  /** A sign-in shows that the configuration works, whether or not somebody said so. */
  signInSeen: async (unit: UnitOfWork, data: EventData<'sign-in.first-seen'>, cause: Cause) => {
    const found = await unit.instances.lock(data.instanceId as Uuid);
    if (!found) return;
    const isNews = found.firstSignInAt === null || found.configuredAt === null;
    let instance = found;
    if (isNews) {
      const seen = {
        ...found,
        firstSignInAt: found.firstSignInAt ?? data.at,
        configuredAt: found.configuredAt ?? data.at,
      };
      instance = await followInstance(unit, await saveInstance(unit, seen, cause), cause, policy);
    }
    const running = await unit.activations.lockRunningAt(instance.id);
    for (const activation of running) {
      if (!data.organisationIds.includes(activation.organisationId)) continue;
      await advance(
        unit,
        { activation, instance },
        (facts) => ({ kind: 'see-sign-in', facts, signInAt: data.at }),
        cause,
        policy,
      );
    }
  },
});

export type HearIdentity = ReturnType<typeof hearIdentity>;

/** An answer for an activation that is not there any more, or not here, makes nothing happen. */
const answer = async (
  unit: UnitOfWork,
  activationId: string,
  command: Parameters<typeof advance>[2],
  cause: Cause,
  policy: RetryPolicy,
): Promise<void> => {
  const pointer = await unit.activations.find(activationId as Uuid);
  const instance = pointer && (await unit.instances.lock(pointer.instanceId));
  const activation = instance && (await unit.activations.lock(pointer.id));
  if (activation) await advance(unit, { activation, instance }, command, cause, policy);
};

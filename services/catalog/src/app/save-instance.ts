// SPDX-License-Identifier: AGPL-3.0-or-later
import { toolProfile } from '@essaim/tool-profiles';
import { claimsFor } from '../domain/instance/claims-for.ts';
import { canHaveClient, requestClient } from '../domain/instance/client.ts';
import type { Instance } from '../domain/instance/instance.ts';
import {
  deprovisioningAddress,
  provisioningAddress,
} from '../domain/instance/sign-in-addresses.ts';
import type { RetryPolicy } from '../domain/retry-policy.ts';
import type { Cause } from './cause.ts';
import { ensureClient } from './command-factories.ts';
import { instanceEvent } from './event-factories.ts';
import { homeOf } from './home-of.ts';
import type { UnitOfWork } from './ports.ts';

/** Stores an instance as its next version and publishes it. */
export const saveInstance = async (
  unit: UnitOfWork,
  changed: Instance,
  cause: Cause,
): Promise<Instance> => {
  const instance = { ...changed, version: changed.version + 1 };
  await unit.instances.put(instance);
  const home = await homeOf(unit, instance.hosterOrganisationId);
  await unit.publish([instanceEvent(instance, home, cause)]);
  return instance;
};

/** Asks identity for the instance's client, and stores that it was asked. */
export const askForClient = async (
  unit: UnitOfWork,
  instance: Instance,
  cause: Cause,
  policy: RetryPolicy,
  options: { readonly isOverdue?: boolean } = {},
): Promise<Instance> => {
  if (!canHaveClient(instance)) return instance;
  const asked = requestClient(instance, cause.at, policy, options);
  const tool = (await unit.tools.byKeys([asked.toolKey])).get(asked.toolKey);
  const wanted = {
    deprovisioning:
      tool && !asked.saml ? deprovisioningAddress(asked.address, tool.sheet.sso) : null,
    provisioning: tool && !asked.saml ? provisioningAddress(asked.address, tool.sheet.sso) : null,
    claims: tool ? claimsFor(tool.sheet.sso) : [],
    keyExchange: (asked.profile !== null && toolProfile(asked.profile)?.provesKeyExchange) ?? false,
  };
  await unit.send([ensureClient(asked, wanted, cause)]);
  return saveInstance(unit, asked, cause);
};

// SPDX-License-Identifier: AGPL-3.0-or-later
import { NATIONAL_HOME } from '@essaim/kernel';
import type { NewCommand } from '@essaim/postgres';
import type { Activation } from '../domain/activation/activation.ts';
import type { Instance } from '../domain/instance/instance.ts';
import type { Cause } from './cause.ts';

const VALIDITY_HOURS = 24 * 7;

/** The single sign-on is the network's: its owner is the national node. */
const common = ({ actor, correlationId, at }: Cause) => ({
  actor,
  correlationId,
  at,
  target: NATIONAL_HOME,
  origin: NATIONAL_HOME,
  validUntil: at.add({ hours: VALIDITY_HOURS }),
});

/**
 * Asks identity to make sure that an instance has its client.
 * @param deprovisioning where the instance closes accounts when asked; null where somebody has to
 */
export const ensureClient = (
  instance: Instance,
  deprovisioning: string | null,
  cause: Cause,
): NewCommand => ({
  ...common(cause),
  name: 'identity.ensure-client',
  data: {
    instanceId: instance.id,
    name: instance.name,
    address: instance.address,
    redirectUris: [...instance.redirectUris],
    postLogoutRedirectUris: [...instance.postLogoutRedirectUris],
    ...(instance.backchannelLogoutUri !== null && {
      backchannelLogoutUri: instance.backchannelLogoutUri,
    }),
    ...(deprovisioning !== null && {
      deprovisioning: { kind: 'scim', address: deprovisioning },
    }),
    hosterOrganisationId: instance.hosterOrganisationId,
  },
});

/** Asks identity to give an organisation its access to an instance, or to take it back. */
export const changeAccess = (
  name: 'identity.grant-access' | 'identity.revoke-access',
  { instanceId, organisationId, id }: Activation,
  cause: Cause,
): NewCommand => ({
  ...common(cause),
  name,
  data: { instanceId, organisationId, activationId: id },
});

// SPDX-License-Identifier: AGPL-3.0-or-later
import type { CommandData } from '@essaim/contracts';
import { NATIONAL_HOME } from '@essaim/kernel';
import type { NewCommand } from '@essaim/postgres';
import type { Activation } from '../domain/activation/activation.ts';
import type { ToolClaim } from '../domain/instance/claims-for.ts';
import type { Instance } from '../domain/instance/instance.ts';
import type { SamlFacts } from '../domain/instance/saml.ts';
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
 * @param asked.deprovisioning where the instance closes accounts when asked; null where somebody has to
 * @param asked.provisioning where its accounts are made; null where it makes them itself
 * @param asked.keyExchange whether it always sends a code challenge
 * @param asked.claims what its tokens say beside who the person is
 */
export const ensureClient = (
  instance: Instance,
  asked: {
    readonly deprovisioning: string | null;
    readonly provisioning: string | null;
    readonly claims: readonly ToolClaim[];
    readonly keyExchange: boolean;
  },
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
    ...(asked.deprovisioning !== null && {
      deprovisioning: { kind: 'scim', address: asked.deprovisioning },
    }),
    ...(asked.provisioning !== null && {
      provisioning: { kind: 'scim', address: asked.provisioning },
    }),
    ...(instance.secondFactor && { secondFactor: true }),
    ...(instance.saml && { saml: samlOf(instance.saml) }),
    ...(asked.keyExchange && { keyExchange: true }),
    ...(asked.claims.length > 0 && { claims: [...asked.claims] }),
    hosterOrganisationId: instance.hosterOrganisationId,
  },
});

const samlOf = ({
  entityId,
  nameId,
  certificate,
  logoutRedirectUri,
  logoutPostUri,
}: SamlFacts): NonNullable<CommandData<'identity.ensure-client'>['saml']> => ({
  entityId,
  nameId,
  ...(certificate !== null && { certificate }),
  ...(logoutRedirectUri !== null && { logoutRedirectUri }),
  ...(logoutPostUri !== null && { logoutPostUri }),
});

/**
 * Asks identity to give an organisation its access to an instance.
 * @param personQuotaGb what each of its people may fill, in gigabytes; 0 for no bound
 */
export const grantAccess = (
  { instanceId, organisationId, id }: Activation,
  personQuotaGb: number,
  cause: Cause,
): NewCommand => ({
  ...common(cause),
  name: 'identity.grant-access',
  data: {
    instanceId,
    organisationId,
    activationId: id,
    ...(personQuotaGb > 0 && { personQuotaGb }),
  },
});

/** Asks identity to take an organisation's access to an instance back. */
export const revokeAccess = (
  { instanceId, organisationId, id }: Activation,
  cause: Cause,
): NewCommand => ({
  ...common(cause),
  name: 'identity.revoke-access',
  data: { instanceId, organisationId, activationId: id },
});

// SPDX-License-Identifier: AGPL-3.0-or-later
import { type Uuid, newId } from '@essaim/kernel';
import type { Origin } from '@essaim/testkit';

export interface Access {
  readonly instanceId: string;
  readonly organisationId: string;
  readonly activationId: string;
}

const ISSUER = 'https://connexion.example/realms/reseau';

/** What identity says to the catalog, in its own words. */
export const identityAnswers = (identity: Origin) => {
  const accesses = new Map<string, Uuid>();
  const accessId = ({ activationId }: Access): Uuid => {
    const id = accesses.get(activationId) ?? newId();
    accesses.set(activationId, id);
    return id;
  };
  return {
    clientReady: (instanceId: string) =>
      identity.publish({
        type: 'client.ready',
        aggregate: 'client',
        aggregateId: instanceId as Uuid,
        data: { instanceId, clientId: `tool-${instanceId}`, issuer: ISSUER },
      }),
    clientRefused: (instanceId: string, reasonCode: 'redirect-uri-invalid' | 'keycloak-refused') =>
      identity.publish({
        type: 'client.refused',
        aggregate: 'client',
        aggregateId: instanceId as Uuid,
        data: { instanceId, reasonCode },
      }),
    accessGranted: ({ instanceId, organisationId, activationId }: Access) =>
      identity.publish({
        type: 'access.granted',
        aggregate: 'access',
        aggregateId: accessId({ instanceId, organisationId, activationId }),
        data: { instanceId, organisationId, activationId },
      }),
    accessRevoked: ({ instanceId, organisationId, activationId }: Access) =>
      identity.publish({
        type: 'access.revoked',
        aggregate: 'access',
        aggregateId: accessId({ instanceId, organisationId, activationId }),
        data: { instanceId, organisationId, activationId },
      }),
    accessRefused: (
      { instanceId, organisationId, activationId }: Access,
      reasonCode: 'client-missing' | 'keycloak-refused' | 'organisation-unknown',
    ) =>
      identity.publish({
        type: 'access.refused',
        aggregate: 'access',
        aggregateId: accessId({ instanceId, organisationId, activationId }),
        data: { instanceId, organisationId, activationId, reasonCode },
      }),
    signInSeen: (
      { instanceId, organisationId }: Omit<Access, 'activationId'>,
      at = '2027-01-05T09:00:00Z',
    ) =>
      identity.publish({
        type: 'sign-in.first-seen',
        aggregate: 'sign-in',
        aggregateId: newId(),
        data: {
          clientId: `tool-${instanceId}`,
          instanceId,
          personId: newId(),
          organisationIds: [organisationId],
          at,
        },
      }),
  };
};

// SPDX-License-Identifier: AGPL-3.0-or-later
import { problem } from '@essaim/contracts';
import { transaction } from '@essaim/postgres';
import { lockClient, updateClient } from '../../db/clients.ts';
import { enqueueTasks } from '../../db/keycloak-tasks.ts';
import { secretFingerprint } from '../../domain/secret-fingerprint.ts';
import { type Cause, note } from '../cause.ts';
import type { Identity } from '../identity.ts';
import { newSecret } from './ensure-client.ts';

const PATIENCE_MS = 5000;

/**
 * Gives a client's secret, the first time that it is asked for.
 * @throws DomainError `not-found`, `client-not-ready`, `client-secret-already-read`, `client-has-no-secret`
 */
export const readClientSecret = (
  { db, secrets }: Identity,
  cause: Cause,
  instanceId: string,
): Promise<{ clientId: string; secret: string }> =>
  transaction(db, async (trx) => {
    const client = await lockClient(trx, instanceId);
    if (!client) throw problem('not-found');
    if (client.saml) throw problem('client-has-no-secret');
    if (client.state !== 'ready') throw problem('client-not-ready');
    if (client.secret_read_at !== null) {
      throw problem('client-secret-already-read', { at: client.secret_read_at });
    }
    await updateClient(trx, client.instance_id, {
      secret_read_at: cause.at,
      secret_read_by: cause.actor?.personId ?? null,
    });
    await note(trx, cause, {
      action: 'readClientSecret',
      resourceType: 'client',
      resourceId: client.instance_id,
      organisationId: client.hoster_organisation_id,
      summary: { clientId: client.client_id, fingerprint: client.secret_fingerprint },
    });
    return { clientId: client.client_id, secret: secrets.open(client.secret) };
  });

/**
 * Replaces a client's secret. The one before holds beside it for some hours, so that the tool is never
 * refused; with none it is, until it is given the new one.
 * @throws DomainError `not-found`, `client-not-ready`, `client-has-no-secret`
 */
export const rotateClientSecret = async (
  { db, secrets, queue }: Identity,
  cause: Cause,
  instanceId: string,
  overlapHours: number,
): Promise<void> => {
  const subject = await transaction(db, async (trx) => {
    const client = await lockClient(trx, instanceId);
    if (!client) throw problem('not-found');
    if (client.saml) throw problem('client-has-no-secret');
    if (client.state === 'refused') throw problem('client-not-ready');
    const secret = newSecret();
    await updateClient(trx, client.instance_id, {
      secret: secrets.seal(secret),
      secret_fingerprint: secretFingerprint(secret),
      secret_read_at: null,
      secret_read_by: null,
      ...(overlapHours > 0
        ? {
            previous_secret: client.secret,
            previous_until: cause.at.add({ hours: overlapHours }),
          }
        : { previous_secret: null, previous_until: null }),
      state: 'pending',
      since: cause.at,
      correlation_id: cause.correlationId,
    });
    await enqueueTasks(trx, [
      {
        kind: 'client',
        subject: client.instance_id,
        lane: 'interactive',
        correlationId: cause.correlationId,
      },
    ]);
    await note(trx, cause, {
      action: 'rotateClientSecret',
      resourceType: 'client',
      resourceId: client.instance_id,
      organisationId: client.hoster_organisation_id,
      summary: {
        clientId: client.client_id,
        fingerprint: secretFingerprint(secret),
        overlapHours,
      },
    });
    return client.instance_id;
  });
  await queue.settled('client', subject, PATIENCE_MS);
};

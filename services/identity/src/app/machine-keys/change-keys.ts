// SPDX-License-Identifier: AGPL-3.0-or-later
import { problem } from '@essaim/contracts';
import { type Uuid, newId } from '@essaim/kernel';
import { transaction } from '@essaim/postgres';
import type { Work } from '../../db/database.ts';
import type { KeyScope } from '@essaim/service-kit';
import { findMandate } from '../../db/mandates.ts';
import { type MachineKey, insertKey, lockKey, updateKey } from '../../db/machine-keys.ts';
import {
  type KeyService,
  isKeyLife,
  keyHash,
  keyHint,
  newKeySecret,
} from '../../domain/machine-key.ts';
import { note } from '../cause.ts';
import type { Identity } from '../identity.ts';
import type { PersonalCause } from '../invitations/record-invitation.ts';

const ZONE = 'Europe/Paris';

/** A key with its secret, which nobody can read again. */
export interface IssuedKey {
  readonly id: Uuid;
  readonly secret: string;
}

interface NewKey {
  readonly organisationId: Uuid;
  readonly service: KeyService;
  readonly name: string;
  /** Last day, included. */
  readonly lastDay: string;
  /** What a key of a program may change; of a directory's, nothing. */
  readonly scopes: readonly KeyScope[];
}

/**
 * Makes a key for one service of one organisation.
 * @throws DomainError `key-life-invalid`, `key-mandate-elsewhere`, `key-scopes-missing`
 */
export const createKey = (
  { db }: Identity,
  cause: PersonalCause,
  wanted: NewKey,
): Promise<IssuedKey> => transaction(db, (trx) => issue(trx, cause, wanted, 'createMachineKey'));

/**
 * Makes a key that takes over from another. That one still works for some hours, so that a machine can
 * be given the new one meanwhile.
 * @throws DomainError `not-found`, `key-over`, `key-life-invalid`
 */
export const rotateKey = (
  { db }: Identity,
  cause: PersonalCause,
  id: string,
  { lastDay, overlapHours }: { readonly lastDay: string; readonly overlapHours: number },
): Promise<IssuedKey> =>
  transaction(db, async (trx) => {
    const before = await openKey(trx, cause, id);
    const issued = await issue(
      trx,
      cause,
      {
        organisationId: before.organisation_id,
        service: before.service,
        name: before.name,
        scopes: before.scopes,
        lastDay,
      },
      'rotateMachineKey',
    );
    const until = cause.at.add({ hours: overlapHours });
    const end = Temporal.Instant.from(before.expires_at);
    await updateKey(trx, before.id, {
      replaced_by: issued.id,
      expires_at: Temporal.Instant.compare(until, end) < 0 ? until : end,
    });
    return issued;
  });

/**
 * Ends a key at once.
 * @throws DomainError `not-found`, `key-over`
 */
export const revokeKey = ({ db }: Identity, cause: PersonalCause, id: string): Promise<void> =>
  transaction(db, async (trx) => {
    const key = await openKey(trx, cause, id);
    await updateKey(trx, key.id, { revoked_at: cause.at, revoked_by: cause.actor.personId });
    await note(trx, cause, line('revokeMachineKey', key.id, key));
  });

const openKey = async (trx: Work, { at }: PersonalCause, id: string): Promise<MachineKey> => {
  const key = await lockKey(trx, id);
  if (!key) throw problem('not-found');
  const isOver = Temporal.Instant.compare(at, Temporal.Instant.from(key.expires_at)) >= 0;
  if (key.revoked_at !== null || isOver) throw problem('key-over');
  return key;
};

const issue = async (
  trx: Work,
  cause: PersonalCause,
  { organisationId, service, name, lastDay, scopes }: NewKey,
  action: string,
): Promise<IssuedKey> => {
  if (!isKeyLife(cause.today, lastDay)) throw problem('key-life-invalid');
  if (service === 'api') {
    if (scopes.length === 0) throw problem('key-scopes-missing');
    const mandate = await findMandate(trx, cause.actor.mandateId);
    if (mandate?.organisationId !== organisationId) throw problem('key-mandate-elsewhere');
  }
  const secret = newKeySecret(service);
  const row = {
    id: newId(),
    organisation_id: organisationId,
    service,
    name,
    scopes: [...scopes],
    secret_hash: keyHash(secret),
    hint: keyHint(secret),
    created_by: cause.actor.personId,
    created_with: cause.actor.mandateId,
    created_at: cause.at.toString(),
    expires_at: Temporal.PlainDate.from(lastDay)
      .add({ days: 1 })
      .toZonedDateTime(ZONE)
      .toInstant()
      .toString(),
    revoked_at: null,
    revoked_by: null,
    last_used_at: null,
    replaced_by: null,
  };
  await insertKey(trx, row);
  await note(trx, cause, line(action, row.id, row));
  return { id: row.id, secret };
};

const line = (
  action: string,
  id: Uuid,
  key: Pick<MachineKey, 'organisation_id' | 'service' | 'name' | 'hint' | 'scopes'>,
) => ({
  action,
  resourceType: 'machine-key',
  resourceId: id,
  organisationId: key.organisation_id,
  summary: { service: key.service, name: key.name, hint: key.hint, scopes: key.scopes },
});

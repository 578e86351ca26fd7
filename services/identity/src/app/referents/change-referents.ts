// SPDX-License-Identifier: AGPL-3.0-or-later
import { problem } from '@essaim/contracts';
import { type Uuid, newId } from '@essaim/kernel';
import { expectVersion, transaction, withIdempotency } from '@essaim/postgres';
import type { Work } from '../../db/database.ts';
import { allMandates } from '../../db/mandates.ts';
import {
  deleteReferent,
  insertReferent,
  lockReferent,
  updateReferent,
} from '../../db/referents.ts';
import { isEmailAddress } from '../../domain/person.ts';
import type { ReferentContent } from '../../domain/referent.ts';
import { note } from '../cause.ts';
import type { Identity } from '../identity.ts';
import type { PersonalCause } from '../invitations/record-invitation.ts';

/**
 * Names a referent of an organisation.
 * @returns the id of the referent
 * @throws DomainError `referent-incomplete`, `referent-without-mandate`, `address-invalid`
 */
export const addReferent = (
  { db }: Identity,
  cause: PersonalCause,
  organisationId: Uuid,
  content: ReferentContent,
  idempotencyKey: string | undefined,
): Promise<Uuid> =>
  transaction(db, (trx) =>
    withIdempotency(
      trx,
      {
        key: idempotencyKey,
        personId: cause.actor.personId,
        operation: 'createReferent',
        request: { organisationId, ...content },
      },
      async () => {
        await check(trx, organisationId, content, cause.today);
        const id = newId();
        await insertReferent(trx, { id, organisationId, ...content }, cause.at);
        await tell(trx, cause, 'createReferent', id, organisationId, content);
        return id;
      },
    ),
  );

/**
 * Changes a referent.
 * @throws DomainError `not-found`, `version-conflict`, and those of `addReferent`
 */
export const changeReferent = (
  { db }: Identity,
  cause: PersonalCause,
  id: string,
  expectedVersion: number,
  content: ReferentContent,
): Promise<void> =>
  transaction(db, async (trx) => {
    const before = expectVersion(await lockReferent(trx, id), expectedVersion);
    await check(trx, before.organisationId, content, cause.today);
    await updateReferent(trx, { ...before, ...content, version: before.version + 1 });
    await tell(trx, cause, 'updateReferent', before.id, before.organisationId, content);
  });

/**
 * Forgets a referent.
 * @throws DomainError `not-found`
 */
export const removeReferent = ({ db }: Identity, cause: PersonalCause, id: string): Promise<void> =>
  transaction(db, async (trx) => {
    const before = await lockReferent(trx, id);
    if (!before) throw problem('not-found');
    await deleteReferent(trx, before.id);
    await tell(trx, cause, 'deleteReferent', before.id, before.organisationId, before);
  });

const check = async (
  trx: Work,
  organisationId: Uuid,
  { personId, name, email, phone }: ReferentContent,
  today: string,
): Promise<void> => {
  if (email !== null && !isEmailAddress(email)) throw problem('address-invalid', { email });
  if (personId === null) {
    if (name === null || (email === null && phone === null)) throw problem('referent-incomplete');
    return;
  }
  const held = await allMandates(trx, {
    organisationIds: [organisationId],
    personId,
    on: today,
  });
  if (held.length === 0) throw problem('referent-without-mandate');
};

const tell = (
  trx: Work,
  cause: PersonalCause,
  action: 'createReferent' | 'updateReferent' | 'deleteReferent',
  id: Uuid,
  organisationId: Uuid,
  { subject, personId }: ReferentContent,
): Promise<void> =>
  note(trx, cause, {
    action,
    resourceType: 'referent',
    resourceId: id,
    organisationId,
    summary: { subject, personId },
  });

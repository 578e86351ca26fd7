// SPDX-License-Identifier: AGPL-3.0-or-later
import { problem } from '@essaim/contracts';
import type { Uuid } from '@essaim/kernel';
import { transaction } from '@essaim/postgres';
import { arrivalsAmong } from '../../db/arrivals.ts';
import { type RecordedMandate, mandatesOf } from '../../db/mandates.ts';
import { keepPasswordCode } from '../../db/password-codes.ts';
import { lockPerson } from '../../db/people.ts';
import type { Organisation } from '../../domain/organisation.ts';
import type { Person } from '../../domain/person.ts';
import { PASSWORD_CODE_LIFE } from '../../domain/printed-code.ts';
import { note } from '../cause.ts';
import type { Identity } from '../identity.ts';
import { codeHash } from '../invitations/code-hash.ts';
import { freeCode } from '../invitations/free-code.ts';
import type { PersonalCause } from '../invitations/record-invitation.ts';

export interface PrintedPasswordCode {
  readonly code: string;
  readonly person: Person;
  readonly expiresAt: Temporal.Instant;
}

/**
 * Makes the code with which a person without an address chooses a new password. It is told once, and
 * kept as a hash only; the one before is worth nothing then.
 * @param organisation where the person holds a mandate, now or later
 * @param mayGive whether whoever asks may give a mandate: all that the person holds are asked for
 * @throws DomainError `not-found`, `password-code-of-oneself`, `password-code-elsewhere`,
 *   `password-code-has-address`, `password-code-provider`, `password-code-not-yet`
 */
export const printPasswordCode = (
  { db }: Identity,
  cause: PersonalCause,
  personId: string,
  organisation: Organisation,
  mayGive: (mandates: readonly RecordedMandate[]) => Promise<boolean>,
): Promise<PrintedPasswordCode> =>
  transaction(db, async (trx) => {
    const person = await lockPerson(trx, personId);
    const held = person ? await heldBy(trx, person.id, cause.today) : [];
    const isHere = held.some(({ organisationId }) => organisationId === organisation.id);
    if (!person || !isHere) throw problem('not-found');
    if (person.id === cause.actor.personId) throw problem('password-code-of-oneself');
    if (!(await mayGive(held))) throw problem('password-code-elsewhere');
    if (person.email !== '') throw problem('password-code-has-address');
    if ((await arrivalsAmong(trx, [person.id])).has(person.id)) {
      throw problem('password-code-provider');
    }
    if (person.status !== 'active' || person.keycloakId === null) {
      throw problem('password-code-not-yet');
    }
    const { code, locator, secret } = await freeCode(trx);
    const expiresAt = cause.at.add(PASSWORD_CODE_LIFE);
    await keepPasswordCode(trx, {
      person_id: person.id,
      organisation_id: organisation.id,
      locator,
      hash: await codeHash(secret),
      mandate_version: person.mandateVersion,
      expires_at: expiresAt,
    });
    await note(trx, cause, {
      action: 'printPasswordCode',
      resourceType: 'person',
      resourceId: person.id,
      organisationId: organisation.id,
      summary: {},
    });
    return { code, person, expiresAt };
  });

/** The mandates that a person holds or will hold. */
const heldBy = async (
  trx: Parameters<typeof lockPerson>[0],
  personId: Uuid,
  today: string,
): Promise<RecordedMandate[]> =>
  ((await mandatesOf(trx, [personId])).get(personId) ?? []).filter(
    ({ to }) => to === null || to >= today,
  );

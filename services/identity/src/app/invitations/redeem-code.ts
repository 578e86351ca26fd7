// SPDX-License-Identifier: AGPL-3.0-or-later
import { problem } from '@essaim/contracts';
import { transaction } from '@essaim/postgres';
import type { Work } from '../../db/database.ts';
import { type RecordedInvitation, addToken, findInvitation } from '../../db/invitations.ts';
import { findOrganisation } from '../../db/organisations.ts';
import { findPerson } from '../../db/people.ts';
import { countTry, lockCode } from '../../db/printed-codes.ts';
import { type Invitation, checkOpen } from '../../domain/invitation.ts';
import type { Organisation } from '../../domain/organisation.ts';
import type { Person } from '../../domain/person.ts';
import { MOST_TRIES } from '../../domain/printed-code.ts';
import { type Cause, note } from '../cause.ts';
import type { Identity } from '../identity.ts';
import { isCode } from './code-hash.ts';
import { setNewPassword } from './set-new-password.ts';
import { newToken, tokenHash } from './token.ts';

const PATIENCE_MS = 5000;

type ReadCode = { readonly locator: string; readonly secret: string };

export interface Redeemed {
  readonly person: Person;
  readonly organisation: Organisation;
  readonly invitation: Invitation;
  /** For the first sign-in alone: Keycloak asks for another at once. */
  readonly provisionalPassword: string;
  /** Of the invitation, to be taken up after signing in. */
  readonly token: string;
}

/**
 * Takes the code of a printed invitation: gives the account a provisional password, and a token with which
 * the invitation is taken up once the person signed in. It may be typed again until then.
 * @throws DomainError `printed-code-unknown`, `printed-code-blocked`, `keycloak-unreachable`, and those of
 *   `checkOpen`
 */
export const redeemCode = async (
  identity: Identity,
  cause: Cause,
  read: ReadCode,
): Promise<Redeemed> => {
  const { db, queue } = identity;
  const invitation = await prove(identity, read);
  checkOpen(invitation, cause.at);
  await queue.settled('account', invitation.personId, PATIENCE_MS);
  const person = await findPerson(db, invitation.personId);
  const organisation = await findOrganisation(db, invitation.organisationId);
  if (!person || !organisation) throw problem('printed-code-unknown');
  const provisionalPassword = await setNewPassword(identity, person);
  const token = newToken();
  await transaction(db, async (trx) => {
    await addToken(trx, invitation.id, tokenHash(token));
    await note(trx, cause, {
      action: 'redeemPrintedCode',
      resourceType: 'invitation',
      resourceId: invitation.id,
      organisationId: organisation.id,
      summary: { role: invitation.role },
    });
  });
  return { person, organisation, invitation, provisionalPassword, token };
};

/** The invitation of a code; a wrong one is counted, and the count is kept also when it is refused. */
const prove = async ({ db }: Identity, read: ReadCode): Promise<RecordedInvitation> => {
  const found = await transaction(db, (trx) => proveWithin(trx, read));
  if (found === 'blocked') throw problem('printed-code-blocked');
  if (found === 'unknown') throw problem('printed-code-unknown');
  return found;
};

const proveWithin = async (
  trx: Work,
  { locator, secret }: ReadCode,
): Promise<RecordedInvitation | 'blocked' | 'unknown'> => {
  const kept = await lockCode(trx, locator);
  if (!kept) return 'unknown';
  if (kept.tries >= MOST_TRIES) return 'blocked';
  if (!(await isCode(secret, kept.hash))) {
    await countTry(trx, kept);
    return 'unknown';
  }
  return (await findInvitation(trx, kept.invitationId)) ?? 'unknown';
};

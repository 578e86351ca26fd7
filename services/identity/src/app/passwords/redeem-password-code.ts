// SPDX-License-Identifier: AGPL-3.0-or-later
import { problem } from '@essaim/contracts';
import { transaction } from '@essaim/postgres';
import type { Work } from '../../db/database.ts';
import { type PasswordCode, lockPasswordCode, markPasswordCode } from '../../db/password-codes.ts';
import { lockPerson } from '../../db/people.ts';
import type { Person } from '../../domain/person.ts';
import { MOST_TRIES } from '../../domain/printed-code.ts';
import { type Cause, note } from '../cause.ts';
import type { Identity } from '../identity.ts';
import { isCode } from '../invitations/code-hash.ts';
import { setNewPassword } from '../invitations/set-new-password.ts';
import { revokeSessions, secondEnd } from '../sessions/revoke-sessions.ts';
import { untilInstant } from '../sessions/until-instant.ts';

const PATIENCE_MS = 5000;

type ReadCode = { readonly locator: string; readonly secret: string };
type Outcome = { readonly person: Person } | 'unknown' | 'blocked' | 'over';

/**
 * Takes a code for a new password, once: the person's sessions end, and the account gets a provisional
 * password that Keycloak has them replace.
 * @returns undefined when the locator is of no such code
 * @throws DomainError `printed-code-unknown`, `printed-code-blocked`, `password-code-over`,
 *   `keycloak-unreachable`: the code may be typed again then
 */
export const redeemPasswordCode = async (
  identity: Identity,
  cause: Cause,
  read: ReadCode,
): Promise<{ person: Person; provisionalPassword: string } | undefined> => {
  const { db, queue } = identity;
  const notBefore = secondEnd(Temporal.Now.instant());
  const outcome = await transaction(db, (trx) => use(trx, cause, read, notBefore));
  if (outcome === undefined) return undefined;
  if (outcome === 'unknown') throw problem('printed-code-unknown');
  if (outcome === 'blocked') throw problem('printed-code-blocked');
  if (outcome === 'over') throw problem('password-code-over');
  const { person } = outcome;
  try {
    const provisionalPassword = await setNewPassword(identity, person);
    await Promise.all([queue.settled('sign-out', person.id, PATIENCE_MS), untilInstant(notBefore)]);
    return { person, provisionalPassword };
  } catch (error) {
    await transaction(db, (trx) => markPasswordCode(trx, person.id, { used_at: null }));
    throw error;
  }
};

const use = async (
  trx: Work,
  cause: Cause,
  { locator, secret }: ReadCode,
  notBefore: Temporal.Instant,
): Promise<Outcome | undefined> => {
  const kept = await lockPasswordCode(trx, locator);
  if (!kept) return undefined;
  if (kept.tries >= MOST_TRIES) return 'blocked';
  if (!(await isCode(secret, kept.hash))) {
    await markPasswordCode(trx, kept.person_id, { tries: kept.tries + 1 });
    return 'unknown';
  }
  const person = await lockPerson(trx, kept.person_id);
  if (!person || !isOpen(kept, person, cause.at)) return 'over';
  await markPasswordCode(trx, person.id, { used_at: cause.at });
  await revokeSessions(trx, cause, person, notBefore);
  await note(trx, cause, {
    action: 'redeemPasswordCode',
    resourceType: 'person',
    resourceId: person.id,
    organisationId: kept.organisation_id,
    summary: {},
  });
  return { person };
};

/** Not used, not expired, and printed for the mandates that the person has now. */
const isOpen = (kept: PasswordCode, person: Person, now: Temporal.Instant): boolean =>
  kept.used_at === null &&
  Temporal.Instant.compare(Temporal.Instant.from(kept.expires_at), now) > 0 &&
  kept.mandate_version === person.mandateVersion &&
  person.status === 'active' &&
  person.email === '';

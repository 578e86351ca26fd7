// SPDX-License-Identifier: AGPL-3.0-or-later
import { problem } from '@essaim/contracts';
import type { AccessClaims } from './claims.ts';
import type { KnownPerson, LoadPerson } from './person.ts';

const PATIENCE_MS = 2000;
const PAUSE_MS = 50;

const pause = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, PAUSE_MS));

/**
 * The person of a token, in a copy at least as new as the token: mandates travel by events and can
 * arrive after it. Waits up to 2 s for them, but not for somebody whose session is over: that never
 * comes back, and a departed person's last events may be all that this copy has.
 * @throws DomainError `authz-catching-up` when the copy stays older, `token-outdated` when the token
 *   is the older, `session-revoked` when the session began before its person signed out everywhere,
 *   `account-disabled`
 */
export const currentPerson = async (
  claims: AccessClaims,
  loadPerson: LoadPerson,
  patienceMs = PATIENCE_MS,
): Promise<KnownPerson> => {
  const deadline = performance.now() + patienceMs;
  for (;;) {
    const person = await loadPerson(claims.essaim_uid);
    if (person && isRevoked(person, claims)) throw problem('session-revoked');
    if (person && person.mandateVersion >= claims.mandate_version) return accepted(person, claims);
    if (performance.now() >= deadline) throw tooLate(person);
    await pause();
  }
};

/** Whom the copy holds as disabled is told so, however new the token: waiting longer opens nothing. */
const tooLate = (person: KnownPerson | null) =>
  problem(person?.isActive === false ? 'account-disabled' : 'authz-catching-up');

const accepted = (person: KnownPerson, claims: AccessClaims): KnownPerson => {
  if (!person.isActive) throw problem('account-disabled');
  if (person.mandateVersion > claims.mandate_version) throw problem('token-outdated');
  return person;
};

/**
 * A token of a session that was ended may be issued after its end, by a provider that has not heard
 * of it yet: when the person signed in counts (`auth_time`, OpenID Connect Core, 2), not when the
 * token was made. Both have whole seconds, and so has the end.
 */
const isRevoked = ({ revokedBefore }: KnownPerson, { auth_time, iat }: AccessClaims): boolean =>
  revokedBefore !== null && (auth_time ?? iat) * 1000 < revokedBefore.epochMilliseconds;

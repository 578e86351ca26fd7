// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Uuid } from '@essaim/kernel';
import { transaction } from '@essaim/postgres';
import { accessGroupsOf } from '../../db/accesses.ts';
import { mandatesOf } from '../../db/mandates.ts';
import { organisationsByIds } from '../../db/organisations.ts';
import { findPerson, lockPerson, recordAccountOf, updatePerson } from '../../db/people.ts';
import { wantToolAccounts } from '../../db/tool-accounts.ts';
import { entitlingOrganisations } from '../../domain/entitlements.ts';
import type { Person } from '../../domain/person.ts';
import { toolClaims } from '../../domain/tool-claims.ts';
import { ownCause } from '../cause.ts';
import type { Identity } from '../identity.ts';
import type { EnsuredAccount } from '../ports.ts';
import { publishPeople } from '../publish.ts';
import { toolAccountFingerprint } from '../tool-accounts/tool-account-of.ts';

/**
 * Brings a person's account in Keycloak to what is recorded: names, address, `mandate_version`, and
 * the access groups that their mandates of today give.
 * @returns Keycloak's id of the account; null when there is no such person
 */
export const bringAccount = async (
  identity: Identity,
  personId: Uuid,
  correlationId: string,
): Promise<string | null> => {
  const { db, clock, provider } = identity;
  const person = await findPerson(db, personId);
  if (!person) return null;
  const today = clock.today().toString();
  const mandates = (await mandatesOf(db, [person.id])).get(person.id) ?? [];
  const places = await organisationsByIds(
    db,
    mandates.map(({ organisationId }) => organisationId),
  );
  const held = new Map(
    [...places].map(([id, { ancestors }]) => [id, { organisationId: id, ancestors }]),
  );
  const entitling = entitlingOrganisations(mandates, held, today);
  const isEnabled = person.status === 'active';
  const accesses = isEnabled ? await accessGroupsOf(db, [...entitling]) : [];
  const ensured = await provider.ensureAccount(
    {
      uid: person.uid,
      username: person.username,
      email: person.email,
      givenName: person.givenName,
      familyName: person.familyName,
      language: person.language,
      isEnabled,
      mandateVersion: person.mandateVersion,
      groups: accesses,
      toolClaims: toolClaims(accesses),
    },
    person.keycloakId,
  );
  const provisioned = new Map(
    accesses.flatMap(({ instanceId, provisioningUri }) =>
      provisioningUri === null ? [] : [[instanceId, provisioningUri]],
    ),
  );
  await recordAccount(identity, person, ensured, provisioned, correlationId);
  return ensured.id;
};

const recordAccount = async (
  { db, clock }: Identity,
  { id: personId, mandateVersion }: Person,
  ensured: EnsuredAccount,
  provisioned: ReadonlyMap<Uuid, string>,
  correlationId: string,
): Promise<void> => {
  await transaction(db, async (trx) => {
    const person = await lockPerson(trx, personId);
    if (!person) return;
    const isNamed =
      (person.givenName === '' && ensured.givenName !== '') ||
      (person.familyName === '' && ensured.familyName !== '');
    await recordAccountOf(trx, personId, { keycloakId: ensured.id, mandateVersion });
    const named = {
      ...person,
      keycloakId: ensured.id,
      givenName: person.givenName || ensured.givenName,
      familyName: person.familyName || ensured.familyName,
      version: person.version + 1,
    };
    const wanted = [...provisioned].map(([instanceId, address]) => ({
      instanceId,
      fingerprint: toolAccountFingerprint(named, address),
    }));
    await wantToolAccounts(trx, personId, wanted, clock.now());
    if (!isNamed) return;
    await updatePerson(trx, named);
    await publishPeople(trx, ownCause(clock, correlationId), 'person.updated', [named]);
  });
};

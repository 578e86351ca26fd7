// SPDX-License-Identifier: AGPL-3.0-or-later
import { transaction } from '@essaim/postgres';
import { recordArrival, unknownAccounts } from '../../db/arrivals.ts';
import { enqueueTasks } from '../../db/keycloak-tasks.ts';
import { findOrganisation } from '../../db/organisations.ts';
import { lockPeopleByEmails } from '../../db/people.ts';
import { findProviderByAlias } from '../../db/providers.ts';
import type { Provider } from '../../domain/providers/provider.ts';
import { note, ownCause } from '../cause.ts';
import type { Identity } from '../identity.ts';
import type { FoundAccount } from '../ports.ts';
import { registerPeople } from './register-people.ts';

/**
 * Makes people of accounts that came through an organisation's provider: without a mandate, with an
 * `essaim_uid` of ours, recognised by Keycloak's link to the provider's subject. The account follows.
 * @param accountIds Keycloak's ids of who signed in
 */
export const welcomeArrivals = async (
  identity: Identity,
  accountIds: readonly string[],
): Promise<void> => {
  for (const id of await unknownAccounts(identity.db, accountIds)) {
    const account = await identity.provider.findAccount(id);
    if (!account || account.uid !== null) continue;
    const provider = await providerOf(identity, account);
    if (provider) await welcome(identity, account, provider);
  }
};

const providerOf = async (
  { db }: Identity,
  { aliases }: FoundAccount,
): Promise<Provider | undefined> => {
  for (const alias of aliases) {
    const provider = await findProviderByAlias(db, alias);
    if (provider) return provider;
  }
  return undefined;
};

const welcome = async (
  { db, clock, logger, queue }: Identity,
  account: FoundAccount,
  provider: Provider,
): Promise<void> => {
  const cause = ownCause(clock);
  await transaction(db, async (trx) => {
    const organisation = await findOrganisation(trx, provider.organisationId);
    const taken = (await lockPeopleByEmails(trx, [account.email])).get(account.email);
    if (!organisation || account.email === '' || taken) {
      logger.warn(
        { provider: provider.alias, account: account.id },
        'an account that came through a provider cannot be taken in: its address is somebody else’s',
      );
      return;
    }
    const [person] = await registerPeople(trx, cause, [
      {
        email: account.email,
        username: account.username,
        givenName: account.givenName,
        familyName: account.familyName,
        language: account.language ?? 'fr',
        home: organisation.home,
        mandates: [],
      },
    ]);
    if (!person) return;
    await recordArrival(trx, person.id, { keycloakId: account.id, providerId: provider.id });
    await enqueueTasks(trx, [
      {
        kind: 'account',
        subject: person.id,
        lane: 'interactive',
        correlationId: cause.correlationId,
      },
    ]);
    await note(trx, cause, {
      action: 'welcomeArrival',
      resourceType: 'person',
      resourceId: person.id,
      organisationId: organisation.id,
      summary: { provider: provider.alias },
    });
  });
  queue.wake();
};

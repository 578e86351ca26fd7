// SPDX-License-Identifier: AGPL-3.0-or-later
import { problem } from '@essaim/contracts';
import { ProviderError } from '../app/provider-error.ts';
import type { Identity } from '../app/identity.ts';
import { findPerson } from '../db/people.ts';
import { signInChoices } from '../db/provider-domains.ts';
import type { Operation } from './operation.ts';

export const listMyProviders: Operation<'listMyProviders'> = (identity) => async (_, context) => {
  const person = await findPerson(identity.db, context.actor.personId);
  const linked = new Set(await aliasesOf(identity, person?.keycloakId ?? null));
  const choices = await signInChoices(identity.db);
  return {
    status: 200,
    body: { items: choices.map((choice) => ({ ...choice, isLinked: linked.has(choice.alias) })) },
  };
};

const aliasesOf = async (
  { provider }: Identity,
  accountId: string | null,
): Promise<readonly string[]> => {
  if (accountId === null) return [];
  try {
    return (await provider.findAccount(accountId))?.aliases ?? [];
  } catch (error) {
    if (error instanceof ProviderError) throw problem('keycloak-unreachable');
    throw error;
  }
};

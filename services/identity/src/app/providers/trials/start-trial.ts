// SPDX-License-Identifier: AGPL-3.0-or-later
import { problem } from '@essaim/contracts';
import type { Uuid } from '@essaim/kernel';
import { transaction } from '@essaim/postgres';
import { createHash, randomBytes } from 'node:crypto';
import { insertTrial } from '../../../db/provider-trials.ts';
import { findProvider } from '../../../db/providers.ts';
import { providerAddresses } from '../../../domain/providers/addresses.ts';
import type { Provider } from '../../../domain/providers/provider.ts';
import { type Cause, note } from '../../cause.ts';
import type { Identity } from '../../identity.ts';
import { samlRequest } from '../saml/saml-request.ts';
import { authorizationAddress } from '../authorization-address.ts';

/** What is kept of a test sign-in until the browser comes back. */
export type TrialSecrets =
  | { readonly kind: 'oidc'; readonly nonce: string; readonly verifier: string }
  | { readonly kind: 'saml'; readonly requestId: string };

export const LIFETIME = Temporal.Duration.from({ minutes: 10 });

export const stateHash = (state: string): Buffer => createHash('sha256').update(state).digest();

const random = (): string => randomBytes(32).toString('base64url');

/**
 * Begins a test sign-in in the caller's browser. It goes to the provider itself, past Keycloak, which
 * takes what it should not and says little.
 * @returns where the browser has to go
 * @throws DomainError `provider-unknown`, `provider-not-checked`
 */
export const startTrial = async (
  identity: Identity,
  cause: Cause & { readonly actor: { personId: Uuid; mandateId: Uuid } },
  id: string,
): Promise<string> => {
  const provider = await findProvider(identity.db, id);
  if (!provider) throw problem('provider-unknown');
  const isLive = provider.state === 'enabled' || provider.state === 'disabled';
  if (!provider.contract || (!isLive && provider.check.outcome === 'failed')) {
    throw problem('provider-not-checked');
  }
  const state = random();
  const { address, secrets } = await begun(identity, provider, state);
  await transaction(identity.db, async (trx) => {
    const trial = {
      stateHash: stateHash(state),
      providerId: provider.id,
      personId: cause.actor.personId,
      sealed: identity.secrets.seal(JSON.stringify(secrets)),
      providerVersion: provider.version,
    };
    await insertTrial(trx, trial, cause.at, cause.at.subtract(LIFETIME));
    await note(trx, cause, {
      action: 'startProviderTrial',
      resourceType: 'identity-provider',
      resourceId: provider.id,
      organisationId: provider.organisationId,
      summary: { alias: provider.alias },
    });
  });
  return address;
};

const begun = async (
  identity: Identity,
  { contract, clientId, scopes, alias }: Provider,
  state: string,
): Promise<{ address: string; secrets: TrialSecrets }> => {
  const addresses = providerAddresses(alias, identity);
  if (contract?.kind === 'saml') {
    const requestId = `_${randomBytes(20).toString('hex')}`;
    const address = samlRequest(contract, addresses, requestId, state);
    return { address, secrets: { kind: 'saml', requestId } };
  }
  const secrets = { kind: 'oidc', nonce: random(), verifier: random() } as const;
  const address = authorizationAddress({
    endpoint: contract?.authorizationEndpoint ?? '',
    clientId: clientId ?? '',
    redirectUri: addresses.redirectUris[1],
    scopes,
    state,
    ...secrets,
  });
  return { address, secrets };
};

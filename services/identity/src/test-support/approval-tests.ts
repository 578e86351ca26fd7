// SPDX-License-Identifier: AGPL-3.0-or-later
import type { IdentityClient } from '@essaim/api-client';
import type { PersonaName } from '@essaim/testkit';
import type { OidcContract, Provider } from '../domain/providers/provider.ts';
import { persona, seedNetwork } from './seed-network.ts';
import { startTestIdentity } from './test-identity.ts';

const issuer = 'http://localhost:1';
const contract: OidcContract = {
  kind: 'oidc',
  issuer,
  authorizationEndpoint: `${issuer}/authorize`,
  tokenEndpoint: `${issuer}/token`,
  userinfoEndpoint: null,
  jwksUri: `${issuer}/keys`,
  endSessionEndpoint: null,
  clientMethod: 'client_secret_basic',
  tellsIssuer: false,
};
const passed = { at: '2026-01-01T08:00:00Z', outcome: 'passed', points: [] } as const;
const account = {
  subject: 's',
  email: null,
  givenName: null,
  familyName: null,
  memberNumber: null,
};

/** A provider whose test sign-in was good. */
export const TESTED = {
  kind: 'oidc',
  contract,
  clientId: 'essaim',
  address: `${issuer}/.well-known/openid-configuration`,
  check: passed,
  trial: { ...passed, claims: [], account },
  state: 'tested',
} satisfies Partial<Provider>;

export type ApprovalTests = Awaited<ReturnType<typeof startApprovalTests>>;

/** An identity service, with who asks in `reg-52` and who answers there. */
export const startApprovalTests = async () => {
  const identity = await startTestIdentity();
  const { network, people } = await seedNetwork(identity.db);
  const as = (name: PersonaName): IdentityClient => identity.as(persona(people, name));
  const second = () => as('technical@reg-52');
  return {
    identity,
    network,
    people,
    as,
    asker: () => as('coordination@reg-52'),
    second,
    grant: (approvalId: string, who = second()) =>
      who.POST('/approvals/{approvalId}/grant', { params: { path: { approvalId } } }),
    [Symbol.asyncDispose]: () => identity[Symbol.asyncDispose](),
  };
};

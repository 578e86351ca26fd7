// SPDX-License-Identifier: AGPL-3.0-or-later
import { type Constellation, type Session, openSession, storyContext } from '@essaim/dev-env';
import { homeLayout, portPlan, secretStore } from '@essaim/dev-infra';

/** What the measurements act with, in a running copy. */
export interface BenchNetwork {
  readonly constellation: Constellation;
  /** The national coordinator. */
  readonly nation: Session;
  /** The service account with which the copy administers its Keycloak. */
  readonly administrator: { readonly clientId: string; readonly clientSecret: string };
  readonly keycloakUrl: string;
  readonly secret: (name: string) => string;
}

/** Opens what the measurements act with. */
export const benchNetwork = (constellation: Constellation): BenchNetwork => {
  const { run, home, portBase } = constellation;
  const secret = secretStore(homeLayout(home).secrets);
  const coordination = run.accounts.find(
    ({ role, tier }) => role === 'coordination' && tier === 'national',
  );
  return {
    constellation,
    nation: openSession(storyContext(run, home), coordination?.email ?? ''),
    administrator: {
      clientId: 'essaim-administrator',
      clientSecret: secret('keycloak-administrator'),
    },
    keycloakUrl: `http://localhost:${portPlan(portBase).keycloak}/auth`,
    secret,
  };
};

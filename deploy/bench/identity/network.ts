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

/** The Keycloak of a running copy, on the machine itself. */
export const benchKeycloak = ({
  home,
  portBase,
}: Constellation): Pick<BenchNetwork, 'keycloakUrl' | 'administrator'> => ({
  administrator: {
    clientId: 'essaim-administrator',
    clientSecret: secretStore(homeLayout(home).secrets)('keycloak-administrator'),
  },
  keycloakUrl: `http://localhost:${portPlan(portBase).keycloak}/auth`,
});

/** Opens what the measurements act with. */
export const benchNetwork = (constellation: Constellation): BenchNetwork => {
  const { run, home } = constellation;
  const secret = secretStore(homeLayout(home).secrets);
  const coordination = run.accounts.find(
    ({ role, tier }) => role === 'coordination' && tier === 'national',
  );
  return {
    constellation,
    nation: openSession(storyContext(run, home), coordination?.email ?? ''),
    ...benchKeycloak(constellation),
    secret,
  };
};

// SPDX-License-Identifier: AGPL-3.0-or-later
import { connectKeycloak } from '../keycloak/connection.ts';
import { keycloakProvider } from '../keycloak/identity-provider.ts';
import type { RealmSettings } from '../keycloak/realm/settings.ts';
import { reconcileMemoryInMap } from '../test-support/reconcile-memory-in-map.ts';
import { LARGE, largeNetwork } from './large-network.ts';

/** The Keycloak to measure, and the service account that administers it. */
export interface MeasuredKeycloak {
  /** Address without a trailing slash, on the machine itself. */
  readonly baseUrl: string;
  readonly credentials: { readonly clientId: string; readonly clientSecret: string };
  /** Name of a realm that does not exist yet; it is removed at the end. */
  readonly realm: string;
}

export interface ReconcileFigures {
  readonly objects: typeof LARGE & { readonly owned: number };
  /** Seconds to bring an empty Keycloak to all of it, once. */
  readonly broughtSeconds: number;
  /** Seconds of a comparison that finds nothing. */
  readonly passSeconds: number;
  /** Seconds of an application that has nothing to do. */
  readonly applySeconds: number;
  /** Changes that the comparison and the application still saw. */
  readonly changes: number;
  /** Writes that Keycloak noted meanwhile. */
  readonly writes: number;
}

const settings: RealmSettings = {
  displayName: 'Réseau',
  consoleUrl: 'http://localhost:1',
  consoleBackchannelUrl: 'http://localhost:1',
  consoleSecret: 'console-secret',
  smtp: { url: 'smtp://127.0.0.1:1', fromName: 'essaim', fromAddress: 'essaim@reseau.example' },
  localClientSecret: null,
};

const timed = async <Result>(act: () => Promise<Result>): Promise<[Result, number]> => {
  const begun = performance.now();
  const result = await act();
  return [result, Math.round((performance.now() - begun) / 100) / 10];
};

/**
 * Brings a realm to the state of a whole country, then compares and applies again: neither may write.
 * @throws ProviderError
 */
export const benchReconcile = async ({
  baseUrl,
  credentials,
  realm,
}: MeasuredKeycloak): Promise<ReconcileFigures> => {
  const keycloak = connectKeycloak({ baseUrl, realm, credentials });
  const provider = keycloakProvider(keycloak, settings, reconcileMemoryInMap());
  const desired = largeNetwork();
  const nothing = { reverts: [], deletes: [] };
  try {
    const [, broughtSeconds] = await timed(() => provider.apply(desired, nothing));
    const since = Date.now();
    const [plan, passSeconds] = await timed(() => provider.plan(desired));
    const [done, applySeconds] = await timed(() => provider.apply(desired, nothing));
    const events = await keycloak.request('GET', `/admin-events?dateFrom=${since}&max=100`);
    return {
      objects: { ...LARGE, owned: plan.owned },
      broughtSeconds,
      passSeconds,
      applySeconds,
      changes: plan.changes.length + done.length,
      writes: (events as readonly unknown[]).length,
    };
  } finally {
    await keycloak.admin.realms.del({ realm }).catch(() => {});
  }
};

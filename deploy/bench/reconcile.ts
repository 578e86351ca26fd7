// SPDX-License-Identifier: AGPL-3.0-or-later
import { startConstellation } from '@essaim/dev-env';
import { benchReconcile } from '@essaim/identity/bench';
import { randomBytes } from 'node:crypto';
import type { Benchmark } from '../local/bench.ts';
import { benchKeycloak } from './identity/network.ts';

const LIMIT_S = 60;

/** A comparison of a whole country's Keycloak that finds nothing, against its limit. */
export const benchmark: Benchmark = {
  description:
    'comparison with a Keycloak of 300 clients that finds nothing, against a limit of 60 s',
  measure: async () => {
    await using constellation = await startConstellation('bench-reconcile', undefined, [
      '--no-demo',
    ]);
    const { keycloakUrl, administrator } = benchKeycloak(constellation);
    const figures = await benchReconcile({
      baseUrl: keycloakUrl,
      credentials: administrator,
      realm: `bench-${randomBytes(4).toString('hex')}`,
    });
    return {
      ...figures,
      limitSeconds: LIMIT_S,
      ratioToLimit: Math.round((figures.passSeconds / LIMIT_S) * 100) / 100,
      holds: figures.passSeconds <= LIMIT_S && figures.changes === 0 && figures.writes === 0,
    };
  },
};

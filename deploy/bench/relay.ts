// SPDX-License-Identifier: AGPL-3.0-or-later
import { startTestServers } from '@essaim/dev-infra';
import { benchRelay } from '@essaim/messaging/bench';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Benchmark } from '../local/bench.ts';

const LIMIT = 0.7;

/** Our ordered relay against raw windowed publish, and how long a commit waits for its acknowledgement. */
export const benchmark: Benchmark = {
  description: 'ordered relay against raw windowed publish; commit to acknowledged at 300 a second',
  measure: async () => {
    const folder = mkdtempSync(join(tmpdir(), 'essaim-bench-'));
    const servers = await startTestServers({ folder });
    try {
      const figures = await benchRelay({
        postgresUrl: servers.environment.ESSAIM_TEST_POSTGRES_URL,
        natsUrl: servers.environment.ESSAIM_TEST_NATS_URL,
      });
      return { ...figures, limit: LIMIT, holds: figures.ratio >= LIMIT };
    } finally {
      await servers.stop();
      rmSync(folder, { recursive: true, force: true });
    }
  },
};

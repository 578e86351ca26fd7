// SPDX-License-Identifier: AGPL-3.0-or-later
import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';
import { LongestFirst } from './packages/testkit/src/longest-first.ts';

const source = '{packages,services,deploy}/**';
const conditions = ['@essaim/source', 'node'];
const ignored = ['**/node_modules/**', '**/dist/**', '**/dist-web/**'];

export default defineConfig({
  resolve: { conditions },
  ssr: { resolve: { conditions } },
  // The environment in which vitest loads globalSetup.
  environments: { __vitest__: { resolve: { conditions } } },
  test: {
    sequence: { sequencer: LongestFirst },
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: [`${source}/*.test.{ts,tsx}`],
          exclude: ['**/*.{int,e2e}.test.ts', ...ignored],
          maxWorkers: '100%',
          // Files of one worker share their modules: loading these anew for each took as long as the tests themselves.
          isolate: false,
          // The servers of the integration tests start beside them.
          testTimeout: 20_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'int',
          include: [`${source}/*.int.test.ts`],
          exclude: ignored,
          globalSetup: ['packages/testkit/src/global-setup.ts'],
          // Half as many again as there are cores: much of their time they wait for servers.
          maxWorkers: Math.ceil(availableParallelism() * 1.5),
          isolate: false,
          testTimeout: 30_000,
          hookTimeout: 120_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'e2e',
          include: [`${source}/*.e2e.test.ts`],
          exclude: ignored,
          testTimeout: 300_000,
          hookTimeout: 600_000,
          // Two constellations and their browsers are what two cores carry.
          maxWorkers: 2,
        },
      },
    ],
  },
});

// SPDX-License-Identifier: AGPL-3.0-or-later
import { unwrap } from '@essaim/api-client';
import { dataFile, openSession, startConstellation, storyContext } from '@essaim/dev-env';
import { setTimeout as pause } from 'node:timers/promises';
import type { Benchmark } from '../local/bench.ts';
import { generateAssociations } from './associations/generate-associations.ts';

const SEED = 25_000;
const LIMIT_S = 60;
const POLL_MS = 250;

type Session = ReturnType<typeof openSession>;

const seconds = (milliseconds: number): number => Math.round(milliseconds / 100) / 10;

/** One import from the first byte to the last line, and the places where its progress was seen. */
const importWhole = async ({ identity }: Session, csv: string) => {
  const begun = performance.now();
  const { id, accepted, refused, expected } = await unwrap(
    identity.POST('/association-imports', {
      params: { query: { fileName: 'associations-25000.csv' } },
      body: csv,
      bodySerializer: (text: string) => text,
      headers: { 'content-type': 'text/csv' },
    }),
  );
  const checkedMs = performance.now() - begun;
  const params = { path: { importId: id } };
  let now = await unwrap(identity.POST('/association-imports/{importId}/apply', { params }));
  const seen = new Set<number>();
  while (now.state === 'applying') {
    await pause(POLL_MS);
    now = await unwrap(identity.GET('/association-imports/{importId}', { params }));
    seen.add(now.done);
  }
  return {
    accepted,
    refused,
    expected,
    recorded: now.recorded,
    checkedSeconds: seconds(checkedMs),
    totalSeconds: seconds(performance.now() - begun),
    progressSeen: seen.size,
  };
};

/** The import of 25,000 associations against its limit, and once more, when nothing is left to do. */
export const benchmark: Benchmark = {
  description: 'import of 25,000 associations, checked and recorded, against a limit of 60 s',
  measure: async () => {
    await using constellation = await startConstellation('bench-associations');
    const { run, home } = constellation;
    const coordination = run.accounts.find(
      ({ role, tier }) => role === 'coordination' && tier === 'national',
    );
    const nation = openSession(storyContext(run, home), coordination?.email ?? '');
    const csv = generateAssociations(
      {
        network: dataFile('network-example.csv'),
        territories: dataFile('territories.csv'),
        communes: dataFile('communes-example.csv'),
      },
      SEED,
    );
    const first = await importWhole(nation, csv);
    const again = await importWhole(nation, csv);
    const isUnchanged = again.recorded.created + again.recorded.updated === 0;
    return {
      megabytes: Math.round(Buffer.byteLength(csv) / 100_000) / 10,
      limitSeconds: LIMIT_S,
      ratioToLimit: Math.round((first.totalSeconds / LIMIT_S) * 100) / 100,
      holds: first.totalSeconds <= LIMIT_S && first.refused === 0 && isUnchanged,
      first,
      again,
    };
  },
};

// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Constellation } from '@essaim/dev-env';
import { homeLayout } from '@essaim/dev-infra';
import { join } from 'node:path';
import { load } from '../measure/load.ts';
import type { Read } from './reads.ts';
import { type Statement, openStatementLog } from './statement-log.ts';
import { statementsOf } from './statements-of.ts';
import { superuserUrl } from './superuser-url.ts';
import { type Context, targetOf } from './target-of.ts';

/** The statements of each read: one request after a first one, so that what a service keeps in memory is there. */
export const captureAll = async (
  constellation: Constellation,
  context: Context,
  reads: readonly Read[],
): Promise<Map<Read, Statement[]>> => {
  await using log = await openStatementLog(
    superuserUrl(constellation, 'postgres'),
    join(homeLayout(constellation.home).logs, 'postgres.log'),
  );
  const captured = new Map<Read, Statement[]>();
  for (const read of reads) {
    const target = await targetOf(context, read);
    const request = async () => {
      await load(target, { requests: 1, atOnce: 1 });
    };
    await request();
    captured.set(read, await statementsOf(log, read.service, request));
  }
  return captured;
};

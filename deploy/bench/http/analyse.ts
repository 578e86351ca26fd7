// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Constellation } from '@essaim/dev-env';
import { Client } from 'pg';
import { SERVICES } from './start-bare.ts';
import { superuserUrl } from './superuser-url.ts';

/** What autovacuum does by itself within some minutes of a commitment. */
export const analyse = async (constellation: Constellation): Promise<void> => {
  for (const service of SERVICES) {
    const client = new Client({ connectionString: superuserUrl(constellation, service) });
    await client.connect();
    await client.query('vacuum (analyze)');
    await client.end();
  }
};

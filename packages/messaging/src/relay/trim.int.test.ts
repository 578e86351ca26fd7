// SPDX-License-Identifier: AGPL-3.0-or-later
import { newId } from '@essaim/kernel';
import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { testDatabase } from '../testing/scratch.ts';
import { append, sessionEvent } from '../testing/session-events.ts';
import { trim } from './trim.ts';

test('removes what was published more than a day ago, except the last message', async () => {
  await using scratch = await testDatabase();
  const ids = Array.from({ length: 5 }, newId);
  await append(scratch.db, ...ids.map((id) => sessionEvent(id, 1)));
  await sql`
    insert into outbox_published (kind, sequence, id, published_at)
    select kind, id - 1, id, clock_timestamp() - case
      when id <= 4 then interval '25 hours' else interval '23 hours' end
    from outbox where id > 1`.execute(scratch.db);
  const left = async () => {
    const rows = await scratch.db.selectFrom('outbox').select('id').orderBy('id').execute();
    return rows.map(({ id }) => id);
  };
  await trim(scratch.db);
  expect(await left()).toEqual([1, 5]);
  await sql`
    update outbox_published set published_at = clock_timestamp() - interval '3 days'`.execute(
    scratch.db,
  );
  await trim(scratch.db);
  expect(await left()).toEqual([1, 5]);
});

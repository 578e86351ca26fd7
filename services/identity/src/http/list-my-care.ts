// SPDX-License-Identifier: AGPL-3.0-or-later
import { listJournal } from '@essaim/postgres';
import { pageRequest } from '@essaim/service-kit';
import { listInvitations } from '../db/invitations.ts';
import { mandatesOf } from '../db/mandates.ts';
import type { Operation } from './operation.ts';
import { journalViews } from './views/journal-view.ts';

const MINE = ['person', 'mandate', 'invitation'];
const MOST_INVITATIONS = 1_000;

export const listMyCare: Operation<'listMyCare'> =
  ({ db }) =>
  async ({ query }, { actor }) => {
    const { personId } = actor;
    const mandates = (await mandatesOf(db, [personId])).get(personId) ?? [];
    const invitations = await listInvitations(
      db,
      { personId },
      { size: MOST_INVITATIONS, offset: 0 },
    );
    const ids: string[] = [personId, ...[...mandates, ...invitations.items].map(({ id }) => id)];
    const { page, size } = pageRequest(query);
    const found = await listJournal(
      db,
      { resources: { types: MINE, ids }, notBy: personId },
      { page, size },
    );
    return {
      status: 200,
      body: { items: await journalViews(db, found.items), page, size, total: found.total },
    };
  };

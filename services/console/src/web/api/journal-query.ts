// SPDX-License-Identifier: AGPL-3.0-or-later
import { queryOptions } from '@tanstack/react-query';
import {
  type JournalLine,
  type JournalService,
  type ServicePage,
  toLine,
} from '../screens/journal/journal-entry.ts';
import { body, catalog, identity, planning } from './clients.ts';

type Asked = { organisationId: string; before?: string; size?: number };
const SIZE = 50;

/** A page of one service's journal, older than an instant when one is given. */
export const journalQuery = (service: JournalService, asked: Asked) =>
  queryOptions({
    queryKey: [service, 'journal', asked],
    queryFn: async (): Promise<NonNullable<ServicePage>> => {
      const size = asked.size ?? SIZE;
      const query = {
        organisationId: asked.organisationId,
        size,
        ...(asked.before === undefined ? {} : { to: asked.before }),
      };
      const lines = await read(service, query);
      return { lines, more: lines.length === size };
    },
    meta: {
      reads: ['task', 'gate', 'activation', 'invitation', 'person', 'campaign', 'organisation'],
    },
  });

type Query = { organisationId: string; size: number; to?: string };

async function read(service: JournalService, query: Query): Promise<JournalLine[]> {
  switch (service) {
    case 'identity': {
      const { items } = await body(identity.GET('/journal', { params: { query } }));
      return items.map((entry) => toLine(service, entry));
    }
    case 'catalog': {
      const { items } = await body(
        catalog.GET('/journal', { params: { query: { ...query, subtree: true } } }),
      );
      return items.map((entry) => toLine(service, entry));
    }
    case 'planning': {
      const { items } = await body(planning.GET('/journal', { params: { query } }));
      return items.map((entry) => toLine(service, entry));
    }
  }
}

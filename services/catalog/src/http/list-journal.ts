// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Uuid } from '@essaim/kernel';
import { type Handler, authorise, pageRequest } from '@essaim/service-kit';
import { readJournal } from '../domain/permissions.ts';
import type { Api, Http } from './http.ts';
import { journalScope } from './journal-scope.ts';
import { organisationAt } from './place-of-organisation.ts';

const instant = (text: string | undefined) =>
  text === undefined ? undefined : Temporal.Instant.from(text);

export const listJournal =
  ({ reads }: Http): Handler<Api['listJournal']> =>
  async ({ query }, context) => {
    const { organisationId, personId, resourceType, resourceId } = query;
    if (organisationId !== undefined) {
      authorise(context, readJournal, (await organisationAt(reads, organisationId)).place);
    }
    const from = instant(query.from);
    const until = instant(query.to);
    const { page, size } = pageRequest(query);
    const journal = await reads.readJournal(
      journalScope(context, organisationId as Uuid | undefined, query.subtree ?? false),
      {
        ...(personId !== undefined && { personId: personId as Uuid }),
        ...(resourceType !== undefined && { resourceType }),
        ...(resourceId !== undefined && { resourceId }),
        ...(from && { from }),
        ...(until && { until }),
      },
      { page, size },
    );
    const { items } = journal;
    const [names, mandates, organisations] = await Promise.all([
      reads.personNames(items.flatMap((line) => line.personId ?? [])),
      reads.mandateNames(items.flatMap((line) => line.mandateId ?? [])),
      reads.organisationsByIds(items.flatMap((line) => line.organisationId ?? [])),
    ]);
    return {
      status: 200,
      body: {
        ...journal,
        items: items.map((line) => ({
          ...line,
          mandate: (line.mandateId && mandates.get(line.mandateId)) ?? null,
          organisationName:
            (line.organisationId && organisations.get(line.organisationId)?.short_name) ?? null,
          personName: line.personId && (names.get(line.personId) ?? null),
          summary: { ...line.summary },
        })),
      },
    };
  };

// SPDX-License-Identifier: AGPL-3.0-or-later
import type { PlanningApi } from '@essaim/contracts';
import { mandateNames, subtreeIds } from '@essaim/directory';
import type { Uuid } from '@essaim/kernel';
import { type JournalFilter, listJournal as readJournal } from '@essaim/postgres';
import type { AppContext } from '../app-context.ts';
import type { Caller } from '../caller.ts';
import { loadDirectory } from '../directory/load-directory.ts';
import { loadNames } from '../directory/names.ts';
import { journalTitles } from './journal-titles.ts';

export interface JournalQuery {
  /** Top of the subtree whose journal is read. */
  readonly organisationId: Uuid;
  readonly personId?: Uuid;
  readonly resourceId?: Uuid;
  readonly action?: string;
  readonly from?: string;
  readonly to?: string;
  readonly page: { readonly page: number; readonly size: number };
}

/** A page of the journal of an organisation and of all below it, newest first. */
export const listJournal = async (
  { db }: Pick<AppContext, 'db'>,
  query: JournalQuery,
  caller: Caller,
): Promise<PlanningApi['components']['schemas']['JournalPage']> => {
  const directory = await loadDirectory(db, caller.today);
  const isNation = query.organisationId === directory.nation()?.id;
  const filter: JournalFilter = {
    ...(!isNation && { organisationIds: await subtreeIds(db, query.organisationId) }),
    ...(query.personId && { personId: query.personId }),
    ...(query.resourceId && { resourceId: query.resourceId }),
    ...(query.action !== undefined && { action: query.action }),
    ...(query.from !== undefined && { from: Temporal.Instant.from(query.from) }),
    ...(query.to !== undefined && { until: Temporal.Instant.from(query.to) }),
  };
  const { items, page, size, total } = await readJournal(db, filter, query.page);
  const [names, mandates, titles] = await Promise.all([
    loadNames(db, directory, {
      people: items.map(({ personId }) => personId),
      organisations: items.map(({ organisationId }) => organisationId),
    }),
    mandateNames(
      db,
      items.flatMap(({ mandateId }) => mandateId ?? []),
    ),
    journalTitles(db, items),
  ]);
  return {
    items: items.map((line) => ({
      id: line.id,
      at: line.at,
      person: names.person(line.personId),
      mandateId: line.mandateId,
      mandate: (line.mandateId && mandates.get(line.mandateId)) ?? null,
      action: line.action,
      resourceType: line.resourceType,
      resourceId: line.resourceId,
      title: titles.get(line.resourceId) ?? null,
      organisationId: line.organisationId,
      organisationName:
        line.organisationId === null ? null : names.organisation(line.organisationId).shortName,
      summary: { ...line.summary },
      correlationId: line.correlationId,
    })),
    page,
    size,
    total,
  };
};

// SPDX-License-Identifier: AGPL-3.0-or-later
import type { PlanningApi } from '@essaim/contracts';
import type { Mandate } from '@essaim/kernel';
import type { Kysely } from 'kysely';
import { outdatedVariants } from '../../db/playbook/outdated-variants.ts';
import type { PlanningTables } from '../../db/schema.ts';

/** National versions that wait to be brought into the hat's own playbooks, the oldest first. */
export const outstandingUpdates = async (
  db: Kysely<PlanningTables>,
  hat: Mandate,
): Promise<PlanningApi['components']['schemas']['OutstandingPlaybookUpdate'][]> => {
  if (hat.role !== 'coordination') return [];
  const rows = await outdatedVariants(db, hat.organisationId);
  return rows.map((row) => ({
    id: row.id,
    key: row.key,
    version: row.version,
    title: { fr: row.title_fr, en: row.title_en },
    from: row.base_version,
    to: row.newest_version,
    since: row.published_at,
  }));
};

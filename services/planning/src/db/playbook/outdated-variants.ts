// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Uuid } from '@essaim/kernel';
import type { Kysely } from 'kysely';
import type { PlanningTables } from '../schema.ts';

/**
 * Own playbooks, in their newest version, whose national one has a newer version than their base.
 * @param ownerId those of one region or department; all when null
 */
export const outdatedVariants = (db: Kysely<PlanningTables>, ownerId: Uuid | null) =>
  db
    .selectFrom((from) =>
      from
        .selectFrom('playbook')
        .distinctOn('key')
        .select(['id', 'key', 'version', 'owner_id', 'based_on', 'title_fr', 'title_en'])
        .where('owner_id', 'is not', null)
        .$if(ownerId !== null, (own) => own.where('owner_id', '=', ownerId))
        .orderBy('key')
        .orderBy('version', 'desc')
        .as('own'),
    )
    .innerJoin('playbook as base', 'base.id', 'own.based_on')
    .innerJoin('playbook as newest', 'newest.key', 'base.key')
    .select(['own.id', 'own.key', 'own.version', 'own.owner_id', 'own.title_fr', 'own.title_en'])
    .select(['base.version as base_version', 'newest.version as newest_version'])
    .select('newest.published_at')
    .whereRef('newest.version', '>', 'base.version')
    .where((is) =>
      is.not(
        is.exists(
          is
            .selectFrom('playbook as later')
            .select('later.id')
            .whereRef('later.key', '=', 'newest.key')
            .whereRef('later.version', '>', 'newest.version'),
        ),
      ),
    )
    .orderBy('newest.published_at')
    .execute();

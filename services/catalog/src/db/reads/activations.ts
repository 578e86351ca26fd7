// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Uuid } from '@essaim/kernel';
import type { Page, PageRequest } from '@essaim/service-kit';
import { type Kysely, sql } from 'kysely';
import type { Activation, ActivationState } from '../../domain/activation/activation.ts';
import { activationOf } from '../activation-row.ts';
import type { CatalogDatabase } from '../schema.ts';
import { readPage } from './read-page.ts';

/** What a person may see: activations of these organisations, below those, or at these hosters. */
export interface Sight {
  readonly organisationIds: readonly Uuid[];
  readonly aboveIds: readonly Uuid[];
  readonly hosterIds: readonly Uuid[];
}

export interface ActivationFilter {
  readonly sight: Sight;
  readonly organisationId?: Uuid | undefined;
  readonly subtree?: boolean;
  readonly states?: readonly ActivationState[] | undefined;
  readonly offerId?: Uuid | undefined;
  readonly instanceId?: Uuid | undefined;
  readonly toolKey?: string | undefined;
  readonly taskId?: Uuid | undefined;
  /** Role and organisation of the caller's mandates, when only what waits for them is wanted. */
  readonly waitingFor?: readonly { readonly role: string; readonly organisationId: Uuid }[];
  /** The caller's own requests wait for somebody else. */
  readonly notRequestedBy?: Uuid | undefined;
  readonly sort: 'since' | 'requestedAt';
  readonly descending: boolean;
}

const uuids = (ids: readonly Uuid[]) => sql`${[...ids]}::uuid[]`;

const matching = (db: Kysely<CatalogDatabase>, filter: ActivationFilter) => {
  const { sight } = filter;
  let query = db
    .selectFrom('activation')
    .leftJoin(
      'directory_organisation as organisation',
      'organisation.id',
      'activation.organisation_id',
    )
    .where(
      sql<boolean>`(activation.organisation_id = any(${uuids(sight.organisationIds)})
        or organisation.ancestors && ${uuids(sight.aboveIds)}
        or activation.hoster_organisation_id = any(${uuids(sight.hosterIds)}))`,
    );
  const { organisationId, states, offerId, instanceId, toolKey, taskId, waitingFor } = filter;
  if (organisationId !== undefined) {
    query = query.where(
      filter.subtree
        ? sql<boolean>`(organisation.id = ${organisationId} or organisation.ancestors @> array[${organisationId}]::uuid[])`
        : sql<boolean>`activation.organisation_id = ${organisationId}`,
    );
  }
  if (states && states.length > 0) query = query.where('activation.state', 'in', [...states]);
  if (offerId !== undefined) query = query.where('activation.offer_id', '=', offerId);
  if (instanceId !== undefined) query = query.where('activation.instance_id', '=', instanceId);
  if (toolKey !== undefined) query = query.where('activation.tool_key', '=', toolKey);
  if (taskId !== undefined) query = query.where('activation.task_id', '=', taskId);
  if (waitingFor) {
    query = query.where(
      sql<boolean>`(activation.who_role, activation.who_organisation_id) in (
        select * from unnest(${waitingFor.map(({ role }) => role)}::text[],
          ${waitingFor.map((hat) => hat.organisationId)}::uuid[]))`,
    );
  }
  if (filter.notRequestedBy !== undefined) {
    query = query.where(
      sql<boolean>`not (activation.state = 'requested' and activation.requested_by = ${filter.notRequestedBy})`,
    );
  }
  return query;
};

/** A page of the activations that a person may see. */
export const listActivations = (
  db: Kysely<CatalogDatabase>,
  filter: ActivationFilter,
  page: PageRequest,
): Promise<Page<Activation>> => {
  const by = filter.sort === 'since' ? 'activation.standing_since' : 'activation.requested_at';
  const direction = filter.descending ? 'desc' : 'asc';
  return readPage(
    matching(db, filter)
      .selectAll('activation')
      .orderBy(by, direction)
      .orderBy('activation.id', direction),
    page,
    activationOf,
  );
};

export const findActivation = async (
  db: Kysely<CatalogDatabase>,
  id: Uuid,
): Promise<Activation | undefined> => {
  const row = await db.selectFrom('activation').selectAll().where('id', '=', id).executeTakeFirst();
  return row && activationOf(row);
};

/** Activations of some organisations, those that are over too when asked. */
export const activationsOf = async (
  db: Kysely<CatalogDatabase>,
  organisationIds: readonly Uuid[],
  {
    over = false,
    toolKey,
  }: { readonly over?: boolean; readonly toolKey?: string | undefined } = {},
): Promise<Activation[]> => {
  if (organisationIds.length === 0) return [];
  let query = db
    .selectFrom('activation')
    .selectAll()
    .where('organisation_id', 'in', [...new Set(organisationIds)])
    .orderBy('requested_at')
    .orderBy('id');
  if (!over) query = query.where('state', 'not in', ['ended', 'refused']);
  if (toolKey !== undefined) query = query.where('tool_key', '=', toolKey);
  return (await query.execute()).map(activationOf);
};

/**
 * Activations that are not over of organisations that were merged into some others, each as one of the
 * survivor: whoever works there goes on using what the merged one had.
 */
export const inheritedActivations = async (
  db: Kysely<CatalogDatabase>,
  survivorIds: readonly Uuid[],
): Promise<Activation[]> => {
  if (survivorIds.length === 0) return [];
  const rows = await db
    .selectFrom('activation')
    .innerJoin('directory_organisation as merged', 'merged.id', 'activation.organisation_id')
    .selectAll('activation')
    .select('merged.parent_id as survivor_id')
    .where('merged.status', '=', 'merged')
    .where('merged.parent_id', 'in', [...new Set(survivorIds)])
    .where('activation.state', 'not in', ['ended', 'refused'])
    .orderBy('activation.id')
    .execute();
  return rows.flatMap(({ survivor_id: survivorId, ...row }) =>
    survivorId === null ? [] : [{ ...activationOf(row), organisationId: survivorId }],
  );
};

// SPDX-License-Identifier: AGPL-3.0-or-later
import type { EventData } from '@essaim/contracts';
import { type Uuid, newId } from '@essaim/kernel';
import type { NewEvent } from '@essaim/postgres';
import type { UnitOfWork } from '../ports.ts';

/**
 * Lays ready, in the transaction of the events, what webhooks are to be told. What any member may
 * read goes to all that want it; an activation to the organisation's own, those above it, and the
 * hoster's.
 */
export const enqueueEvents = async (
  unit: Pick<UnitOfWork, 'webhooks' | 'directory'>,
  events: readonly NewEvent[],
): Promise<void> => {
  if (events.length === 0 || !(await unit.webhooks.areAny())) return;
  for (const event of events) {
    const { type, data, at } = event;
    const audience = await audienceOf(unit, event);
    const receivers = await unit.webhooks.listening(type, audience);
    const createdAt = at.toString();
    await unit.webhooks.enqueue(
      receivers.map((webhookId) => ({
        id: newId(),
        webhookId,
        eventType: type,
        body: messageBody(type, createdAt, data),
        createdAt,
        state: 'pending',
        attempts: [],
        round: 0,
        nextAttemptAt: createdAt,
      })),
    );
  }
};

/** What a receiver gets: type, time and content (Standard Webhooks 1.0). */
export const messageBody = (type: string, timestamp: string, data: unknown): string =>
  JSON.stringify({ type, timestamp, data });

/** Organisations whose webhooks may be told; null: all. */
const audienceOf = async (
  { directory }: Pick<UnitOfWork, 'directory'>,
  { aggregate, data }: NewEvent,
): Promise<readonly Uuid[] | null> => {
  if (aggregate !== 'activation') return null;
  const { organisationId, hosterOrganisationId } = data as EventData<'activation.requested'>;
  const organisation = await directory.organisation(organisationId as Uuid);
  return [organisationId as Uuid, hosterOrganisationId as Uuid, ...(organisation?.ancestors ?? [])];
};

// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Inbox } from './inbox/inbox.ts';
import type { Relay } from './relay/relay.ts';

/** What waits in a service's outbox, how far its inbox is behind, and what was set aside. */
export const messagingFigures =
  (relay: Pick<Relay, 'status'>, inbox: Pick<Inbox, 'status'>) =>
  async (): Promise<{ outboxWaiting: number; inboxLag: number; parked: number }> => {
    const [sent, received] = await Promise.all([relay.status(), inbox.status()]);
    return {
      outboxWaiting: sent.waiting,
      inboxLag: received.streams.reduce((sum, { lag }) => sum + (lag ?? 0), 0),
      parked: received.parked,
    };
  };

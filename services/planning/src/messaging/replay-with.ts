// SPDX-License-Identifier: AGPL-3.0-or-later
import { SERVICES } from '@essaim/contracts';
import type { Inbox } from '@essaim/messaging';
import type { ReplayParked } from '../app/work/list-parked.ts';

/** Replays parked messages through the service's inbox. */
export const replayWith =
  (inbox: Inbox): ReplayParked =>
  async ({ source, aggregate, aggregateId }) => {
    const known = SERVICES.find((service) => service === source);
    if (!known) return { applied: 0, stillParked: true };
    const { replayed, remaining } = await inbox.replay({ source: known, aggregate, aggregateId });
    return { applied: replayed, stillParked: remaining > 0 };
  };

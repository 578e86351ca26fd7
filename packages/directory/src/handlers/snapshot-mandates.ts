// SPDX-License-Identifier: AGPL-3.0-or-later
import type { EventData } from '@essaim/contracts';

type Snapshot = EventData<'person.registered'>;

/** All mandates of a person that an event carries, those in short among them. */
export const snapshotMandates = ({
  mandates,
  memberships = [],
}: Pick<Snapshot, 'mandates' | 'memberships'>): Snapshot['mandates'] => [
  ...mandates,
  ...memberships.flatMap(({ from, to, held }) =>
    held.map(({ id, at }) => ({
      id,
      organisationId: at,
      tier: 'local' as const,
      role: 'member' as const,
      scope: 'self' as const,
      from,
      to,
    })),
  ),
];

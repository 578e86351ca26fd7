// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Uuid } from '@essaim/kernel';

interface Told {
  readonly hosterOrganisationId: Uuid;
  /** Null: all instances of the hoster. */
  readonly instanceId: Uuid | null;
}

/** Whether what is told of one instance, or of all of a hoster's, concerns an instance. */
export const concerns = (
  { instanceId, hosterOrganisationId }: Told,
  subject: { readonly id: Uuid; readonly hosterOrganisationId: Uuid },
): boolean =>
  instanceId === null
    ? hosterOrganisationId === subject.hosterOrganisationId
    : instanceId === subject.id;

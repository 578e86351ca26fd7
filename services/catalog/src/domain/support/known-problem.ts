// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Uuid } from '@essaim/kernel';

/** A problem that is known, shown to people before they write. Instants are RFC 3339. */
export interface KnownProblem {
  readonly id: Uuid;
  readonly version: number;
  readonly instanceId: Uuid;
  readonly hosterOrganisationId: Uuid;
  readonly title: string;
  /** What to do meanwhile. */
  readonly advice: string;
  readonly publishedBy: Uuid;
  readonly publishedAt: string;
  readonly endedAt: string | null;
}

// SPDX-License-Identifier: AGPL-3.0-or-later
import type { MandateRole, Tier, Uuid } from '@essaim/kernel';

/** An organisation, as far as roles are resolved through it. */
export interface KnownOrganisation {
  readonly id: Uuid;
  readonly key: string;
  readonly tier: Tier;
  readonly parentId: Uuid | null;
  /** Nearest first. */
  readonly ancestors: readonly Uuid[];
}

/** A mandate in force and who holds it. */
export interface Holder {
  readonly personId: Uuid;
  readonly mandateId: Uuid;
  readonly organisationId: Uuid;
  readonly role: MandateRole;
}

/** Who exists and who holds what, on one day. */
export interface DirectoryView {
  organisation(id: Uuid): KnownOrganisation | undefined;
  /** The one organisation of the national tier. */
  nation(): KnownOrganisation | undefined;
  /** Hosters that serve an organisation's region. */
  hostersOf(organisationId: Uuid): readonly KnownOrganisation[];
  /** People with that role at the very organisation. */
  holders(organisationId: Uuid, role: MandateRole): readonly Holder[];
}

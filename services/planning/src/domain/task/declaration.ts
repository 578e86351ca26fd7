// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Uuid } from '@essaim/kernel';
import type { CivilDate, InstantText } from '../act.ts';

/** Values of one piece of evidence, by the field names of the contract. */
export interface EvidenceValues {
  readonly documents?: readonly Uuid[];
  readonly link?: string;
  readonly note?: string;
  readonly mandates?: readonly Uuid[];
  readonly number?: number;
  readonly sessions?: number;
  readonly persons?: number;
  readonly amount?: number;
  readonly users?: number;
  readonly percent?: number;
  readonly rate?: number;
  readonly count?: number;
  readonly score?: number;
  readonly hours?: number;
  readonly signIns?: number;
  readonly reservedUsers?: number;
  readonly plannedUsers?: number;
  readonly reservedGb?: number;
  readonly plannedGb?: number;
  readonly signedOn?: CivilDate;
  readonly complete?: boolean;
  readonly passed?: boolean;
  readonly contacts?: string;
}

/** What was given for one criterion; null when no gate asks for it. */
export interface GivenEvidence {
  readonly criterion: string | null;
  readonly values: EvidenceValues;
}

/** That a task is done, with what shows it. */
export interface Declaration {
  readonly at: InstantText;
  /** Null when the product declared it by itself. */
  readonly by: Uuid | null;
  readonly doneOn: CivilDate;
  readonly note: string | null;
  readonly evidence: readonly GivenEvidence[];
}

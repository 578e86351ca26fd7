// SPDX-License-Identifier: AGPL-3.0-or-later
import type { PlanningApi } from '@essaim/contracts';
import type { Uuid } from '@essaim/kernel';
import type { CivilDate, InstantText } from '../act.ts';

/** Values of one piece of evidence, by the field names of the contract. */
export type EvidenceValues = PlanningApi['components']['schemas']['EvidenceValues'];

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

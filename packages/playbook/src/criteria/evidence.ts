// SPDX-License-Identifier: AGPL-3.0-or-later
import type { CivilDate } from '@essaim/calendar';
import type { Mark } from './threshold.ts';

/** What was declared and accepted for one criterion; a JSON value. */
export interface Evidence {
  /** Civil date of what is attested (the deliberation, the session, the measure), not of the declaration. */
  readonly on: CivilDate;
  readonly marks: readonly Mark[];
  /** Numbers by the names that `evidenceFields` asks for. */
  readonly measures: Readonly<Record<string, number>>;
}

/** Evidence by criterion id (`G1.2`). */
export type EvidenceBook = Readonly<Record<string, Evidence | undefined>>;

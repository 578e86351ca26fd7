// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Uuid } from '@essaim/kernel';

/** Who runs instances: an organisation of the tier `hoster`, and what it says of itself. */
export interface Hoster {
  readonly organisationId: Uuid;
  readonly key: string;
  readonly version: number;
  readonly name: string;
  readonly legalForm: string;
  readonly website: string;
  readonly contactEmail: string;
  readonly country: string;
  readonly departmentCode: string | null;
  readonly hostingKind: string;
  readonly state: 'open' | 'limited' | 'full';
  readonly capacityUsers: number;
  readonly capacityGb: number;
  /** `YYYY-MM-DD`. */
  readonly conformityDate: string | null;
  readonly conformityEvidence: string | null;
  readonly regionsServed: readonly string[];
  readonly note: string | null;
}

/** Whether the evidence of conformity is missing or over a year old. */
export const isConformityStale = (
  { conformityDate, conformityEvidence }: Pick<Hoster, 'conformityDate' | 'conformityEvidence'>,
  today: string,
): boolean =>
  conformityDate === null ||
  conformityEvidence === null ||
  Temporal.PlainDate.compare(
    Temporal.PlainDate.from(conformityDate).add({ years: 1 }),
    Temporal.PlainDate.from(today),
  ) < 0;

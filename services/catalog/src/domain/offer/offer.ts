// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Uuid } from '@essaim/kernel';

export type Maturity = 'alpha' | 'beta' | 'stable' | 'deprecated';
export type ConnectionMode = 'automatic' | 'automatic-with-notice' | 'with-approval';

/** An instance offered to some organisations. Money is in euros a year, room in gigabytes. */
export interface Offer {
  readonly id: Uuid;
  readonly key: string;
  readonly version: number;
  readonly instanceId: Uuid;
  /** Expression on the organisation; empty for all. */
  readonly eligibility: string;
  /** Keys of the offers that an organisation needs first. */
  readonly dependsOn: readonly string[];
  readonly price: { readonly fixed: number; readonly perHead: number; readonly ceiling: number };
  readonly quotas: { readonly personGb: number; readonly organisationGb: number };
  readonly maturity: Maturity;
  readonly connectionMode: ConnectionMode;
  readonly referentEmail: string | null;
}

/** What an offer is when nothing is said: free, for all, accepted by the tier above. */
export const PLAIN_OFFER = {
  eligibility: '',
  dependsOn: [],
  price: { fixed: 0, perHead: 0, ceiling: 0 },
  quotas: { personGb: 0, organisationGb: 0 },
  maturity: 'stable',
  connectionMode: 'with-approval',
  referentEmail: null,
} as const satisfies Partial<Offer>;

/** Whether a request needs nobody's acceptance. */
export const isAutomatic = ({ connectionMode }: Pick<Offer, 'connectionMode'>): boolean =>
  connectionMode !== 'with-approval';

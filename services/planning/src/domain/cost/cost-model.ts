// SPDX-License-Identifier: AGPL-3.0-or-later

/** What a tier pays by its rule: something fixed, something for each user, up to a ceiling; cents. */
export interface ContributionRule {
  readonly fixedCents: number;
  readonly perUserCents: number;
  /** Null for none. */
  readonly ceilingCents: number | null;
}

export const PAYING_TIERS = ['departmental', 'regional', 'national'] as const;
export type PayingTier = (typeof PAYING_TIERS)[number];

/** What a campaign is paid with: prices of users and days, and who pays; cents. */
export interface CostModel {
  /** What so many users cost; a ratio, since a price of one user would round it. */
  readonly users: { readonly cents: number; readonly count: number };
  /** A day of those responsible, of trainers, technicians and facilitators. */
  readonly dayCents: {
    readonly effort: number;
    readonly trainer: number;
    readonly technician: number;
    readonly facilitator: number;
  };
  readonly rules: Readonly<Record<PayingTier, ContributionRule>>;
}

/** What the pilot cost: 39,941 euros for 450 users. */
export const PILOT = { cents: 3_994_100, count: 450 } as const;

const NOTHING: ContributionRule = { fixedCents: 0, perUserCents: 0, ceilingCents: null };

/** The pilot's cost, and nobody who pays: until the network settles its economic model. */
export const PILOT_COST_MODEL: CostModel = {
  users: PILOT,
  dayCents: { effort: 0, trainer: 0, technician: 0, facilitator: 0 },
  rules: { departmental: NOTHING, regional: NOTHING, national: NOTHING },
};

/** What an organisation pays for so many users, by the rule of its tier. */
export const contribution = (
  { fixedCents, perUserCents, ceilingCents }: ContributionRule,
  users: number,
): number => Math.min(fixedCents + perUserCents * users, ceilingCents ?? Infinity);

/** Whole cents for so many users, half a cent rounded up. */
export const usersCost = ({ users }: CostModel, count: number): number => {
  const twice = 2n * BigInt(users.cents) * BigInt(count) + BigInt(users.count);
  return Number(twice / (2n * BigInt(users.count)));
};

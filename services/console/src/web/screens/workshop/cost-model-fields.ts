// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Planning } from '../../api/schemas.ts';
import { centsOf, eurosField } from '../../format/money.ts';
import { PAYING_TIERS } from '../../words/paying-tiers.ts';

type Model = Planning['CostModel'];
export const DAYS = ['effort', 'trainer', 'technician', 'facilitator'] as const;
export const RULE_PARTS = ['fixedCents', 'perUserCents', 'ceilingCents'] as const;
type Tier = keyof Model['rules'];

/** What the form holds, as text. */
export type CostFields = Readonly<Record<string, string>>;

export const dayField = (day: (typeof DAYS)[number]) => `cost-day-${day}`;
export const ruleField = (tier: Tier, part: (typeof RULE_PARTS)[number]) => `cost-${tier}-${part}`;

/** The form for a model; a ceiling that there is not is empty. */
export const fieldsOfModel = (model: Model, language: string): CostFields => {
  const money = (cents: number | null) => (cents === null ? '' : eurosField(cents, language));
  return Object.fromEntries([
    ['cost-users', money(model.users.cents)],
    ['cost-count', String(model.users.count)],
    ...DAYS.map((day) => [dayField(day), money(model.dayCents[day])]),
    ...PAYING_TIERS.flatMap((tier) =>
      RULE_PARTS.map((part) => [ruleField(tier, part), money(model.rules[tier][part])]),
    ),
  ]) as CostFields;
};

/** The model that the form asks for, or the fields that are no amount. */
export const modelOfFields = (
  fields: CostFields,
): { readonly model: Model; readonly wrong: readonly string[] } => {
  const wrong: string[] = [];
  const cents = (field: string): number => {
    const amount = centsOf(fields[field] ?? '');
    if (amount === null) wrong.push(field);
    return amount ?? 0;
  };
  const count = Number(fields['cost-count']);
  if (!Number.isInteger(count) || count < 1) wrong.push('cost-count');
  const rule = (tier: Tier) => {
    const ceiling = ruleField(tier, 'ceilingCents');
    return {
      fixedCents: cents(ruleField(tier, 'fixedCents')),
      perUserCents: cents(ruleField(tier, 'perUserCents')),
      ceilingCents: (fields[ceiling] ?? '').trim() === '' ? null : cents(ceiling),
    };
  };
  const model: Model = {
    users: { cents: cents('cost-users'), count },
    dayCents: {
      effort: cents(dayField('effort')),
      trainer: cents(dayField('trainer')),
      technician: cents(dayField('technician')),
      facilitator: cents(dayField('facilitator')),
    },
    rules: {
      departmental: rule('departmental'),
      regional: rule('regional'),
      national: rule('national'),
    },
  };
  return { model, wrong };
};

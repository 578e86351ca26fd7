// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Planning } from '../../api/schemas.ts';

type Conditions = Planning['WaveConditions'];
type Trouble = Planning['WaveTroubleMetric'];

export const SUCCESS_METRICS = ['live-share', 'soak-days'] as const;
export const TROUBLE_METRICS: readonly Trouble[] = [
  'late-share',
  'blocked-share',
  'refused-or-held-share',
];
export const REACTIONS = ['pause', 'stop'] as const;
export type Reaction = (typeof REACTIONS)[number];

/** What the form holds, as text; an empty field is not looked at. */
export type ConditionFields = Readonly<
  Partial<
    Record<
      | `success-${(typeof SUCCESS_METRICS)[number] | Trouble}`
      | `${Reaction}-${Trouble}`
      | `${Reaction}-count-${Trouble}`,
      string
    >
  >
>;

/** The form for the conditions that hold. */
export const fieldsOfConditions = ({ success, error }: Conditions): ConditionFields =>
  Object.fromEntries([
    ...success.map(({ metric, threshold }) => [`success-${metric}`, String(threshold)]),
    ...error.flatMap(({ metric, threshold, count, reaction }) => [
      [`${reaction}-${metric}`, String(threshold)],
      [`${reaction}-count-${metric}`, String(count)],
    ]),
  ]) as ConditionFields;

const isFilled = (text: string | undefined): text is string =>
  text !== undefined && text.trim() !== '';

/** The conditions that the form asks for. */
export const conditionsOfFields = (fields: ConditionFields): Conditions => {
  const success = [...SUCCESS_METRICS, ...TROUBLE_METRICS].flatMap((metric) => {
    const threshold = fields[`success-${metric}`];
    return isFilled(threshold) ? [{ metric, threshold: Number(threshold) }] : [];
  });
  const error = REACTIONS.flatMap((reaction) =>
    TROUBLE_METRICS.flatMap((metric) => {
      const threshold = fields[`${reaction}-${metric}`];
      const count = fields[`${reaction}-count-${metric}`];
      if (!isFilled(threshold)) return [];
      return [
        {
          metric,
          threshold: Number(threshold),
          count: isFilled(count) ? Number(count) : 1,
          reaction,
        },
      ];
    }),
  );
  return { success, error };
};

// SPDX-License-Identifier: AGPL-3.0-or-later
import { numberOf, wholeOf } from './number-text.ts';
import type { TaskValues } from './task-values.ts';

export type ValueFault = {
  name: keyof TaskValues;
  id: string;
  reason: 'number' | 'whole' | 'task';
};

const NUMBERS = ['effort', 'trainers', 'technicians', 'facilitators'] as const;
const WHOLES = ['min', 'likely', 'max', 'files', 'users', 'gb'] as const;

/** What cannot be sent to be checked: texts that are no numbers, lines without a task. */
export const valueFaults = (values: TaskValues): ValueFault[] => [
  ...NUMBERS.filter((name) => numberOf(values[name]) === null).map((name): ValueFault => ({
    name,
    id: `edit-${name}`,
    reason: 'number',
  })),
  ...WHOLES.filter((name) => wholeOf(values[name]) === null).map((name): ValueFault => ({
    name,
    id: `edit-${name}`,
    reason: 'whole',
  })),
  ...values.links.flatMap(({ key, lag }, index): ValueFault[] => [
    ...(key === '' ? [{ name: 'links', id: `edit-link-${index}`, reason: 'task' } as const] : []),
    ...(wholeOf(lag) === null
      ? [{ name: 'links', id: `edit-lag-${index}`, reason: 'whole' } as const]
      : []),
  ]),
];

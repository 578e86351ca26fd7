// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Budget } from './budget.ts';

const DEFAULT_SCHEDULES = 5000;

const positive = (option: string, text: string): number => {
  const value = Number(text);
  if (!Number.isFinite(value) || value <= 0)
    throw new Error(`--${option} is ${text}; give a finite number above 0.`);
  return value;
};

/** The budget that the options ask for. @throws Error that names the option and what to give */
export const readBudget = ({
  schedules,
  seconds,
}: Readonly<Record<string, string | undefined>>): Budget => {
  if (schedules !== undefined && seconds !== undefined)
    throw new Error('Give --schedules or --seconds, not both.');
  return seconds === undefined
    ? { kind: 'schedules', schedules: positive('schedules', schedules ?? `${DEFAULT_SCHEDULES}`) }
    : { kind: 'seconds', seconds: positive('seconds', seconds) };
};

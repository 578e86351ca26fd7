// SPDX-License-Identifier: AGPL-3.0-or-later
import type { RcpspActivity, RcpspProblem } from '@essaim/scheduler';

const numbersOf = (line: string): number[] => line.split(/\s+/).filter(Boolean).map(Number);

/** The lines of numbers after a heading, until a line of stars. */
const section = (lines: readonly string[], heading: string, headingLines: number): number[][] => {
  const at = lines.findIndex((line) => line.startsWith(heading));
  if (at < 0) throw new Error(`there is no section ${heading}`);
  const rest = lines.slice(at + headingLines);
  const end = rest.findIndex((line) => line.startsWith('***'));
  return rest.slice(0, end < 0 ? rest.length : end).map(numbersOf);
};

/**
 * Reads a single-mode instance in the format of PSPLIB (`.sm`; Kolisch and Sprecher 1996). The first
 * and the last activity are the start and the end of the project.
 * @throws Error that says what is missing or is no number
 */
export const parseInstance = (text: string): RcpspProblem => {
  const lines = text.split(/\r?\n/);
  const precedence = section(lines, 'PRECEDENCE RELATIONS', 2);
  const requests = section(lines, 'REQUESTS/DURATIONS', 3);
  const [capacities] = section(lines, 'RESOURCEAVAILABILITIES', 2);
  if (!capacities || capacities.length === 0) throw new Error('there are no capacities');
  if (precedence.length !== requests.length)
    throw new Error(`${precedence.length} precedences, but ${requests.length} requests`);
  const activities = requests.map(([, mode, duration, ...demands], index): RcpspActivity => {
    const [, modes, count, ...successors] = precedence[index] ?? [];
    if (mode !== 1 || modes !== 1) throw new Error(`activity ${index + 1} has several modes`);
    if (successors.length !== count || demands.length !== capacities.length)
      throw new Error(`the lines of activity ${index + 1} are not complete`);
    return {
      duration: duration ?? Number.NaN,
      demands,
      successors: successors.map((next) => next - 1),
    };
  });
  return { activities, capacities };
};

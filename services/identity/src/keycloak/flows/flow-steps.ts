// SPDX-License-Identifier: AGPL-3.0-or-later

type Requirement = 'REQUIRED' | 'ALTERNATIVE' | 'CONDITIONAL' | 'DISABLED';

/** A step of a flow: an authenticator, or a sub-flow of further steps. */
export type FlowStep =
  | {
      readonly requirement: Requirement;
      readonly authenticator: string;
      readonly config?: {
        readonly alias: string;
        readonly values: Readonly<Record<string, string>>;
      };
    }
  | {
      readonly requirement: Requirement;
      readonly alias: string;
      readonly description: string;
      readonly steps: readonly FlowStep[];
    };

/** One line for each step, in order, by which two flows are compared. */
export const flowLines = (steps: readonly FlowStep[], level = 0): string[] =>
  steps.flatMap((step) =>
    'authenticator' in step
      ? [flowLine(level, step.requirement, step.authenticator, step.config?.values)]
      : [
          flowLine(level, step.requirement, `flow ${step.alias}`),
          ...flowLines(step.steps, level + 1),
        ],
  );

/** How a step reads in a comparison: depth, requirement, what it is, its sorted settings. */
export const flowLine = (
  level: number,
  requirement: string,
  what: string,
  values: Readonly<Record<string, string>> = {},
): string =>
  [
    String(level),
    requirement,
    what,
    ...Object.entries(values)
      .map(([name, value]) => `${name}=${value}`)
      .toSorted(),
  ].join(' | ');

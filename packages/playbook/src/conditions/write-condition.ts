// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Condition } from './condition.ts';

/** A condition as `parseCondition` reads it. */
export const writeCondition = (condition: Condition): string => {
  const path = `${condition.path.subject}.${condition.path.attribute}`;
  return condition.kind === 'exists'
    ? `${path} ${condition.operator} ${condition.value}`
    : `${path} ? ${condition.whenTrue} : ${condition.otherwise}`;
};

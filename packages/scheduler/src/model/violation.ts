// SPDX-License-Identifier: AGPL-3.0-or-later
import type { ErrorParams } from '@essaim/kernel';
import type { ViolationCode } from '../check/violation-texts.ts';
import type { NodeId } from './problem.ts';

/** A rule that a plan breaks; sentences are in `violationTexts`. */
export interface Violation {
  readonly code: ViolationCode;
  /** The node concerned, or null when it is the plan's. */
  readonly node: NodeId | null;
  readonly params: ErrorParams;
}

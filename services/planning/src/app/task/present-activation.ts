// SPDX-License-Identifier: AGPL-3.0-or-later
import type { PlanningApi } from '@essaim/contracts';
import type { ActivationCopy } from '../../domain/activation/activation-copy.ts';

/** The activation that a task follows, step by step. */
export const presentActivation = (
  copy: ActivationCopy | null,
): PlanningApi['components']['schemas']['Task']['activation'] =>
  copy === null
    ? null
    : {
        id: copy.id,
        state: copy.state,
        toolKey: copy.toolKey,
        toolName: copy.toolName,
        instanceId: copy.instanceId,
        steps: copy.steps.map(({ key, state, who, since, reasonCode }) => ({
          key,
          state,
          who: who === null ? null : (who.role ?? who.service ?? null),
          since,
          reasonCode,
        })),
      };

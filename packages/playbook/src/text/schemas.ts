// SPDX-License-Identifier: AGPL-3.0-or-later
import {
  LINK_TYPES,
  PHASES,
  PLAYBOOK_TIERS,
  REPEATS,
  SCOPES,
  TASK_ACTIONS,
  EVIDENCE_TYPES,
} from '../model.ts';
import { WRITTEN_ROLES } from '../roles/parse-role.ts';
import type { JsonSchema } from './shape.ts';

const oneOf = (values: readonly string[]): JsonSchema => ({ enum: values });

/** Pieces of the published schema that several fields use. */
export const KEY_PATTERN = '^[A-Z]+[0-9]*$';
export const LAG_PATTERN = '^[0-9]{1,4}(wd|cd)$';

export const schemas = {
  key: { type: 'string', pattern: KEY_PATTERN },
  role: oneOf(WRITTEN_ROLES),
  tier: oneOf(PLAYBOOK_TIERS),
  phase: oneOf(PHASES),
  repeat: oneOf(REPEATS),
  action: oneOf(TASK_ACTIONS),
  evidence: oneOf(EVIDENCE_TYPES),
  calendar: oneOf(['working', 'working-no-august', 'school-term', 'continuous']),
  days: { type: 'number', minimum: 0, maximum: 10_000 },
  length: { type: 'integer', minimum: 1, maximum: 2000 },
  count: { type: 'integer', minimum: 0 },
  percent: { type: 'integer', minimum: 1, maximum: 100 },
  links: {
    type: 'array',
    items: {
      oneOf: [
        { type: 'string', pattern: KEY_PATTERN },
        {
          type: 'object',
          additionalProperties: false,
          required: ['key'],
          properties: {
            key: { type: 'string', pattern: KEY_PATTERN },
            type: { ...oneOf(LINK_TYPES), default: 'FS' },
            lag: { type: 'string', pattern: LAG_PATTERN, default: '0wd' },
            scope: { ...oneOf(SCOPES), default: 'same' },
          },
        },
      ],
    },
  },
} as const satisfies Record<string, JsonSchema>;

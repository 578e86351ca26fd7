// SPDX-License-Identifier: AGPL-3.0-or-later
import { schemas } from './schemas.ts';
import { CRITERION, GATE, HEAD, TASK, WAVE_GATE } from './playbook-shape.ts';
import type { Field, Group, JsonSchema, Shape } from './shape.ts';

const required = (shape: Shape) =>
  Object.entries(shape).flatMap(([name, part]) => (part.required ? [name] : []));

const schemaOf = (part: Field | Group): JsonSchema =>
  part.kind === 'group' ? { ...part.schema, ...objectOf(part.fields) } : part.schema;

const objectOf = (shape: Shape, more: JsonSchema = {}): JsonSchema => ({
  type: 'object',
  additionalProperties: false,
  required: required(shape),
  properties: {
    ...Object.fromEntries(Object.entries(shape).map(([name, part]) => [name, schemaOf(part)])),
    ...more,
  },
});

const keyed = (description: string, shape: JsonSchema): JsonSchema => ({
  description,
  type: 'object',
  propertyNames: schemas.key,
  additionalProperties: shape,
});

/**
 * The JSON Schema (draft 2020-12) of a playbook written as one text, for editors. What it cannot
 * tell (unknown keys, circles, orders) is told when the text is read.
 */
export const playbookSchema = (): JsonSchema => {
  const head = objectOf(HEAD);
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $id: 'urn:essaim:playbook:1',
    title: 'essaim playbook',
    description: 'A versioned template of tasks and gates over the tiers of a network',
    ...head,
    required: [...required(HEAD), 'tasks'],
    properties: {
      $schema: { type: 'string' },
      ...(head['properties'] as JsonSchema),
      tasks: keyed('Tasks by key', objectOf(TASK)),
      gates: keyed(
        'Gates of a department by key',
        objectOf(GATE, {
          criteria: {
            description: 'What must be true',
            type: 'array',
            minItems: 1,
            items: objectOf(CRITERION),
          },
        }),
      ),
      waveGates: keyed('Gates of a wave by key', objectOf(WAVE_GATE)),
    },
  };
};

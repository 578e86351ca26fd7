// SPDX-License-Identifier: AGPL-3.0-or-later
import { problem } from '@essaim/contracts';
import type { PatchOperation } from '../../domain/scim/patch.ts';

const PATCH_SCHEMA = 'urn:ietf:params:scim:api:messages:2.0:PatchOp';
const MOST_OPERATIONS = 1000;
const OPERATIONS = ['add', 'replace', 'remove'] as const;

/**
 * The operations of a PATCH. The name of an operation has no case, for some directories write `Add`.
 * @throws DomainError `scim-syntax-invalid`
 */
export const readPatch = (body: unknown): PatchOperation[] => {
  const { schemas, Operations: operations } = (body ?? {}) as Record<string, unknown>;
  const isPatch = Array.isArray(schemas) && schemas.includes(PATCH_SCHEMA);
  if (!isPatch || !Array.isArray(operations)) throw problem('scim-syntax-invalid');
  if (operations.length === 0 || operations.length > MOST_OPERATIONS) {
    throw problem('scim-syntax-invalid');
  }
  return operations.map(readOperation);
};

const readOperation = (item: unknown): PatchOperation => {
  if (typeof item !== 'object' || item === null) throw problem('scim-syntax-invalid');
  const { op: said, path, value } = item as Record<string, unknown>;
  const op = OPERATIONS.find((one) => typeof said === 'string' && one === said.toLowerCase());
  if (op === undefined) throw problem('scim-syntax-invalid');
  if (path !== undefined && path !== null && typeof path !== 'string') {
    throw problem('scim-syntax-invalid');
  }
  if (op !== 'remove' && value === undefined)
    throw problem('scim-value-invalid', { attribute: 'value' });
  return { op, path: path || null, value };
};

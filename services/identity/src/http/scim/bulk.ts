// SPDX-License-Identifier: AGPL-3.0-or-later
import { problem } from '@essaim/contracts';
import { DomainError } from '@essaim/kernel';
import { BULK_LIMITS } from './discovery.ts';
import type { ScimContext, ScimHandler, ScimReply, ScimRequest } from './exchange.ts';
import { scimError } from './scim-error.ts';

const REQUEST_SCHEMA = 'urn:ietf:params:scim:api:messages:2.0:BulkRequest';
const RESPONSE_SCHEMA = 'urn:ietf:params:scim:api:messages:2.0:BulkResponse';
const METHODS = new Set(['POST', 'PUT', 'PATCH', 'DELETE']);
const REFERENCE = /"bulkId:([^"\\]{1,100})"/g;

interface BulkOperation {
  readonly method: string;
  readonly bulkId: string | null;
  readonly path: string;
  readonly version: string | undefined;
  readonly data: unknown;
}

interface Outcome {
  readonly method: string;
  readonly bulkId?: string;
  readonly location?: string;
  readonly version?: string;
  readonly status: string;
  readonly response?: unknown;
}

/**
 * Does many operations in one request, each for itself (RFC 7644, 3.7). One that names what another
 * makes (`bulkId:…`) waits for it, wherever it stands.
 */
export const bulk = async (
  request: ScimRequest,
  context: ScimContext,
  dispatch: ScimHandler,
): Promise<ScimReply> => {
  const { operations, failOnErrors } = readBulk(request.body);
  const made = new Map<string, string>();
  const outcomes = new Map<BulkOperation, Outcome>();
  let waiting = operations;
  let errors = 0;
  const isStopped = () => failOnErrors !== null && errors >= failOnErrors;
  while (waiting.length > 0 && !isStopped()) {
    const ready = waiting.filter((operation) => unresolved(operation, made).length === 0);
    const next = ready[0] ?? waiting[0];
    if (!next) break;
    const outcome =
      ready.length > 0
        ? await run(next, made, context, dispatch)
        : failed(next, problem('scim-value-invalid', { attribute: 'bulkId' }), context);
    outcomes.set(next, outcome);
    if (Number(outcome.status) >= 400) errors += 1;
    waiting = waiting.filter((operation) => operation !== next);
  }
  return {
    status: 200,
    body: {
      schemas: [RESPONSE_SCHEMA],
      Operations: operations.flatMap((operation) => outcomes.get(operation) ?? []),
    },
  };
};

const readBulk = (body: unknown): { operations: BulkOperation[]; failOnErrors: number | null } => {
  const { schemas, Operations: list, failOnErrors } = (body ?? {}) as Record<string, unknown>;
  const isBulk = Array.isArray(schemas) && schemas.includes(REQUEST_SCHEMA);
  if (!isBulk || !Array.isArray(list)) throw problem('scim-syntax-invalid');
  if (list.length > BULK_LIMITS.operations) {
    throw problem('scim-bulk-too-large', {
      operations: BULK_LIMITS.operations,
      size: BULK_LIMITS.bytes,
    });
  }
  const operations = list.map(readOperation);
  const ids = operations.flatMap(({ bulkId }) => bulkId ?? []);
  if (new Set(ids).size !== ids.length) throw problem('scim-syntax-invalid');
  return {
    operations,
    failOnErrors: typeof failOnErrors === 'number' && failOnErrors >= 1 ? failOnErrors : null,
  };
};

const readOperation = (item: unknown): BulkOperation => {
  const { method: said, bulkId, path, version, data } = (item ?? {}) as Record<string, unknown>;
  const method = typeof said === 'string' ? said.toUpperCase() : '';
  const isRight =
    METHODS.has(method) &&
    typeof path === 'string' &&
    path.startsWith('/') &&
    (method !== 'POST' || (typeof bulkId === 'string' && bulkId !== ''));
  if (!isRight) throw problem('scim-syntax-invalid');
  return {
    method,
    path,
    bulkId: typeof bulkId === 'string' ? bulkId : null,
    version: typeof version === 'string' ? version : undefined,
    data,
  };
};

const textOf = ({ path, data }: BulkOperation): string =>
  `"${path.replace(/^.*\/(bulkId:[^/]*)$/, '$1')}" ${JSON.stringify(data ?? null)}`;

const unresolved = (operation: BulkOperation, made: ReadonlyMap<string, string>): string[] =>
  [...textOf(operation).matchAll(REFERENCE)].map(([, id = '']) => id).filter((id) => !made.has(id));

const run = async (
  operation: BulkOperation,
  made: Map<string, string>,
  context: ScimContext,
  dispatch: ScimHandler,
): Promise<Outcome> => {
  const path = operation.path.replace(
    /bulkId:([^/]{1,100})$/,
    (whole, id: string) => made.get(id) ?? whole,
  );
  const data = JSON.stringify(operation.data ?? null).replaceAll(REFERENCE, (whole, id: string) =>
    made.has(id) ? JSON.stringify(made.get(id)) : whole,
  );
  const parts = path.split('/').slice(1);
  if (parts[0] === 'Bulk') return failed(operation, problem('scim-syntax-invalid'), context);
  try {
    const { status, body, location, version } = await dispatch(
      {
        method: operation.method,
        path: parts,
        query: {},
        body: JSON.parse(data) as unknown,
        ifMatch: operation.version,
        ifNoneMatch: undefined,
      },
      context,
    );
    const id = body?.['id'];
    if (operation.bulkId !== null && typeof id === 'string') made.set(operation.bulkId, id);
    return {
      ...named(operation),
      location: location ?? `${context.baseUrl}${path}`,
      ...(version !== undefined && { version }),
      status: String(status),
    };
  } catch (error) {
    if (error instanceof DomainError) return failed(operation, error, context);
    // What was done before it stays done, and is told.
    const { identity, asked } = context;
    const { correlationId } = asked.cause;
    identity.logger.error({ err: error, correlationId }, 'unexpected failure');
    return failed(operation, problem('internal'), context);
  }
};

const named = ({ method, bulkId }: BulkOperation) => ({
  method,
  ...(bulkId !== null && { bulkId }),
});

const failed = (operation: BulkOperation, error: DomainError, context: ScimContext): Outcome => {
  const response = scimError(error, context.language);
  return {
    ...named(operation),
    ...(operation.method !== 'POST' && { location: `${context.baseUrl}${operation.path}` }),
    status: response.status,
    response,
  };
};

// SPDX-License-Identifier: AGPL-3.0-or-later
import type { OpenApiDocument } from './documents.ts';

const METHODS = ['get', 'post', 'put', 'patch', 'delete'] as const;
export type HttpMethod = (typeof METHODS)[number];

export interface OperationEntry {
  readonly operationId: string;
  readonly method: HttpMethod;
  /** Path template, such as `/tasks/{taskId}`. */
  readonly path: string;
}

/** Every operation of a contract, in the order of the document. */
export const listOperations = (document: OpenApiDocument): OperationEntry[] =>
  Object.entries(document.paths ?? {}).flatMap(([path, item]) =>
    METHODS.flatMap((method) => {
      const operationId = item[method]?.operationId;
      return operationId === undefined ? [] : [{ operationId, method, path }];
    }),
  );

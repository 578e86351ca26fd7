// SPDX-License-Identifier: AGPL-3.0-or-later
import type { OpenApiDocument, ServiceName } from '../documents.ts';
import { listOperations } from '../operations.ts';
import { table } from './table.ts';

/** The reference page of a service's HTTP operations, in Markdown. */
export const httpPage = (service: ServiceName, document: OpenApiDocument): string => {
  const rows = listOperations(document).map(({ operationId, method, path }) => [
    `\`${operationId}\``,
    `\`${method.toUpperCase()} ${path}\``,
    document.paths?.[path]?.[method]?.summary ?? '',
  ]);
  return [
    `# HTTP operations of ${service}`,
    `Version ${document.info.version}. The whole contract: \`packages/contracts/openapi/${service}.yaml\`.`,
    table(['operation', 'request', 'what it does'], rows),
  ].join('\n\n');
};

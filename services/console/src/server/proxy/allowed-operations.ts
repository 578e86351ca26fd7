// SPDX-License-Identifier: AGPL-3.0-or-later
import { SERVICES, type ServiceName, listOperations, openApiDocument } from '@essaim/contracts';

interface AllowedOperation {
  readonly method: string;
  readonly path: RegExp;
}

/** Operations that only the backend itself may call for a person. */
const INTERNAL = new Set(['acceptInvitation', 'redeemPrintedCode', 'readCalendarFeed']);

const pattern = (path: string): RegExp =>
  new RegExp(`^${path.replaceAll('.', String.raw`\.`).replaceAll(/\{\w+\}/g, '[^/]+')}$`);

/** What a page may ask of the services through the console: the operations of their contracts. */
export const allowedOperations = (): Readonly<Record<ServiceName, readonly AllowedOperation[]>> =>
  Object.fromEntries(
    SERVICES.map((service) => [
      service,
      listOperations(openApiDocument(service))
        .filter(({ operationId }) => !INTERNAL.has(operationId))
        .map(({ method, path }) => ({ method: method.toUpperCase(), path: pattern(path) })),
    ]),
  ) as unknown as Record<ServiceName, AllowedOperation[]>;

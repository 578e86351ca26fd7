// SPDX-License-Identifier: AGPL-3.0-or-later
import { readFileSync } from 'node:fs';
import { parse } from 'yaml';

/** The services that have contracts. */
export const SERVICES = ['identity', 'catalog', 'planning'] as const;
export type ServiceName = (typeof SERVICES)[number];

/** Who reads events: a service, or the console's backend, which has no contract of its own. */
export type EventReader = ServiceName | 'console';

export interface OpenApiOperation {
  readonly operationId?: string;
  readonly summary?: string;
  readonly [field: string]: unknown;
}

/** An OpenAPI 3.1 document, as far as the code here looks into it. */
export interface OpenApiDocument {
  readonly openapi: string;
  readonly info: { readonly title: string; readonly version: string };
  readonly paths?: Readonly<Record<string, Readonly<Record<string, OpenApiOperation>>>>;
  readonly webhooks?: Readonly<Record<string, unknown>>;
  readonly components?: Readonly<Record<string, unknown>>;
}

const documents = new Map<string, OpenApiDocument>();

/** Its text is read and parsed once in a process. */
const read = (path: string): OpenApiDocument => {
  const document =
    documents.get(path) ??
    (parse(readFileSync(new URL(`../${path}`, import.meta.url), 'utf8')) as OpenApiDocument);
  documents.set(path, document);
  return structuredClone(document);
};

/** A fresh copy of a service's HTTP contract. */
export const openApiDocument = (service: ServiceName): OpenApiDocument =>
  read(`openapi/${service}.yaml`);

/** A fresh copy of a service's event contract. */
export const eventDocument = (service: ServiceName): OpenApiDocument =>
  read(`events/${service}.yaml`);

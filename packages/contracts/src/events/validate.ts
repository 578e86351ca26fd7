// SPDX-License-Identifier: AGPL-3.0-or-later
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { SERVICES, type ServiceName, eventDocument } from '../documents.ts';

const formats = addFormats as unknown as (ajv: Ajv2020) => void;

interface Registered {
  readonly service: ServiceName;
  readonly validate: ValidateFunction;
}

const register = (): ReadonlyMap<string, Registered> => {
  const ajv = new Ajv2020({ strict: false, allErrors: true });
  formats(ajv);
  const known = new Map<string, Registered>();
  for (const service of SERVICES) {
    const document = eventDocument(service);
    const id = `urn:essaim:events:${service}`;
    ajv.addSchema(document, id);
    for (const name of Object.keys(document.webhooks ?? {})) {
      const pointer = `#/webhooks/${name}/post/requestBody/content/application~1json/schema`;
      known.set(name, { service, validate: ajv.compile({ $ref: `${id}${pointer}` }) });
    }
  }
  return known;
};

let registry: ReadonlyMap<string, Registered> | undefined;
const registered = (name: string): Registered | undefined => (registry ??= register()).get(name);

/** Whether an event type or command name is in a contract. */
export const isKnownMessage = (name: string): boolean => registered(name) !== undefined;

/** The service whose contract holds an event type or a command. */
export const serviceOfMessage = (name: string): ServiceName | undefined =>
  registered(name)?.service;

/**
 * Checks the data of an event or a command against its schema.
 * @returns the faults, each as `<pointer> <what is wrong>`; empty when it is valid
 */
export const messageFaults = (name: string, data: unknown): string[] => {
  const found = registered(name);
  if (!found) return [`${name} is in no contract`];
  if (found.validate(data)) return [];
  return (found.validate.errors ?? []).map(
    ({ instancePath, message }) => `${instancePath || '/'} ${message ?? 'is invalid'}`,
  );
};

const assertValid = (name: string, data: unknown): void => {
  const faults = messageFaults(name, data);
  if (faults.length > 0) throw new TypeError(`${name}: ${faults.slice(0, 5).join('; ')}`);
};

/**
 * Checks an event before it is stored, so that the relay never meets a bad one.
 * @throws TypeError that names the faults
 */
export const validateEvent = (type: string, data: unknown): void => assertValid(type, data);

/**
 * Checks a command before it is stored.
 * @throws TypeError that names the faults
 */
export const validateCommand = (name: string, data: unknown): void => assertValid(name, data);

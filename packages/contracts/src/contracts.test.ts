// SPDX-License-Identifier: AGPL-3.0-or-later
import { describe, expect, test } from 'vitest';
import { SERVICES, eventDocument, openApiDocument } from './documents.ts';
import { isKnownMessage, messageFaults, serviceOfMessage } from './events/validate.ts';
import { listOperations } from './operations.ts';

describe.each(SERVICES)('%s', (service) => {
  test('each operation has an id of its own and documents its problems', () => {
    const document = openApiDocument(service);
    const operations = listOperations(document);
    const ids = operations.map(({ operationId }) => operationId);
    expect(ids.length).toBeGreaterThan(0);
    expect(new Set(ids).size).toBe(ids.length);
    const paths = Object.values(document.paths ?? {});
    const declared = paths.flatMap((item) =>
      Object.keys(item).filter((key) => /^(get|post|put|patch|delete)$/.test(key)),
    );
    expect(declared.length).toBe(ids.length);
    for (const { path, method, operationId } of operations) {
      const responses = document.paths?.[path]?.[method]?.['responses'];
      expect(responses, operationId).toHaveProperty('default');
    }
  });

  test('each event and command compiles, and refuses data that is not its own', () => {
    const names = Object.keys(eventDocument(service).webhooks ?? {});
    expect(names.length).toBeGreaterThan(0);
    for (const name of names) {
      expect(isKnownMessage(name)).toBe(true);
      expect(serviceOfMessage(name)).toBe(service);
      expect(messageFaults(name, { surprise: true }), name).not.toEqual([]);
    }
  });
});

test('a name that is in no contract is refused', () => {
  expect(messageFaults('organisation.invented', {})).toEqual([
    'organisation.invented is in no contract',
  ]);
});

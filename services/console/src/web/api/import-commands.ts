// SPDX-License-Identifier: AGPL-3.0-or-later
import { body, identity } from './clients.ts';

const MOST_NAME = 200;

const at = (importId: string) => ({ path: { importId } });

/**
 * Has a CSV file of associations checked. Its bytes leave as they are: the service says when they are
 * not UTF-8. Every one throws ProblemError when the service refuses.
 * @throws DOMException when the file changed on disk since it was chosen
 */
export const checkAssociations = async (file: File, key: string) => {
  const bytes = await file.arrayBuffer();
  return body(
    identity.POST('/association-imports', {
      params: {
        query: { fileName: file.name.slice(0, MOST_NAME) },
        header: { 'Idempotency-Key': key },
      },
      body: '',
      bodySerializer: () => bytes,
      headers: { 'content-type': 'text/csv' },
    }),
  );
};

export const applyImport = (importId: string) =>
  body(identity.POST('/association-imports/{importId}/apply', { params: at(importId) }));

export const stopImport = (importId: string) =>
  body(identity.POST('/association-imports/{importId}/stop', { params: at(importId) }));

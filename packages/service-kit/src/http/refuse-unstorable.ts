// SPDX-License-Identifier: AGPL-3.0-or-later
import { problem } from '@essaim/contracts';
import type { ErrorDetail } from '@essaim/kernel';
import type { RequestHandler } from 'express';

const MOST_FAULTS = 20;
/** Deeper than any body of a contract; code that walks through a body does so in steps. */
const DEEPEST = 100;

/**
 * Refuses texts that no database of ours keeps: with a NUL character (PostgreSQL has none in text)
 * or with half of a surrogate pair (not Unicode). It names where they stand. And bodies within bodies
 * without end.
 */
export const refuseUnstorable: RequestHandler = (request, _response, next) => {
  const faults: string[] = [];
  look(request.path.split('/').map(decoded), '/path', faults);
  look(request.query, '/query', faults);
  look(request.body, '/body', faults);
  if (faults.length === 0) next();
  else throw problem('request-invalid', {}, faults.slice(0, MOST_FAULTS).map(located));
};

const decoded = (part: string): string => {
  try {
    return decodeURIComponent(part);
  } catch {
    return '\0';
  }
};

const look = (value: unknown, where: string, faults: string[], depth = 0): void => {
  if (typeof value === 'string') {
    if (!isStorable(value)) faults.push(where);
  } else if (typeof value === 'object' && value !== null && !Buffer.isBuffer(value)) {
    if (depth === DEEPEST) throw problem('body-too-deep', { levels: DEEPEST });
    for (const [key, item] of Object.entries(value)) {
      if (isStorable(key)) look(item, `${where}/${key}`, faults, depth + 1);
      else faults.push(where);
    }
  }
};

const isStorable = (text: string): boolean => !text.includes('\0') && text.isWellFormed();

const located = (where: string): ErrorDetail => ({ where, code: 'characters-refused', params: {} });

// SPDX-License-Identifier: AGPL-3.0-or-later
import { problem } from '@essaim/contracts';
import { MAX_FILE_BYTES, MAX_JSON_BYTES } from '@essaim/service-kit';
import type { Request } from 'express';

const FRAMING_BYTES = 100_000;

/**
 * Reads the body of a request, and stops at the first byte over its limit: 1 MB of JSON, 10 MB of
 * anything else.
 * @returns undefined when there is none
 * @throws DomainError `body-too-large` or `file-too-large`
 */
export const readLimited = async (request: Request): Promise<Buffer | undefined> => {
  const type = request.get('content-type');
  if (type === undefined) return undefined;
  const isJson = type.includes('json');
  const limit = isJson ? MAX_JSON_BYTES : MAX_FILE_BYTES + FRAMING_BYTES;
  const tooLarge = () =>
    isJson
      ? problem('body-too-large', { limit: '1 Mo' })
      : problem('file-too-large', { limit: '10 Mo' });
  if (Number(request.get('content-length') ?? 0) > limit) {
    request.resume();
    throw tooLarge();
  }
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    let size = 0;
    // After a refusal what still comes is read and thrown away: whoever sends it would otherwise not
    // come to read the answer.
    request.on('data', (chunk: Buffer) => {
      size += chunk.length;
      if (size <= limit) chunks.push(chunk);
      else {
        chunks.length = 0;
        reject(tooLarge());
      }
    });
    request.on('end', () => resolve(Buffer.concat(chunks)));
    request.on('error', reject);
  });
};

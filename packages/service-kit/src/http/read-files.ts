// SPDX-License-Identifier: AGPL-3.0-or-later
import { problem } from '@essaim/contracts';
import busboy from 'busboy';
import type { RequestHandler } from 'express';
import type { UploadedFile } from './handler.ts';
import { MAX_FILE_BYTES, MAX_JSON_BYTES } from './limits.ts';

const MAX_FILES = 10;

/**
 * Reads `multipart/form-data` (RFC 7578): fields into the body, files into `response.locals.files`.
 * It stops reading, with `file-too-large`, at the first byte over 10 MB.
 */
export const readFiles: RequestHandler = (request, response, next) => {
  if (!request.is('multipart/form-data')) {
    next();
    return;
  }
  const files: UploadedFile[] = [];
  const fields: Record<string, string> = {};
  let settled = false;
  const settle = (error?: unknown) => {
    if (settled) return;
    settled = true;
    if (error !== undefined) request.unpipe(reader).resume();
    next(error);
  };
  const reader = busboy({
    headers: request.headers,
    defParamCharset: 'utf8',
    limits: { fileSize: MAX_FILE_BYTES, files: MAX_FILES, fieldSize: MAX_JSON_BYTES },
  });
  reader.on('file', (field, stream, info) => {
    const chunks: Buffer[] = [];
    stream.on('data', (chunk: Buffer) => chunks.push(chunk));
    stream.on('limit', () => settle(problem('file-too-large', { limit: '10 Mo' })));
    stream.on('close', () => {
      files.push({
        field,
        name: info.filename ?? field,
        mediaType: info.mimeType,
        bytes: Buffer.concat(chunks),
      });
      fields[field] = info.filename ?? field;
    });
  });
  reader.on('field', (name, value) => {
    fields[name] = value;
  });
  reader.on('error', () => settle(problem('request-invalid')));
  reader.on('close', () => {
    request.body = fields;
    response.locals['files'] = files;
    settle();
  });
  request.pipe(reader);
};

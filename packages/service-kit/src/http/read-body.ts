// SPDX-License-Identifier: AGPL-3.0-or-later
import express, { type RequestHandler } from 'express';
import { MAX_FILE_BYTES, MAX_JSON_BYTES } from './limits.ts';
import { readFiles } from './read-files.ts';

/** Reads bodies by their media type, each with its own limit. */
export const readBody: RequestHandler[] = [
  express.json({ limit: MAX_JSON_BYTES, type: ['application/json', '*/*+json'] }),
  express.text({ limit: MAX_FILE_BYTES, type: ['text/csv', 'application/yaml', 'text/plain'] }),
  express.raw({ limit: MAX_FILE_BYTES, type: 'application/octet-stream' }),
  readFiles,
];

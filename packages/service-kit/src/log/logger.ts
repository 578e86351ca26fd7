// SPDX-License-Identifier: AGPL-3.0-or-later
import { type Logger, pino } from 'pino';

export type { Logger };

const SECRET_PATHS = [
  'authorization',
  'cookie',
  'password',
  'secret',
  'token',
  'client_secret',
  'clientSecret',
  'refresh_token',
  'access_token',
  'id_token',
].flatMap((name) => [name, `*.${name}`, `*.*.${name}`]);

/**
 * A JSON logger on standard output that never writes a secret field.
 * @param level pino's level; `silent` writes nothing
 */
export const createLogger = (service: string, level = 'info'): Logger =>
  pino({
    level,
    base: { service },
    redact: { paths: SECRET_PATHS, censor: '[removed]' },
    timestamp: pino.stdTimeFunctions.isoTime,
  });

// SPDX-License-Identifier: AGPL-3.0-or-later
import { type DestinationStream, type Logger, pino } from 'pino';
import { toldError } from './told-error.ts';

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
 * @param destination replaces standard output
 */
export const createLogger = (
  service: string,
  level = 'info',
  destination: DestinationStream = pino.destination(1),
): Logger =>
  pino(
    {
      level,
      base: { service },
      redact: { paths: SECRET_PATHS, censor: '[removed]' },
      serializers: { err: (error: unknown) => toldError(error) },
      timestamp: pino.stdTimeFunctions.isoTime,
    },
    destination,
  );

// SPDX-License-Identifier: AGPL-3.0-or-later
type Log = (fields: Record<string, unknown>, message: string) => void;

/** The part of a pino logger that is used here. */
export interface Logger {
  readonly debug: Log;
  readonly info: Log;
  readonly warn: Log;
  readonly error: Log;
}

const nothing: Log = () => {};

export const silentLogger: Logger = {
  debug: nothing,
  info: nothing,
  warn: nothing,
  error: nothing,
};

// SPDX-License-Identifier: AGPL-3.0-or-later
import { randomBytes } from 'node:crypto';

/** A word that sets one test file's streams and subjects apart on the run's NATS server. */
export const natsNamespace = (): string => `t${randomBytes(6).toString('hex')}`;

// SPDX-License-Identifier: AGPL-3.0-or-later
import { isDeepStrictEqual } from 'node:util';

/** Whether two values hold the same content; the order of an object's keys makes no difference. */
export const isSame = (one: unknown, other: unknown): boolean => isDeepStrictEqual(one, other);

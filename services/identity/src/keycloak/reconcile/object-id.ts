// SPDX-License-Identifier: AGPL-3.0-or-later
import type { KeycloakObject } from '../../app/reconcile/ports.ts';

/** The name of an object as one text. */
export const objectId = ({ kind, key }: KeycloakObject): string => `${kind} ${key}`;

// SPDX-License-Identifier: AGPL-3.0-or-later
import type { ScimScope } from '../../db/scim/scim-users.ts';
import type { Cause } from '../cause.ts';

/** A request of a directory: from where it looks, and with which key. */
export interface Asked {
  readonly scope: ScimScope;
  readonly cause: Cause & { readonly machineKey: { readonly id: string; readonly name: string } };
}

// SPDX-License-Identifier: AGPL-3.0-or-later
import { clientHandle } from '../../domain/client-handle.ts';

/** The client role without which nobody enters the tool. */
export const ACCESS_ROLE = 'access';

/** Name of the browser flow of a tool's client. */
export const flowAlias = (clientId: string): string => `essaim ${clientHandle(clientId)}`;

/** Name of the client scope that only this instance's client has. */
export const instanceScope = (clientId: string): string => `instance-${clientHandle(clientId)}`;

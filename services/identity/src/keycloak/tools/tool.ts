// SPDX-License-Identifier: AGPL-3.0-or-later

/** The client of a tool's instance, as essaim wants it. */
export interface ToolSpecification {
  readonly clientId: string;
  readonly name: string;
  readonly address: string;
  readonly redirectUris: readonly string[];
  readonly postLogoutRedirectUris: readonly string[];
  readonly backchannelLogoutUri: string | null;
  readonly secret: string;
}

/** The client role without which nobody enters the tool. */
export const ACCESS_ROLE = 'access';

/** Name of the browser flow of a tool's client. */
export const flowAlias = (clientId: string): string => `essaim ${clientId}`;

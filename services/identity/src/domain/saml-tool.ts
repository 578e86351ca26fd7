// SPDX-License-Identifier: AGPL-3.0-or-later
import type { CommandData } from '@essaim/contracts';

/** What a tool of SAML 2.0 says of itself; assertions are posted to its redirect addresses. */
export type SamlTool = NonNullable<CommandData<'identity.ensure-client'>['saml']>;

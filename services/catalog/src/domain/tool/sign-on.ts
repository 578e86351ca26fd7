// SPDX-License-Identifier: AGPL-3.0-or-later
import type { SignOn } from './tool-sheet.ts';

const FEDERATED = /^(oidc|oauth2|saml)\b/;
const ATTACHED = /^(native|plugin|adapter)\b/;

/**
 * How people reach a tool: with the network's sign-in, from inside another tool, or without it.
 * @param protocol `essaim.sso.protocol` of the sheet
 * @param attach `essaim.sso.attach` of the sheet
 */
export const signOnOf = (protocol: string, attach: string): SignOn => {
  if (attach.startsWith('host application')) return 'host-application';
  return FEDERATED.test(protocol) && ATTACHED.test(attach) ? 'single' : 'none';
};

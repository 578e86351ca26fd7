// SPDX-License-Identifier: AGPL-3.0-or-later
import type { CatalogApi } from '@essaim/contracts';
import type { SsoProfile } from './tool-sheet.ts';

type Depth = CatalogApi['components']['schemas']['SignOnDepth'];
type Answer = Depth['signIn'];

/** The yes or no that a remark of a sheet begins with; anything else is not known. */
const answerOf = (remark: string | null | undefined): Answer => {
  const word = /^(yes|true|scim|no(?! ?t\b)|false)\b/.exec(remark ?? '')?.[1];
  if (word === undefined) return 'unknown';
  return word === 'no' || word === 'false' ? 'no' : 'yes';
};

/**
 * How deep the network's sign-on goes in a tool. A tool inside another one or without a sign-in
 * signs nobody in itself; what its sheet leaves open stays open.
 */
export const signOnDepth = (sso: SsoProfile): Depth => ({
  signIn: sso.signOn === 'single' ? 'yes' : 'no',
  accounts: answerOf(sso.justInTime),
  groups: answerOf(sso.groups),
  quota: answerOf(sso.quota),
  signOut: answerOf(sso.backChannelLogout.supported),
  closure: answerOf(sso.deprovisioning?.supported),
  provisioning: answerOf(sso.provisioning?.supported),
});

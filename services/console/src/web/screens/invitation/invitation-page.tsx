// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Session } from '../../../shared/session.ts';
export function InvitationPage(_: { session: Session | undefined }) {
  return null;
}

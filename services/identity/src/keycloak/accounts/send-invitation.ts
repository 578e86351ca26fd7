// SPDX-License-Identifier: AGPL-3.0-or-later
import type { InvitationMail } from '../../app/ports.ts';
import type { Keycloak } from '../connection.ts';
import { INVITATION_CLIENT } from '../realm/own-clients.ts';
import { orNull } from '../or-null.ts';

/**
 * Has Keycloak write to somebody without a password: the link lets them choose one and then leads
 * to the landing page. The theme words it as our invitation.
 */
export const sendInvitationMail = async (
  { admin, realm }: Keycloak,
  mail: InvitationMail,
): Promise<void> => {
  const id = mail.accountId;
  const account = await admin.users.findOne({ realm, id });
  await admin.users.update(
    { realm, id },
    {
      ...account,
      attributes: {
        ...account?.attributes,
        invitation_organisation: [mail.organisation],
        invitation_role: [mail.role],
        invitation_inviter: [mail.inviter],
      },
    },
  );
  await admin.users.executeActionsEmail({
    realm,
    id,
    clientId: INVITATION_CLIENT,
    redirectUri: mail.landing,
    lifespan: mail.lifespanSeconds,
    // Announced in the order in which they are asked.
    actions: [...(mail.asksNames ? ['UPDATE_PROFILE'] : []), 'UPDATE_PASSWORD'],
  });
};

/** Whether the account has a password or another way to sign in. */
export const hasCredentials = async (
  { admin, realm }: Keycloak,
  accountId: string,
): Promise<boolean> => {
  const credentials = await orNull(admin.users.getCredentials({ realm, id: accountId }));
  return (credentials ?? []).length > 0;
};

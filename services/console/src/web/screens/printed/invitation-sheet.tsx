// SPDX-License-Identifier: AGPL-3.0-or-later
import { Trans, useLingui } from '@lingui/react/macro';
import type { Identity } from '../../api/schemas.ts';
import { fullDate } from '../../format/civil-date.ts';
import { personName } from '../../format/person-name.ts';
import { hatWords } from '../../words/role-words.ts';
import { Sheet } from './sheet.tsx';

type Props = { of: Identity['PrintedInvitation'] };

/** The sheet of an invitation. */
export function InvitationSheet({ of }: Props) {
  const { invitation } = of;
  return (
    <Sheet language={invitation.language} printed={of} ending={<Ending of={invitation} />}>
      <Opening of={invitation} />
    </Sheet>
  );
}

function Opening({ of }: { of: Identity['Invitation'] }) {
  const { i18n } = useLingui();
  const { givenName, familyName, organisation, role, invitedBy } = of;
  const who = `${givenName ?? ''} ${familyName ?? ''}`.trim();
  const inviter = invitedBy === null ? '' : personName(invitedBy);
  const title = i18n._(hatWords(role, organisation.tier));
  return (
    <>
      <h3>
        <Trans>Votre invitation, {who}</Trans>
      </h3>
      <p>
        <Trans>
          {inviter} vous invite à rejoindre {organisation.name}. Votre rôle : {title}.
        </Trans>
      </p>
    </>
  );
}

function Ending({ of }: { of: Identity['Invitation'] }) {
  const { i18n } = useLingui();
  const until = fullDate(of.expiresAt.slice(0, 10), i18n.locale);
  return (
    <p>
      <Trans>
        Ce code sert jusqu’au {until}. Gardez cette feuille pour vous : elle ouvre votre compte.
      </Trans>
    </p>
  );
}

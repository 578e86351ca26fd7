// SPDX-License-Identifier: AGPL-3.0-or-later
import { Trans, useLingui } from '@lingui/react/macro';
import type { Identity } from '../../api/schemas.ts';
import { fullDate } from '../../format/civil-date.ts';
import { personName } from '../../format/person-name.ts';
import { Sheet } from './sheet.tsx';

type Props = { of: Identity['PrintedPasswordCode'] };

/** The sheet with which somebody without an address chooses a new password. */
export function PasswordSheet({ of }: Props) {
  return (
    <Sheet language={of.language} printed={of} ending={<Ending of={of} />}>
      <Opening of={of} />
    </Sheet>
  );
}

function Opening({ of: { person, organisation } }: Props) {
  const who = personName(person);
  return (
    <>
      <h3>
        <Trans>Votre nouveau mot de passe, {who}</Trans>
      </h3>
      <p>
        <Trans>Vous l’avez demandé à votre coordination ({organisation.name}).</Trans>
      </p>
    </>
  );
}

function Ending({ of: { expiresAt } }: Props) {
  const { i18n } = useLingui();
  const until = fullDate(expiresAt.slice(0, 10), i18n.locale);
  return (
    <p>
      <Trans>
        Ce code sert une seule fois, jusqu’au {until}. Gardez cette feuille pour vous : elle ouvre
        votre compte.
      </Trans>
    </p>
  );
}

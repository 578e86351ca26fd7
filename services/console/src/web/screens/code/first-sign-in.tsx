// SPDX-License-Identifier: AGPL-3.0-or-later
import { Trans } from '@lingui/react/macro';
import type { Identity } from '../../api/schemas.ts';
import { signInAddress } from '../../app/sign-in-address.ts';
import { buttonClass } from '../../ui/button.tsx';
import { Note } from '../../ui/note.tsx';

/** How to sign in the first time: the name of the account, and the password that is replaced at once. */
export function FirstSignIn({ of }: { of: Identity['RedeemedCode'] }) {
  const { givenName, username, provisionalPassword, token, organisation } = of;
  const back = `/invitation?token=${encodeURIComponent(token)}`;
  return (
    <>
      <p className="lead">
        <Trans>
          <b>Bienvenue, {givenName}.</b> Voici de quoi entrer la première fois, pour rejoindre{' '}
          {organisation.name}.
        </Trans>
      </p>
      <dl className="kv">
        <dt>
          <Trans>Identifiant</Trans>
        </dt>
        <dd>
          <b>{username}</b>
        </dd>
        <dt>
          <Trans>Mot de passe provisoire</Trans>
        </dt>
        <dd>
          <b className="num">{provisionalPassword}</b>
        </dd>
      </dl>
      <Note>
        <p>
          <Trans>
            Copiez le mot de passe provisoire. La page suivante le demande, puis vous fait choisir
            le vôtre. Si vous la fermez, retapez votre code.
          </Trans>
        </p>
      </Note>
      <p className="actions">
        <a
          className={buttonClass('main')}
          href={`${signInAddress(back)}&login_hint=${encodeURIComponent(username)}`}
        >
          <Trans>Me connecter la première fois</Trans>
        </a>
      </p>
    </>
  );
}

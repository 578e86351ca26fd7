// SPDX-License-Identifier: AGPL-3.0-or-later
import { Trans } from '@lingui/react/macro';
import { useEffect, useRef } from 'react';
import type { Identity } from '../../api/schemas.ts';
import { signInAddress } from '../../app/sign-in-address.ts';
import { buttonClass } from '../../ui/button.tsx';
import { Note } from '../../ui/note.tsx';

/** How to sign in the first time: the name of the account, and the password that is replaced at once. */
export function FirstSignIn({ of }: { of: Identity['RedeemedCode'] }) {
  const { givenName, username, provisionalPassword, token, organisation } = of;
  const back = token === undefined ? '/' : `/invitation?token=${encodeURIComponent(token)}`;
  const place = organisation?.name;
  const lead = useRef<HTMLParagraphElement>(null);
  // The field that had the focus is gone.
  useEffect(() => lead.current?.focus(), []);
  return (
    <>
      <p className="lead" ref={lead} tabIndex={-1}>
        {place === undefined ? (
          <Trans>
            <b>Bonjour, {givenName}.</b> Voici de quoi choisir un autre mot de passe. Vos connexions
            ouvertes ont pris fin.
          </Trans>
        ) : (
          <Trans>
            <b>Bienvenue, {givenName}.</b> Voici de quoi entrer la première fois, pour rejoindre{' '}
            {place}.
          </Trans>
        )}
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
            le vôtre.
          </Trans>{' '}
          {token === undefined ? (
            <Trans>Ne la fermez pas avant : ce code ne sert qu’une fois.</Trans>
          ) : (
            <Trans>Si vous la fermez, retapez votre code.</Trans>
          )}
        </p>
      </Note>
      <p className="actions">
        <a
          className={buttonClass('main')}
          href={`${signInAddress(back)}&login_hint=${encodeURIComponent(username)}`}
        >
          {token === undefined ? (
            <Trans>Choisir mon mot de passe</Trans>
          ) : (
            <Trans>Me connecter la première fois</Trans>
          )}
        </a>
      </p>
    </>
  );
}

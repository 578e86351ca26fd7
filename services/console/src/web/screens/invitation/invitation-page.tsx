// SPDX-License-Identifier: AGPL-3.0-or-later
import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { Link } from '@tanstack/react-router';
import type { Session } from '../../../shared/session.ts';
import { invitationQuery, isInvitation } from '../../api/identity-queries.ts';
import { send } from '../../api/send.ts';
import { useRequest } from '../../api/use-request.ts';
import { signInAddress } from '../../app/sign-in-address.ts';
import { BrandSign } from '../../shell/brand.tsx';
import { LanguageSwitch } from '../../shell/language-switch.tsx';
import { signOut } from '../../shell/sign-out.ts';
import { ActionError } from '../../ui/action-error.tsx';
import { Button, buttonClass } from '../../ui/button.tsx';
import { Loading } from '../../ui/loading.tsx';
import { Note } from '../../ui/note.tsx';
import { invitationToken } from './invitation-token.ts';
import { MandateSentence } from './mandate-sentence.tsx';

/** Where the link of an invitation leads: sign in if need be, then take up the mandate. */
export function InvitationPage({ session }: { session: Session | undefined }) {
  const { t } = useLingui();
  const token = invitationToken(window.location);
  useEffect(() => {
    document.title = t`Invitation · essaim`;
  }, [t]);
  return (
    <div className="welcome">
      <header className="welcome-top">
        <p className="brand">
          <BrandSign />
          essaim
        </p>
        <LanguageSwitch signedIn={session?.signedIn === true} />
      </header>
      <main id="contenu" className="welcome-main">
        <h1>
          <Trans>Votre invitation</Trans>
        </h1>
        {session === undefined ? <Loading /> : <Body session={session} token={token} />}
      </main>
    </div>
  );
}

function Body({ session, token }: { session: Session; token: string | null }) {
  const client = useQueryClient();
  const accept = useRequest({
    mutationFn: () => send('POST', '/api/session/invitation', { token }),
    // The invitation itself is used now: there is nothing left to look at.
    onSuccess: () => client.invalidateQueries({ predicate: (one) => !isInvitation(one.queryKey) }),
  });
  const preview = useQuery({
    ...invitationQuery(token ?? ''),
    enabled: token !== null && session.signedIn && !accept.isSuccess,
  });
  if (token === null) {
    return (
      <Note tone="block" said="now">
        <p>
          <Trans>
            Ce lien est incomplet. Ouvrez-le depuis le courriel reçu, ou demandez qu’on vous le
            renvoie.
          </Trans>
        </p>
      </Note>
    );
  }
  if (!session.signedIn) {
    return (
      <>
        <p className="lead">
          <Trans>
            <b>Connectez-vous pour prendre votre mandat.</b> Si vous venez de choisir votre mot de
            passe, il sert ici.
          </Trans>
        </p>
        <p className="actions">
          <a
            className={buttonClass('main')}
            href={signInAddress(`/invitation?token=${encodeURIComponent(token)}`)}
          >
            <Trans>Se connecter</Trans>
          </a>
        </p>
      </>
    );
  }
  const { email } = session.person;
  if (accept.isSuccess) {
    return (
      <>
        <Note tone="live" said="politely">
          <p>
            <b>
              <Trans>C’est fait : votre mandat commence.</Trans>
            </b>
          </p>
        </Note>
        <p className="actions end">
          <Link className={buttonClass('main')} to="/">
            <Trans>Voir ce qu’il y a à faire</Trans>
          </Link>
        </p>
      </>
    );
  }
  if (preview.isPending) return <Loading />;
  const refusal = accept.error ?? preview.error;
  return (
    <>
      <p className="lead">
        <b>
          {preview.data === undefined ? (
            <Trans>Prenez votre mandat : il commence tout de suite.</Trans>
          ) : (
            <MandateSentence preview={preview.data} />
          )}
        </b>{' '}
        {email !== '' && <Trans>Vous êtes connecté avec l’adresse {email}.</Trans>}
      </p>
      {refusal !== null && <ActionError error={refusal} />}
      <p className="actions">
        <Button look="main" pending={accept.isPending} onClick={() => accept.mutate()}>
          <Trans>Accepter l’invitation</Trans>
        </Button>
        <Button look="quiet" onClick={signOut}>
          <Trans>Ce n’est pas mon adresse : me déconnecter</Trans>
        </Button>
      </p>
    </>
  );
}

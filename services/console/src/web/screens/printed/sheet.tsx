// SPDX-License-Identifier: AGPL-3.0-or-later
import { setupI18n } from '@lingui/core';
import { I18nProvider } from '@lingui/react';
import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import type { Identity } from '../../api/schemas.ts';
import { fullDate } from '../../format/civil-date.ts';
import { messagesOf } from '../../i18n/i18n.ts';
import { Loading } from '../../ui/loading.tsx';
import { hatWords } from '../../words/role-words.ts';
import { QrCode } from './qr-code.tsx';
import './sheet.css';

type Props = { printed: Identity['PrintedInvitation'] };

/** The sheet of an invitation, in the language of who gets it; it alone is printed while it is shown. */
export function Sheet({ printed }: Props) {
  const { language } = printed.invitation;
  const { data } = useQuery({
    queryKey: ['messages', language],
    queryFn: async () =>
      setupI18n({
        locale: language,
        messages: { [language]: await messagesOf(language) },
      }),
    staleTime: Infinity,
  });
  useEffect(() => {
    document.body.classList.add('prints-sheet');
    return () => document.body.classList.remove('prints-sheet');
  }, []);
  if (data === undefined) return <Loading />;
  return (
    <I18nProvider i18n={data}>
      <SheetText printed={printed} language={language} />
    </I18nProvider>
  );
}

function SheetText({ printed, language }: Props & { language: string }) {
  const { i18n, t } = useLingui();
  const { code, address, username, invitation } = printed;
  const { givenName, familyName, organisation, role, expiresAt, invitedBy } = invitation;
  const who = `${givenName ?? ''} ${familyName ?? ''}`.trim();
  const until = fullDate(expiresAt.slice(0, 10), language);
  const inviter = invitedBy === null ? '' : `${invitedBy.givenName} ${invitedBy.familyName}`;
  const title = i18n._(hatWords(role, organisation.tier));
  return (
    <section className="sheet" lang={language}>
      <QrCode text={`${address}#${code}`} label={t`Code QR : la même adresse et le même code`} />
      <p className="sheet-brand">essaim</p>
      <h3>
        <Trans>Votre invitation, {who}</Trans>
      </h3>
      <p>
        <Trans>
          {inviter} vous invite à rejoindre {organisation.name}. Votre rôle : {title}.
        </Trans>
      </p>
      <ol>
        <li>
          <Trans>
            Avec un téléphone, visez le carré. Sinon, sur un ordinateur, ouvrez cette adresse :
          </Trans>
          <b className="sheet-line">{address}</b>
        </li>
        <li>
          <Trans>Tapez ce code, sans vous soucier des majuscules ni des tirets :</Trans>
          <b className="sheet-code">{code}</b>
        </li>
        <li>
          <Trans>Notez votre identifiant, il sert à chaque connexion :</Trans>
          <b className="sheet-line">{username}</b>
        </li>
        <li>
          <Trans>
            La page vous donne un mot de passe provisoire. Choisissez ensuite le vôtre, d’au moins
            douze signes.
          </Trans>
        </li>
      </ol>
      <p>
        <Trans>
          Ce code sert jusqu’au {until}. Gardez cette feuille pour vous : elle ouvre votre compte.
        </Trans>
      </p>
    </section>
  );
}

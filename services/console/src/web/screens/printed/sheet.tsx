// SPDX-License-Identifier: AGPL-3.0-or-later
import { setupI18n } from '@lingui/core';
import { I18nProvider } from '@lingui/react';
import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useEffect } from 'react';
import type { Identity } from '../../api/schemas.ts';
import { messagesOf } from '../../i18n/texts.ts';
import { Loading } from '../../ui/loading.tsx';
import { QrCode } from './qr-code.tsx';
import './sheet.css';

type Props = {
  /** Of whoever gets the sheet. */
  language: Identity['Language'];
  printed: { code: string; address: string; username: string };
  /** What it is about, above the steps. */
  children: ReactNode;
  /** Until when the code serves, below the steps. */
  ending: ReactNode;
};

/** A sheet with a code, in the language of who gets it; it alone is printed while it is shown. */
export function Sheet({ language, ...rest }: Props) {
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
      <SheetPaper language={language} {...rest} />
    </I18nProvider>
  );
}

function SheetPaper({ language, printed, children, ending }: Props) {
  const { t } = useLingui();
  const { code, address, username } = printed;
  return (
    <section className="sheet" lang={language}>
      <QrCode text={`${address}#${code}`} label={t`Code QR : la même adresse et le même code`} />
      <p className="sheet-brand">essaim</p>
      {children}
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
      {ending}
    </section>
  );
}

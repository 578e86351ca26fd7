// SPDX-License-Identifier: AGPL-3.0-or-later
import { Trans, useLingui } from '@lingui/react/macro';
import { type FormEvent, useEffect, useState } from 'react';
import { redeemCode } from '../../api/printed-commands.ts';
import { useRequest } from '../../api/use-request.ts';
import { BrandSign } from '../../shell/brand.tsx';
import { LanguageSwitch } from '../../shell/language-switch.tsx';
import { ActionError } from '../../ui/action-error.tsx';
import { Button } from '../../ui/button.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { FirstSignIn } from './first-sign-in.tsx';

const MOST_SIGNS = 40;

/** The code that the sheet's QR code put after the address: no server is told of it there. */
const codeOfAddress = (): string =>
  /^#([\w-]+)$/.exec(window.location.hash)?.[1]?.slice(0, MOST_SIGNS) ?? '';

/** Where the code of a printed invitation is typed, by somebody who has no account to sign in with yet. */
export function CodePage() {
  const { t } = useLingui();
  const [code, setCode] = useState(codeOfAddress);
  const redeem = useRequest({ mutationFn: () => redeemCode(code) });
  useEffect(() => {
    document.title = t`Votre code · essaim`;
  }, [t]);
  useEffect(() => {
    if (window.location.hash !== '') window.history.replaceState(null, '', '/code');
  }, []);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    redeem.mutate();
  };
  return (
    <div className="welcome">
      <header className="welcome-top">
        <p className="brand">
          <BrandSign />
          essaim
        </p>
        <LanguageSwitch signedIn={false} />
      </header>
      <main id="contenu" className="welcome-main">
        <h1>
          <Trans>Votre code</Trans>
        </h1>
        {redeem.data === undefined ? (
          <form onSubmit={submit} noValidate>
            <p className="lead">
              <Trans>
                <b>Tapez le code de la feuille que vous avez reçue.</b> Il a douze signes.
              </Trans>
            </p>
            {redeem.error !== null && <ActionError error={redeem.error} />}
            <TextField
              id="printed-code"
              label={<Trans>Code</Trans>}
              hint={<Trans>Majuscules et tirets n’ont pas d’importance.</Trans>}
              autoComplete="one-time-code"
              autoCapitalize="characters"
              spellCheck={false}
              maxLength={MOST_SIGNS}
              value={code}
              onChange={(event) => setCode(event.currentTarget.value)}
            />
            <p className="actions">
              <Button look="main" type="submit" pending={redeem.isPending}>
                <Trans>Ouvrir mon compte</Trans>
              </Button>
            </p>
          </form>
        ) : (
          <FirstSignIn of={redeem.data} />
        )}
      </main>
    </div>
  );
}

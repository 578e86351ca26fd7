// SPDX-License-Identifier: AGPL-3.0-or-later
import { Trans, useLingui } from '@lingui/react/macro';
import { Link, useNavigate } from '@tanstack/react-router';
import { useEffect, useEffectEvent, useRef, useState } from 'react';
import { finishTrial } from '../../api/provider-commands.ts';
import type { Identity } from '../../api/schemas.ts';
import { useCommand } from '../../api/use-command.ts';
import { ActionError } from '../../ui/action-error.tsx';
import { Loading } from '../../ui/loading.tsx';
import { Note } from '../../ui/note.tsx';
import { PageHead } from '../../ui/page-head.tsx';
import { trialReturn } from './trial-return.ts';

/** Where a test sign-in comes back: it is judged, then shown on the provider's own page. */
export function TrialScreen() {
  const { t } = useLingui();
  const navigate = useNavigate();
  const isSent = useRef(false);
  const [returned] = useState(() => trialReturn(window.location.search, window.location.hash));
  const finish = useCommand(
    'identity',
    (what: Identity['TrialReturn']) => finishTrial(what),
    ({ id }) =>
      void navigate({
        to: '/fournisseurs/$providerId',
        params: { providerId: id },
        replace: true,
      }),
  );
  const send = useEffectEvent(() => {
    if (isSent.current || returned === null) return;
    isSent.current = true;
    // The code and the assertion do not stay in the browser's history.
    window.history.replaceState(window.history.state, '', '/provider-test');
    finish.mutate(returned);
  });
  useEffect(() => send(), []);
  return (
    <>
      <PageHead title={t`Connexion d’essai`} />
      {finish.error !== null && <ActionError error={finish.error} />}
      {returned === null ? (
        <Note>
          <p>
            <Trans>
              Cette page reçoit les connexions d’essai. Lancez-en une depuis un fournisseur.
            </Trans>
          </p>
        </Note>
      ) : (
        finish.error === null && <Loading />
      )}
      <p>
        <Link to="/fournisseurs">
          <Trans>Voir les fournisseurs</Trans>
        </Link>
      </p>
    </>
  );
}

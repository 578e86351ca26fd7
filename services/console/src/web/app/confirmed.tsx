// SPDX-License-Identifier: AGPL-3.0-or-later
import { Trans, useLingui } from '@lingui/react/macro';
import { Button } from '../ui/button.tsx';
import { PageHead } from '../ui/page-head.tsx';

/** After a second factor was given in a tab of its own: the way back to the tab that asked for it. */
export function Confirmed() {
  const { t } = useLingui();
  return (
    <>
      <PageHead
        title={t`C’est confirmé`}
        lead={
          <Trans>
            Revenez à l’onglet où vous étiez, et recommencez l’action. Elle ne redemandera rien
            pendant dix minutes.
          </Trans>
        }
      />
      <p className="actions">
        <Button look="main" onClick={() => window.close()}>
          <Trans>Fermer cet onglet</Trans>
        </Button>
      </p>
    </>
  );
}

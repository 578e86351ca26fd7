// SPDX-License-Identifier: AGPL-3.0-or-later
import { Trans, useLingui } from '@lingui/react/macro';
import { Link } from '@tanstack/react-router';
import { useHat } from '../../api/session.ts';
import { PageHead } from '../../ui/page-head.tsx';
import { Panel } from '../../ui/panel.tsx';
import { mayRun } from './may-run.ts';
import { RunForm } from './run-form.tsx';
import { RunList } from './run-list.tsx';

/** Offers activated for many organisations at once, or by a rule. */
export function RunsScreen() {
  const { t } = useLingui();
  const hat = useHat();
  return (
    <>
      <PageHead
        title={t`Activations en nombre`}
        crumb={
          <nav className="crumb" aria-label={t`Fil d’Ariane`}>
            <Link to="/catalogue" search={{ view: 'activations' }}>
              <Trans>Activations</Trans>
            </Link>
          </nav>
        }
        lead={
          <>
            <b>
              <Trans>Plusieurs outils pour beaucoup de structures, en une fois.</Trans>
            </b>{' '}
            <Trans>
              Au-delà de vingt activations, une deuxième personne approuve. Rien n’est demandé deux
              fois.
            </Trans>
          </>
        }
      />
      <div className="stack">
        <Panel title={<Trans>Celles qui existent</Trans>}>
          <RunList />
        </Panel>
        {mayRun(hat) && <RunForm organisation={hat.organisation} />}
      </div>
    </>
  );
}

// SPDX-License-Identifier: AGPL-3.0-or-later
import { Trans } from '@lingui/react/macro';
import { useState } from 'react';
import { useNavigate } from '@tanstack/react-router';
import {
  deleteProvider,
  disableProvider,
  enableProvider,
  recheckProvider,
  startTrial,
} from '../../api/provider-commands.ts';
import type { Identity } from '../../api/schemas.ts';
import { useCommand } from '../../api/use-command.ts';
import { ActionError } from '../../ui/action-error.tsx';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Panel } from '../../ui/panel.tsx';

/** What can be done with a provider now: test, try, enable, disable, delete. */
export function NextStepPanel({ of }: { of: Identity['IdentityProvider'] }) {
  const { id, state, name } = of;
  const [asks, setAsks] = useState<'disable' | 'delete' | null>(null);
  const navigate = useNavigate();
  const check = useCommand('identity', () => recheckProvider(id));
  const trial = useCommand(
    'identity',
    () => startTrial(id),
    (address) => window.location.assign(address),
  );
  const enable = useCommand('identity', () => enableProvider(id));
  const disable = useCommand('identity', () => disableProvider(id));
  const remove = useCommand(
    'identity',
    () => deleteProvider(id),
    (waiting) => {
      if (!waiting) void navigate({ to: '/fournisseurs' });
    },
  );
  const failed = check.error ?? trial.error ?? enable.error ?? disable.error ?? remove.error;
  const isAsked = of.approval !== null;
  const mayEnable =
    !isAsked && (state === 'tested' || (state === 'disabled' && of.trial?.outcome !== 'failed'));
  const mayTry = of.check.outcome !== 'failed' || state === 'enabled' || state === 'disabled';
  const isDraft = state === 'draft' || state === 'tested';
  const close = () => setAsks(null);
  return (
    <Panel className="yours" title={<Trans>À faire maintenant</Trans>} hint={<Hint of={of} />}>
      {failed !== null && <ActionError key={String(failed)} error={failed} />}
      <p className="actions end">
        {mayEnable && (
          <Button look="main" pending={enable.isPending} onClick={() => enable.mutate(undefined)}>
            <Trans>Demander la mise en service</Trans>
          </Button>
        )}
        {mayTry && (
          <Button
            look={mayEnable || state === 'enabled' ? 'plain' : 'main'}
            pending={trial.isPending}
            onClick={() => trial.mutate(undefined)}
          >
            <Trans>Faire une connexion d’essai</Trans>
          </Button>
        )}
        <Button
          icon="retry"
          pending={check.isPending}
          pendingLabel={<Trans>Test en cours…</Trans>}
          onClick={() => check.mutate(undefined)}
        >
          <Trans>Tester de nouveau</Trans>
        </Button>
        {state === 'enabled' ? (
          <Button pending={disable.isPending} onClick={() => setAsks('disable')}>
            <Trans>Désactiver</Trans>
          </Button>
        ) : (
          !isAsked && (
            <Button pending={remove.isPending} onClick={() => setAsks('delete')}>
              <Trans>Supprimer</Trans>
            </Button>
          )
        )}
      </p>
      <Dialog
        title={<Trans>Désactiver « {name} » ?</Trans>}
        open={asks === 'disable'}
        onClose={close}
        closeLabel={<Trans>Garder en service</Trans>}
        actions={
          <Button
            look="main"
            onClick={() => {
              close();
              disable.mutate(undefined);
            }}
          >
            <Trans>Désactiver le fournisseur</Trans>
          </Button>
        }
      >
        <p>
          <Trans>
            Plus personne n’entrera par ce fournisseur, tout de suite. Les comptes et leurs liens
            restent. Le remettre en service se fait à deux.
          </Trans>
        </p>
      </Dialog>
      <Dialog
        title={<Trans>Supprimer « {name} » ?</Trans>}
        open={asks === 'delete'}
        onClose={close}
        closeLabel={<Trans>Garder le fournisseur</Trans>}
        actions={
          <Button
            look="main"
            onClick={() => {
              close();
              remove.mutate(undefined);
            }}
          >
            {isDraft ? (
              <Trans>Supprimer le fournisseur</Trans>
            ) : (
              <Trans>Demander la suppression</Trans>
            )}
          </Button>
        }
      >
        <p>
          <Trans>
            Les liens des comptes à ce fournisseur sont perdus. Les personnes et leurs mandats
            restent, mais devront entrer autrement.
          </Trans>
        </p>
        {!isDraft && (
          <p>
            <Trans>Une deuxième personne doit l’approuver.</Trans>
          </p>
        )}
      </Dialog>
    </Panel>
  );
}

function Hint({
  of: { state, check, trial, isApplied, approval },
}: {
  of: Identity['IdentityProvider'];
}) {
  if (!isApplied) return <Trans>Le service de connexion applique ce changement.</Trans>;
  if (approval !== null) return <Trans>Une demande attend l’accord d’une autre personne.</Trans>;
  if (state === 'enabled') return <Trans>Les membres peuvent entrer par ce fournisseur.</Trans>;
  if (state === 'tested')
    return <Trans>L’essai a réussi. Demandez sa mise en service : elle se fait à deux.</Trans>;
  if (state === 'disabled') return <Trans>Personne n’entre par ce fournisseur.</Trans>;
  if (check.outcome === 'failed') return <Trans>Corrigez les points indiqués, puis testez.</Trans>;
  return trial?.outcome === 'failed' ? (
    <Trans>La connexion d’essai a montré un défaut. Corrigez-le, puis recommencez.</Trans>
  ) : (
    <Trans>
      Connectez-vous une fois avec un compte de ce fournisseur, pour voir ce qu’il envoie.
    </Trans>
  );
}

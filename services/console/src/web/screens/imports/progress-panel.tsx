// SPDX-License-Identifier: AGPL-3.0-or-later
import { Trans, useLingui } from '@lingui/react/macro';
import { stopImport } from '../../api/import-commands.ts';
import type { Identity } from '../../api/schemas.ts';
import { useCommand } from '../../api/use-command.ts';
import { ActionError } from '../../ui/action-error.tsx';
import { Button } from '../../ui/button.tsx';
import { Panel } from '../../ui/panel.tsx';
import { ChangeCounts } from './change-counts.tsx';

/** How far the recording is, and the way to stop it. */
export function ProgressPanel({ of }: { of: Identity['AssociationImport'] }) {
  const { t, i18n } = useLingui();
  const stop = useCommand('identity', () => stopImport(of.id));
  const done = i18n.number(of.done);
  const accepted = i18n.number(of.accepted);
  return (
    <Panel className="c4" title={<Trans>Où il en est</Trans>}>
      {stop.error !== null && <ActionError error={stop.error} />}
      <p>
        <b className="num">
          <Trans>
            {done} sur {accepted}
          </Trans>
        </b>
      </p>
      <progress
        aria-label={t`Lignes enregistrées`}
        value={of.done}
        max={Math.max(1, of.accepted)}
      />
      <ChangeCounts counts={of.recorded} />
      <p className="actions end">
        <Button pending={stop.isPending} onClick={() => stop.mutate(undefined)}>
          <Trans>Arrêter l’enregistrement</Trans>
        </Button>
      </p>
    </Panel>
  );
}

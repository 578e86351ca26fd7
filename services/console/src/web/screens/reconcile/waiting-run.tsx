// SPDX-License-Identifier: AGPL-3.0-or-later
import { Trans, useLingui } from '@lingui/react/macro';
import { approveRun, refuseRun } from '../../api/reconcile-commands.ts';
import type { Identity } from '../../api/schemas.ts';
import { useSession } from '../../api/session.ts';
import { useCommand } from '../../api/use-command.ts';
import { shortInstant } from '../../format/instant.ts';
import { personName } from '../../format/person-name.ts';
import { ActionError } from '../../ui/action-error.tsx';
import { Button } from '../../ui/button.tsx';
import { Disclosure } from '../../ui/disclosure.tsx';
import { ChangeList } from './change-list.tsx';
import { CountSentence } from './count-sentence.tsx';

/** One request: who asks for what since when, and the two answers. */
export function WaitingRun({ run }: { run: Identity['ReconcileRun'] }) {
  const { i18n } = useLingui();
  const { today } = useSession();
  const approve = useCommand('identity', () => approveRun(run.id));
  const refuse = useCommand('identity', () => refuseRun(run.id));
  const failed = approve.error ?? refuse.error;
  const who = personName(run.askedBy);
  const when = shortInstant(run.askedAt, i18n.locale, today);
  return (
    <div className="asked-run">
      <p>
        <b>
          <CountSentence changes={run.changes} />
        </b>{' '}
        <Trans>
          Demandé par {who}, le {when}.
        </Trans>
      </p>
      {run.reason !== null && <p className="small">{run.reason}</p>}
      <Disclosure summary={<Trans>Ce que cela ferait</Trans>}>
        <ChangeList of={run} />
      </Disclosure>
      {failed !== null && <ActionError error={failed} />}
      {run.mine && (
        <p className="small">
          <Trans>
            C’est votre demande : une autre personne de la coordination ou de la technique
            nationales doit l’approuver. Vous pouvez la retirer.
          </Trans>
        </p>
      )}
      <p className="actions">
        {!run.mine && (
          <Button
            look="main"
            pending={approve.isPending}
            pendingLabel={<Trans>Application…</Trans>}
            onClick={() => approve.mutate(undefined)}
          >
            <Trans>Approuver et appliquer</Trans>
          </Button>
        )}
        <Button pending={refuse.isPending} onClick={() => refuse.mutate(undefined)}>
          {run.mine ? <Trans>Retirer la demande</Trans> : <Trans>Refuser la demande</Trans>}
        </Button>
      </p>
    </div>
  );
}

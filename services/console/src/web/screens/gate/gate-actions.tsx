// SPDX-License-Identifier: AGPL-3.0-or-later
import { Trans, useLingui } from '@lingui/react/macro';
import type { Planning } from '../../api/schemas.ts';
import { acceptGate, declareGate, openGate, refuseGate } from '../../api/gate-commands.ts';
import { useCommand } from '../../api/use-command.ts';
import { FreezeNote } from '../../sentences/freeze-note.tsx';
import { PauseNote } from '../../sentences/pause-note.tsx';
import { AcceptOrRefuse } from '../../ui/accept-or-refuse.tsx';
import { ActionError } from '../../ui/action-error.tsx';
import { Button } from '../../ui/button.tsx';
import { Panel } from '../../ui/panel.tsx';
import { TakeBackGateForm } from './take-back-gate-form.tsx';

/** What the hat may say about the gate; nothing when its word is not waited for. */
export function GateActions({ gate }: { gate: Planning['Gate'] }) {
  const { t } = useLingui();
  const declare = useCommand('planning', () => declareGate(gate));
  const accept = useCommand('planning', () => acceptGate(gate));
  const open = useCommand('planning', () => openGate(gate));
  const refuse = useCommand('planning', (message: string) => refuseGate(gate, message));
  const allowed = new Set(gate.allowed);
  const brakes = (
    <>
      <PauseNote stop={gate.paused} />
      <FreezeNote freeze={gate.freeze} />
    </>
  );
  const takeBack = allowed.has('take-back') && <TakeBackGateForm key={gate.state} gate={gate} />;
  if (allowed.size === 0 || (allowed.size === 1 && takeBack)) {
    return (
      <>
        {brakes}
        {takeBack}
      </>
    );
  }
  const opens = allowed.has('open');
  return (
    <Panel title={<Trans>À vous</Trans>} className="yours">
      {allowed.has('declare') && (
        <>
          {declare.error !== null && <ActionError error={declare.error} />}
          <p className="small">
            <Trans>
              Vous déclarez que les critères sont réunis. La région l’accepte ou le refuse.
            </Trans>
          </p>
          <p className="actions end">
            <Button
              look="main"
              pending={declare.isPending}
              onClick={() => declare.mutate(undefined)}
            >
              <Trans>Déclarer le jalon</Trans>
            </Button>
          </p>
        </>
      )}
      {brakes}
      {(allowed.has('accept') || opens || allowed.has('refuse')) && (
        <AcceptOrRefuse
          id={gate.id}
          acceptLabel={opens ? t`Ouvrir le jalon` : t`Accepter le jalon`}
          refuseLabel={t`Refuser, avec un message`}
          canAccept={allowed.has('accept') || opens}
          canRefuse={allowed.has('refuse')}
          pending={accept.isPending || open.isPending || refuse.isPending}
          error={accept.error ?? open.error ?? refuse.error}
          onAccept={() => (opens ? open.mutate(undefined) : accept.mutate(undefined))}
          onRefuse={(message) => refuse.mutate(message)}
        />
      )}
      {takeBack}
    </Panel>
  );
}

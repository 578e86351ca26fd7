// SPDX-License-Identifier: AGPL-3.0-or-later
import { Trans } from '@lingui/react/macro';
import { takeBackGate } from '../../api/gate-commands.ts';
import type { Planning } from '../../api/schemas.ts';
import { useCommand } from '../../api/use-command.ts';
import { Disclosure } from '../../ui/disclosure.tsx';
import { ReasonForm } from '../../ui/reason-form.tsx';

/** Takes back the last word that was said of a gate, by those who said it, with a reason. */
export function TakeBackGateForm({ gate }: { gate: Planning['Gate'] }) {
  const takeBack = useCommand('planning', (reason: string) => takeBackGate(gate, reason));
  const title =
    gate.state === 'accepted' ? (
      <Trans>Revenir sur l’acceptation du jalon</Trans>
    ) : (
      <Trans>Reprendre la déclaration du jalon</Trans>
    );
  return (
    <Disclosure summary={title}>
      <ReasonForm
        id={`take-back-${gate.id}`}
        label={<Trans>Pourquoi revenir là-dessus</Trans>}
        hint={
          gate.state === 'accepted' ? (
            <Trans>
              Le jalon redevient « déclaré » : la région l’accepte de nouveau ou le refuse.
            </Trans>
          ) : (
            <Trans>
              Le jalon se referme ; ses preuves peuvent de nouveau être reprises, puis il se déclare
              comme la première fois.
            </Trans>
          )
        }
        action={title}
        pending={takeBack.isPending}
        error={takeBack.error}
        onSend={(reason) => takeBack.mutate(reason)}
      />
    </Disclosure>
  );
}

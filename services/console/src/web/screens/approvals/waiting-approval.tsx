// SPDX-License-Identifier: AGPL-3.0-or-later
import { Trans, useLingui } from '@lingui/react/macro';
import { grantApproval, refuseApproval, withdrawApproval } from '../../api/approval-commands.ts';
import type { Identity } from '../../api/schemas.ts';
import { useSession } from '../../api/session.ts';
import { useCommand } from '../../api/use-command.ts';
import { shortInstant } from '../../format/instant.ts';
import { personName } from '../../format/person-name.ts';
import { AcceptOrRefuse } from '../../ui/accept-or-refuse.tsx';
import { ActionError } from '../../ui/action-error.tsx';
import { Button } from '../../ui/button.tsx';
import { ApprovalSentence } from './approval-sentence.tsx';

/** One request: what, who asks, until when, and the answers. */
export function WaitingApproval({ of }: { of: Identity['Approval'] }) {
  const { i18n } = useLingui();
  const { today } = useSession();
  const grant = useCommand('identity', () => grantApproval(of.id));
  const refuse = useCommand('identity', (reason: string) => refuseApproval(of.id, reason));
  const withdraw = useCommand('identity', () => withdrawApproval(of.id));
  const who = personName(of.askedBy);
  const asked = shortInstant(of.askedAt, i18n.locale, today);
  const until = shortInstant(of.expiresAt, i18n.locale, today);
  return (
    <>
      <p>
        <b>
          <ApprovalSentence of={of} />
        </b>{' '}
        ({of.organisation.name})
      </p>
      <p className="small">
        <Trans>
          Demandé par {who}, le {asked}. Sans réponse le {until}, la demande est abandonnée.
        </Trans>
      </p>
      {of.mine ? (
        <>
          {withdraw.error !== null && <ActionError error={withdraw.error} />}
          <p className="small">
            <Trans>
              C’est votre demande : une autre personne de votre structure, ou de la nation, doit
              l’approuver. Rien n’est fait d’ici là.
            </Trans>
          </p>
          <p className="actions">
            <Button pending={withdraw.isPending} onClick={() => withdraw.mutate(undefined)}>
              <Trans>Retirer la demande</Trans>
            </Button>
          </p>
        </>
      ) : (
        <AcceptOrRefuse
          id={of.id}
          acceptLabel={<Trans>Approuver la demande</Trans>}
          refuseLabel={<Trans>Refuser la demande</Trans>}
          canAccept
          canRefuse
          pending={grant.isPending || refuse.isPending}
          error={grant.error ?? refuse.error}
          onAccept={() => grant.mutate(undefined)}
          onRefuse={(reason) => refuse.mutate(reason)}
        />
      )}
    </>
  );
}

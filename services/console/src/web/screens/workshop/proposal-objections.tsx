// SPDX-License-Identifier: AGPL-3.0-or-later
import { Trans } from '@lingui/react/macro';
import { useNavigate } from '@tanstack/react-router';
import { createProposal } from '../../api/plan-commands.ts';
import type { Planning } from '../../api/schemas.ts';
import { useCommand } from '../../api/use-command.ts';
import { ActionError } from '../../ui/action-error.tsx';
import { Button } from '../../ui/button.tsx';
import { ObjectionsPanel } from '../objection/objections-panel.tsx';
import { withMoves } from './move-of.ts';

type Props = { proposal: Planning['Proposal']; mayPlan: boolean };

/** Objections to the dates of a proposal, and the next proposal that keeps what was taken. */
export function ProposalObjections({ proposal, mayPlan }: Props) {
  const isOpen = proposal.committed === null;
  return (
    <ObjectionsPanel
      plan={{ proposalId: proposal.id }}
      hint={
        isOpen && (
          <Trans>Chacune reçoit une réponse avant l’engagement : retenue, ou déclinée.</Trans>
        )
      }
      empty={<Trans>Aucune objection n’attend de réponse.</Trans>}
      toKeep={isOpen && mayPlan && <Again proposal={proposal} />}
    />
  );
}

function Again({ proposal }: Pick<Props, 'proposal'>) {
  const navigate = useNavigate();
  const propose = useCommand(
    'planning',
    (once: string) => createProposal(withMoves(proposal, []), once),
    ({ id }) => void navigate({ to: '/atelier', search: { proposal: id, compare: proposal.id } }),
  );
  return (
    <>
      {propose.error !== null && <ActionError error={propose.error} />}
      <p className="actions end">
        <Button
          look="main"
          pending={propose.isPending}
          pendingLabel={<Trans>Calcul…</Trans>}
          onClick={() => propose.mutate(crypto.randomUUID())}
        >
          <Trans>Recalculer avec les dates retenues</Trans>
        </Button>
      </p>
    </>
  );
}

// SPDX-License-Identifier: AGPL-3.0-or-later
import { Plural, Trans } from '@lingui/react/macro';
import { useNavigate } from '@tanstack/react-router';
import { acceptReplan, createReplan, dropReplan } from '../../api/replan-commands.ts';
import type { Planning } from '../../api/schemas.ts';
import { useCommand } from '../../api/use-command.ts';
import { ActionError } from '../../ui/action-error.tsx';
import { Button } from '../../ui/button.tsx';
import { Note } from '../../ui/note.tsx';
import { Panel } from '../../ui/panel.tsx';

/** The decision: nobody's dates change before it. What is stale is looked for anew. */
export function ReplanDecision({ replan }: { replan: Planning['Replan'] }) {
  const navigate = useNavigate();
  const { id } = replan.campaign;
  const accept = useCommand(
    'planning',
    () => acceptReplan(replan.id),
    () => void navigate({ to: '/campagne', search: { id } }),
  );
  const drop = useCommand('planning', () => dropReplan(replan.id));
  const again = useCommand('planning', () =>
    createReplan(replan.campaign.id, {
      joiners: replan.joined.map(({ organisation, wave }) => ({
        department: organisation.key,
        wave,
      })),
    }),
  );
  const error = accept.error ?? drop.error ?? again.error;
  const touched = replan.figures.movedOrganisations;
  return (
    <Panel className="c12 commit" id="decider" title={<Trans>Décider de ces dates</Trans>}>
      {replan.stale ? (
        <Note tone="late">
          <Trans>
            Des tâches, des moyens ou le jour ont changé depuis ce calcul. Cherchez de nouveau.
          </Trans>
        </Note>
      ) : (
        <p>
          <Plural
            value={touched}
            one="Une structure verra ses nouvelles dates, avec leur raison. L’ancien plan reste consultable."
            other="# structures verront leurs nouvelles dates, avec leur raison. L’ancien plan reste consultable."
          />
        </p>
      )}
      {error !== null && <ActionError error={error} />}
      <p className="actions end">
        {replan.stale ? (
          <Button look="main" pending={again.isPending} onClick={() => again.mutate(undefined)}>
            <Trans>Chercher de nouveau</Trans>
          </Button>
        ) : (
          <Button look="main" pending={accept.isPending} onClick={() => accept.mutate(undefined)}>
            <Trans>Accepter ces dates</Trans>
          </Button>
        )}
        <Button pending={drop.isPending} onClick={() => drop.mutate(undefined)}>
          <Trans>Garder les dates d’aujourd’hui</Trans>
        </Button>
      </p>
    </Panel>
  );
}

// SPDX-License-Identifier: AGPL-3.0-or-later
import { Plural, Trans } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import type { Planning } from '../../api/schemas.ts';
import { useCommand } from '../../api/use-command.ts';
import { rollBackPreviewQuery, rollBackWave } from '../../api/wave-commands.ts';
import { PlaybookText } from '../../sentences/playbook-text.tsx';
import { placeOf } from '../../territory/place.ts';
import { Button } from '../../ui/button.tsx';
import { Failure } from '../../ui/failure.tsx';
import { Loading } from '../../ui/loading.tsx';
import { ReasonForm } from '../../ui/reason-form.tsx';

type Props = { campaignId: string; wave: Planning['Wave'] };

/** Rolls a wave back to its last stable state, once what that undoes was read. */
export function RollBackForm({ campaignId, wave }: Props) {
  const [isAsked, setAsked] = useState(false);
  const { data, error, refetch } = useQuery({
    ...rollBackPreviewQuery(campaignId, wave.number),
    enabled: isAsked,
  });
  if (!isAsked) {
    return (
      <p className="actions">
        <Button onClick={() => setAsked(true)}>
          <Trans>Voir ce que cela déferait</Trans>
        </Button>
      </p>
    );
  }
  if (error !== null && data === undefined) {
    return <Failure error={error} onRetry={() => void refetch()} />;
  }
  if (data === undefined) return <Loading />;
  return (
    <div aria-live="polite">
      <Undone rollBack={data} />
      {data.refused === null && <Confirm campaignId={campaignId} wave={wave} />}
    </div>
  );
}

function Undone({ rollBack }: { rollBack: Planning['RollBack'] }) {
  const { waveGates, gates, tasks, kept, refused } = rollBack;
  if (refused === 'roll-back-next') {
    return (
      <p>
        <Trans>
          La vague suivante est déjà partie de celle-ci. Revenez d’abord sur la vague suivante.
        </Trans>
      </p>
    );
  }
  if (refused === 'roll-back-nothing') {
    return (
      <p>
        <Trans>Rien n’a été ouvert ici depuis le dernier état stable : rien à défaire.</Trans>
      </p>
    );
  }
  return (
    <>
      <Nodes title={<Trans>Se referment :</Trans>} nodes={[...waveGates, ...gates]} />
      {tasks.length > 0 && (
        <Nodes
          title={<Trans>Attendent de nouveau, personne ne les a commencées :</Trans>}
          nodes={tasks}
        />
      )}
      <p className="small">
        <Plural
          value={kept.begun + kept.done}
          _0="Aucune tâche de la vague n’est commencée."
          one="Une tâche commencée ou faite reste comme elle est."
          other="# tâches commencées ou faites restent comme elles sont."
        />{' '}
        <Trans>Les comptes et les outils ne changent pas. La vague sera suspendue.</Trans>
      </p>
    </>
  );
}

function Nodes({ title, nodes }: { title: ReactNode; nodes: readonly Planning['RolledNode'][] }) {
  return (
    <>
      <p>
        <b>{title}</b>
      </p>
      <ul className="bullets">
        {nodes.map((node) => (
          <li key={node.id}>
            <PlaybookText text={node.title} />
            {node.organisation !== null && ` · ${placeOf(node.organisation)}`}
          </li>
        ))}
      </ul>
    </>
  );
}

function Confirm({ campaignId, wave }: Props) {
  const rollBack = useCommand('planning', (reason: string) =>
    rollBackWave(campaignId, wave, reason),
  );
  return (
    <ReasonForm
      id={`roll-back-wave-${wave.number}`}
      label={<Trans>Pourquoi</Trans>}
      hint={<Trans>Tous ceux de la vague liront cette phrase.</Trans>}
      action={<Trans>Revenir au dernier état stable</Trans>}
      pending={rollBack.isPending}
      error={rollBack.error}
      onSend={(reason) => rollBack.mutate(reason)}
    />
  );
}

// SPDX-License-Identifier: AGPL-3.0-or-later
import { Trans, useLingui } from '@lingui/react/macro';
import { useNavigate } from '@tanstack/react-router';
import { type FormEvent, useState } from 'react';
import { createProposal } from '../../api/plan-commands.ts';
import type { Planning } from '../../api/schemas.ts';
import { useCommand } from '../../api/use-command.ts';
import { placeOf } from '../../territory/place.ts';
import { ActionError } from '../../ui/action-error.tsx';
import { FieldErrors } from '../../ui/field-errors.tsx';
import { Button } from '../../ui/button.tsx';
import { Panel } from '../../ui/panel.tsx';
import { SelectField } from '../../ui/select-field.tsx';
import { placedDepartments, withMoves } from './move-of.ts';
import { WhyNotNote } from './why-not-note.tsx';

type Move = { department: string; wave: number };

/** Moves one department to another wave; the outcome is another proposal, compared with this one. */
export function MovePanel({ proposal }: { proposal: Planning['Proposal'] }) {
  const { t } = useLingui();
  const navigate = useNavigate();
  const departments = placedDepartments(proposal);
  const [key, setKey] = useState(departments[0]?.key ?? '');
  const from = departments.find((one) => one.key === key)?.wave ?? 0;
  const others = proposal.waves.filter((wave) => wave.number !== from && !wave.finished);
  const [wave, setWave] = useState<number>();
  const to = others.find(({ number }) => number === wave)?.number ?? others[0]?.number;
  const [asked, setAsked] = useState(false);
  const propose = useCommand(
    'planning',
    ({ moves, once }: { moves: Move[]; once: string }) =>
      createProposal(withMoves(proposal, moves), once),
    ({ id }) => void navigate({ to: '/atelier', search: { proposal: id, compare: proposal.id } }),
  );
  if (departments.length === 0 || to === undefined) return null;
  const move = (moves: Move[]) => propose.mutate({ moves, once: crypto.randomUUID() });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    move([{ department: key, wave: to }]);
  };
  return (
    <Panel
      title={<Trans>Déplacer un département</Trans>}
      hint={<Trans>Vous verrez ce que cela change avant de choisir.</Trans>}
    >
      <FieldErrors error={propose.error} fields={{ moves: 'move-wave' }}>
        <form onSubmit={submit}>
          <SelectField
            id="move-department"
            label={<Trans>Département</Trans>}
            value={key}
            onChange={(event) => setKey(event.currentTarget.value)}
          >
            {departments.map((one) => (
              <option key={one.key} value={one.key}>
                {t`${placeOf(one.organisation)}, vague ${one.wave}`}
              </option>
            ))}
          </SelectField>
          <div className="end">
            <SelectField
              id="move-wave"
              label={<Trans>Vers la vague</Trans>}
              value={to}
              onChange={(event) => setWave(Number(event.currentTarget.value))}
            >
              {others.map(({ number, name }) => (
                <option key={number} value={number}>
                  {name === null ? number : `${number} · ${name}`}
                </option>
              ))}
            </SelectField>
          </div>
          {propose.error !== null && <ActionError error={propose.error} />}
          <p className="actions end">
            <Button type="submit" pending={propose.isPending} pendingLabel={<Trans>Calcul…</Trans>}>
              <Trans>Proposer ce déplacement</Trans>
            </Button>
            <Button look="quiet" aria-expanded={asked} onClick={() => setAsked(!asked)}>
              <Trans>Pourquoi n’y est-il pas déjà ?</Trans>
            </Button>
          </p>
          {asked && (
            <WhyNotNote proposalId={proposal.id} department={key} wave={to} onMove={move} />
          )}
        </form>
      </FieldErrors>
    </Panel>
  );
}

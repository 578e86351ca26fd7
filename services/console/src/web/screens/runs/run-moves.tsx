// SPDX-License-Identifier: AGPL-3.0-or-later
import { Trans, useLingui } from '@lingui/react/macro';
import { moveRun } from '../../api/run-commands.ts';
import type { Catalog } from '../../api/schemas.ts';
import { useCommand } from '../../api/use-command.ts';
import { ActionError } from '../../ui/action-error.tsx';
import { Button } from '../../ui/button.tsx';
import { Panel } from '../../ui/panel.tsx';
import { RUN_MOVES } from '../../words/run-words.ts';

const MAIN: ReadonlySet<Catalog['RunMove']> = new Set(['approve', 'resume']);

/** What one can do with a bulk activation now. */
export function RunMoves({ run }: { run: Catalog['ActivationRun'] }) {
  const { i18n } = useLingui();
  const move = useCommand('catalog', (to: Catalog['RunMove']) => moveRun(run, { move: to }));
  if (run.moves.length === 0) return null;
  return (
    <Panel className="yours" title={<Trans>À vous</Trans>}>
      {run.state === 'awaiting-approval' && (
        <p className="small">
          <Trans>Une deuxième personne approuve : celle qui demande ne le peut pas.</Trans>
        </p>
      )}
      {move.error !== null && <ActionError error={move.error} />}
      <p className="actions end">
        {run.moves.map((to) => (
          <Button
            key={to}
            look={MAIN.has(to) ? 'main' : 'plain'}
            pending={move.isPending && move.variables === to}
            onClick={() => move.mutate(to)}
          >
            {i18n._(RUN_MOVES[to])}
          </Button>
        ))}
      </p>
    </Panel>
  );
}

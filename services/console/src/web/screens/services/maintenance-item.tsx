// SPDX-License-Identifier: AGPL-3.0-or-later
import { Trans, useLingui } from '@lingui/react/macro';
import { cancelMaintenance } from '../../api/health-commands.ts';
import type { Catalog } from '../../api/schemas.ts';
import { useSession } from '../../api/session.ts';
import { useCommand } from '../../api/use-command.ts';
import { shortInstant } from '../../format/instant.ts';
import { ActionError } from '../../ui/action-error.tsx';
import { Button } from '../../ui/button.tsx';
import { StateLabel } from '../../ui/state-label.tsx';

type Props = { window: Catalog['Maintenance']; isManaged: boolean };

/** One maintenance window, called off or ended early from here. */
export function MaintenanceItem({ window, isManaged }: Props) {
  const { i18n } = useLingui();
  const { today } = useSession();
  const cancel = useCommand('catalog', () => cancelMaintenance(window));
  const start = shortInstant(window.startsAt, i18n.locale, today);
  const end = shortInstant(window.endsAt, i18n.locale, today);
  const about = window.instanceName;
  return (
    <li>
      <p>
        <StateLabel tone={window.isNow ? 'late' : 'todo'} glyph={window.isNow ? 'late' : 'todo'}>
          {window.isNow ? <Trans>En ce moment</Trans> : <Trans>Prévue</Trans>}
        </StateLabel>{' '}
        <b>
          <Trans>
            Du {start} au {end}
          </Trans>
        </b>{' '}
        <span className="muted">({about === null ? <Trans>tous les outils</Trans> : about})</span>
      </p>
      <p className="small">{window.message}</p>
      {cancel.error !== null && <ActionError error={cancel.error} />}
      {isManaged && (
        <Button look="quiet" pending={cancel.isPending} onClick={() => cancel.mutate(undefined)}>
          {window.isNow ? <Trans>Terminer maintenant</Trans> : <Trans>Annuler</Trans>}
          <span className="vh"> {start}</span>
        </Button>
      )}
    </li>
  );
}

// SPDX-License-Identifier: AGPL-3.0-or-later
import { Trans, useLingui } from '@lingui/react/macro';
import { checkInstance } from '../../api/health-commands.ts';
import type { Catalog } from '../../api/schemas.ts';
import { useSession } from '../../api/session.ts';
import { useCommand } from '../../api/use-command.ts';
import { shortInstant } from '../../format/instant.ts';
import { ActionError } from '../../ui/action-error.tsx';
import { Button } from '../../ui/button.tsx';
import { type Column, DataTable } from '../../ui/data-table.tsx';
import { StateLabel } from '../../ui/state-label.tsx';
import { HEALTH_STATES } from '../../words/health-words.ts';

type Hoster = Catalog['Status']['hosters'][number];
type Row = Hoster['instances'][number];

/** Each instance of a hoster: how it is, since when, and how often it was well. */
export function InstanceTable({ hoster, isManaged }: { hoster: Hoster; isManaged: boolean }) {
  const { t, i18n } = useLingui();
  const { today } = useSession();
  const check = useCommand('catalog', checkInstance);
  const percent = new Intl.NumberFormat(i18n.locale, {
    style: 'percent',
    maximumFractionDigits: 2,
  });
  const columns: Column<Row>[] = [
    {
      key: 'name',
      header: <Trans>Outil</Trans>,
      renderCell: ({ name, toolName }) => (
        <>
          {name}
          <span className="meta line">{toolName}</span>
        </>
      ),
    },
    {
      key: 'state',
      header: <Trans>État</Trans>,
      label: t`État`,
      renderCell: ({ state, since, reason }) => {
        const when = since && shortInstant(since, i18n.locale, today);
        return (
          <>
            <StateLabel {...HEALTH_STATES[state].look}>
              {i18n._(HEALTH_STATES[state].label)}
            </StateLabel>
            {when !== null && (
              <span className="meta line">
                <Trans>depuis le {when}</Trans>
              </span>
            )}
            {reason !== null && <span className="line small">{reason.sentence}</span>}
          </>
        );
      },
    },
    {
      key: 'availability',
      header: <Trans>Disponible sur 90 jours</Trans>,
      label: t`Disponible sur 90 jours`,
      renderCell: ({ availability }) =>
        availability === null ? t`pas encore mesuré` : percent.format(availability),
    },
  ];
  const actions: Column<Row> = {
    key: 'actions',
    header: (
      <span className="vh">
        <Trans>Gestes</Trans>
      </span>
    ),
    renderCell: ({ id, name }) => (
      <Button
        look="quiet"
        pending={check.isPending && check.variables === id}
        onClick={() => check.mutate(id)}
      >
        <Trans>Vérifier maintenant</Trans>
        <span className="vh"> {name}</span>
      </Button>
    ),
  };
  const of = hoster.name;
  return (
    <>
      {check.error !== null && <ActionError error={check.error} />}
      <DataTable
        caption={<Trans>Outils de {of}</Trans>}
        columns={isManaged ? [...columns, actions] : columns}
        rows={hoster.instances}
        rowKey={({ id }) => id}
      />
    </>
  );
}

// SPDX-License-Identifier: AGPL-3.0-or-later
import { Trans, useLingui } from '@lingui/react/macro';
import type { Hat } from '../../../shared/session.ts';
import { activeHat, useSession } from '../../api/session.ts';
import { fullDate } from '../../format/civil-date.ts';
import { useWearHat } from '../../shell/use-wear-hat.ts';
import { ActionError } from '../../ui/action-error.tsx';
import { Button } from '../../ui/button.tsx';
import { type Column, DataTable } from '../../ui/data-table.tsx';
import { Empty } from '../../ui/empty.tsx';
import { StateLabel } from '../../ui/state-label.tsx';
import { hatWords } from '../../words/role-words.ts';

/** The mandates in force, and the way to act with one of them. */
export function HatTable() {
  const { t, i18n } = useLingui();
  const session = useSession();
  const worn = activeHat(session);
  const wear = useWearHat();
  if (session.hats.length === 0) {
    return (
      <Empty>
        <Trans>
          Vous n’avez pas encore de mandat. Suivez le lien de votre invitation pour le prendre.
        </Trans>
      </Empty>
    );
  }
  const columns: Column<Hat>[] = [
    {
      key: 'role',
      header: <Trans>Rôle</Trans>,
      renderCell: (hat) => i18n._(hatWords(hat.role, hat.organisation.tier)),
    },
    {
      key: 'organisation',
      header: <Trans>Structure</Trans>,
      label: t`Structure`,
      renderCell: ({ organisation }) => organisation.name,
    },
    {
      key: 'scope',
      header: <Trans>Portée</Trans>,
      label: t`Portée`,
      renderCell: ({ scope }) =>
        scope === 'subtree' ? t`elle et celles en dessous` : t`elle seule`,
    },
    {
      key: 'to',
      header: <Trans>Jusqu’au</Trans>,
      label: t`Jusqu’au`,
      renderCell: ({ to }) => (to === null ? t`sans fin fixée` : fullDate(to, i18n.locale)),
    },
    {
      key: 'wear',
      header: (
        <span className="vh">
          <Trans>Geste</Trans>
        </span>
      ),
      renderCell: (hat) =>
        hat.mandateId === worn?.mandateId ? (
          <StateLabel tone="you" glyph="live">
            <Trans>Celle que vous portez</Trans>
          </StateLabel>
        ) : (
          <Button
            look="quiet"
            pending={wear.isPending && wear.variables === hat.mandateId}
            onClick={() => wear.mutate(hat.mandateId)}
          >
            <Trans>Prendre cette casquette</Trans>
            <span className="vh"> {hat.organisation.shortName}</span>
          </Button>
        ),
    },
  ];
  return (
    <>
      {wear.error !== null && <ActionError error={wear.error} />}
      <DataTable
        caption={<Trans>Mes mandats en cours</Trans>}
        columns={columns}
        rows={session.hats}
        rowKey={({ mandateId }) => mandateId}
      />
    </>
  );
}

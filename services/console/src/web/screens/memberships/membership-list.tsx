// SPDX-License-Identifier: AGPL-3.0-or-later
import { Trans, useLingui } from '@lingui/react/macro';
import type { Identity } from '../../api/schemas.ts';
import { fullDate } from '../../format/civil-date.ts';
import { personName } from '../../format/person-name.ts';
import { type Column, DataTable } from '../../ui/data-table.tsx';
import { Empty } from '../../ui/empty.tsx';
import { Pagination } from '../../ui/pagination.tsx';
import { Panel } from '../../ui/panel.tsx';
import { SelectField } from '../../ui/select-field.tsx';
import { StateLabel } from '../../ui/state-label.tsx';
import { MEMBERSHIP_STATES } from '../../words/membership-words.ts';

type Row = Identity['Membership'];
type Props = {
  page: { items: readonly Row[]; page: number; size: number; total: number };
  state: Row['state'] | '';
  onState: (state: string) => void;
  onPage: (page: number) => void;
};

/** Memberships by name, those of one state if that is asked. */
export function MembershipList({ page, state, onState, onPage }: Props) {
  const { t, i18n } = useLingui();
  const columns: Column<Row>[] = [
    {
      key: 'who',
      header: <Trans>Personne</Trans>,
      renderCell: ({ person, email }) => (
        <>
          {personName(person)}
          <span className="meta line">{email}</span>
        </>
      ),
    },
    {
      key: 'where',
      header: <Trans>Structure</Trans>,
      label: t`Structure`,
      renderCell: ({ organisation }) => organisation.shortName,
    },
    {
      key: 'until',
      header: <Trans>Jusqu’au</Trans>,
      label: t`Jusqu’au`,
      renderCell: ({ to }) => (to === null ? t`sans fin fixée` : fullDate(to, i18n.locale)),
    },
    {
      key: 'state',
      header: <Trans>État</Trans>,
      label: t`État`,
      renderCell: (row) => {
        const { label, look } = MEMBERSHIP_STATES[row.state];
        return <StateLabel {...look}>{i18n._(label)}</StateLabel>;
      },
    },
  ];
  return (
    <Panel className="c12" title={<Trans>Les adhésions</Trans>}>
      <div className="two">
        <SelectField
          id="membership-state"
          label={<Trans>Montrer</Trans>}
          value={state}
          onChange={(event) => onState(event.currentTarget.value)}
        >
          <option value="">{t`Toutes`}</option>
          {(['to-renew', 'suspended', 'renewed', 'current'] as const).map((one) => (
            <option key={one} value={one}>
              {i18n._(MEMBERSHIP_STATES[one].label)}
            </option>
          ))}
        </SelectField>
      </div>
      {page.total === 0 ? (
        <Empty>
          <Trans>Aucune adhésion n’est dans cet état. Choisissez-en un autre.</Trans>
        </Empty>
      ) : (
        <>
          <DataTable
            caption={<Trans>Adhésions de la saison</Trans>}
            columns={columns}
            rows={page.items}
            rowKey={({ mandateId }) => mandateId}
          />
          <Pagination page={page.page} size={page.size} total={page.total} onPage={onPage} />
        </>
      )}
    </Panel>
  );
}

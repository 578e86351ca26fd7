// SPDX-License-Identifier: AGPL-3.0-or-later
import { Plural, Trans } from '@lingui/react/macro';
import type { Planning } from '../../api/schemas.ts';

/** What the map shows first: who is blocked or late. */
export function CountryTitle({ departments }: { departments: Planning['CampaignDepartment'][] }) {
  const blocked = departments.filter(({ state }) => state === 'blocked').length;
  const late = departments.filter((department) => department.late).length;
  if (blocked === 0 && late === 0)
    return <Trans>Aucun département n’est bloqué ni en retard</Trans>;
  if (blocked === 0) {
    return (
      <Plural
        value={late}
        one="Un département est en retard"
        other="# départements sont en retard"
      />
    );
  }
  return (
    <>
      <Plural value={blocked} one="Un département est bloqué" other="# départements sont bloqués" />
      {late > 0 && <Plural value={late} one=", un est en retard" other=", # sont en retard" />}
    </>
  );
}

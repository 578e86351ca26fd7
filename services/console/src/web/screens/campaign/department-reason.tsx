// SPDX-License-Identifier: AGPL-3.0-or-later
import { Plural, Trans, useLingui } from '@lingui/react/macro';
import type { Planning } from '../../api/schemas.ts';
import { useSession } from '../../api/session.ts';
import { shortDate } from '../../format/civil-date.ts';
import { BLOCK_REASONS } from '../../words/task-words.ts';

/** Why a department is where it is: what blocks it, its hold, its vacancy, its progress. */
export function DepartmentReason({ department }: { department: Planning['CampaignDepartment'] }) {
  const { i18n } = useLingui();
  const { today } = useSession();
  const { blocked, hold, tasks, coordinators, late } = department;
  const { accepted, total } = tasks;
  return (
    <>
      {blocked !== null && (
        <>
          {i18n._(BLOCK_REASONS[blocked.reason])}. {blocked.text}{' '}
        </>
      )}
      {hold !== null && (
        <>
          <Trans>En attente jusqu’au {shortDate(hold.until, i18n.locale, today)} :</Trans>{' '}
          {hold.reason}.{' '}
        </>
      )}
      {coordinators === 0 && (
        <>
          <Trans>Personne ne tient la coordination.</Trans>{' '}
        </>
      )}
      {total > 0 && (
        <Plural
          value={accepted}
          one={`# tâche sur ${total} est acceptée.`}
          other={`# tâches sur ${total} sont acceptées.`}
        />
      )}
      {late && (
        <>
          {' '}
          <Trans>En retard.</Trans>
        </>
      )}
    </>
  );
}

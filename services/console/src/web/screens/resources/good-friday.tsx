// SPDX-License-Identifier: AGPL-3.0-or-later
import { Trans } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { calendarSettingsQuery } from '../../api/calendar-settings.ts';
import { Failure } from '../../ui/failure.tsx';
import { GoodFridayForm } from './good-friday-form.tsx';

/** Whether plans count Good Friday as a holiday in Guadeloupe and Martinique, and the way to say so. */
export function GoodFriday() {
  const { data, error, refetch } = useQuery(calendarSettingsQuery);
  if (data === undefined) {
    return error === null ? null : <Failure error={error} onRetry={() => void refetch()} />;
  }
  if (data.allowed) return <GoodFridayForm state={data} onRefused={() => void refetch()} />;
  return (
    <p className="small end">
      {data.settings.goodFridayAntilles ? (
        <Trans>Le Vendredi saint est chômé en Guadeloupe et en Martinique.</Trans>
      ) : (
        <Trans>Le Vendredi saint est travaillé en Guadeloupe et en Martinique.</Trans>
      )}
    </p>
  );
}

// SPDX-License-Identifier: AGPL-3.0-or-later
import { Plural, Trans, useLingui } from '@lingui/react/macro';
import type { Planning } from '../../api/schemas.ts';
import { useSession } from '../../api/session.ts';
import { daysBetween, longDate } from '../../format/civil-date.ts';
import { civilDay } from '../../format/instant.ts';
import { StateLabel } from '../../ui/state-label.tsx';
import { TASK_LABELS } from '../../words/task-words.ts';

type Props = { task: Planning['TaskSummary']; place: string | null };

/** State, place, deadline and the time that declaring takes. */
export function TaskMeta({ task, place }: Props) {
  const { i18n } = useLingui();
  const { today } = useSession();
  const words = TASK_LABELS[task.label];
  const blockedFor =
    task.blocked === null ? null : Math.max(0, daysBetween(civilDay(task.blocked.since), today));
  const end = task.end === null ? null : longDate(task.end, i18n.locale, today);
  return (
    <p className="t-meta">
      <StateLabel tone={words.tone} glyph={words.glyph}>
        {blockedFor === null ? (
          i18n._(words.label)
        ) : (
          <Plural
            value={blockedFor}
            _0="Bloquée depuis aujourd’hui"
            one="Bloquée depuis un jour"
            other="Bloquée depuis # jours"
          />
        )}
      </StateLabel>
      {task.late && (
        <StateLabel tone="late" glyph="late">
          <Trans>En retard</Trans>
        </StateLabel>
      )}
      {place !== null && <b>{place}</b>}
      {end !== null && (
        <span>
          <Trans>
            avant <b>{end}</b>
          </Trans>
        </span>
      )}
      {task.allowed.includes('declare') && task.action === 'none' && (
        <span>
          <Plural value={task.minutes} one="# min pour déclarer" other="# min pour déclarer" />
        </span>
      )}
      {task.provisional && (
        <span>
          <Trans>date provisoire</Trans>
        </span>
      )}
    </p>
  );
}

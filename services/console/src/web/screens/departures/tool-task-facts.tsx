// SPDX-License-Identifier: AGPL-3.0-or-later
import { Plural, Trans, useLingui } from '@lingui/react/macro';
import type { Identity } from '../../api/schemas.ts';
import { useSession } from '../../api/session.ts';
import { shortInstant } from '../../format/instant.ts';
import { personName } from '../../format/person-name.ts';
import { StateLabel } from '../../ui/state-label.tsx';
import {
  DEPARTURE_REASONS,
  PROMISES,
  TOOL_OUTCOMES,
  TOOL_STATES,
} from '../../words/departure-words.ts';

type Task = Identity['OffboardingTool'];

/** One tool: its promise, where it stands, why, and who is to confirm. */
export function ToolTaskFacts({ task }: { task: Task }) {
  const { t, i18n } = useLingui();
  const { label, look } = TOOL_STATES[task.state];
  const words = task.reasonCode === null ? undefined : DEPARTURE_REASONS[task.reasonCode];
  return (
    <>
      <b>{task.name}</b>{' '}
      <StateLabel {...look}>
        {task.outcome === null ? i18n._(label) : i18n._(TOOL_OUTCOMES[task.outcome])}
      </StateLabel>
      <span className="meta line">{i18n._(PROMISES[task.promise])}</span>
      {words !== undefined && (
        <span className="meta line">
          {t`Raison :`} {i18n._(words)}
          {task.attempts > 0 && (
            <>
              {' '}
              (<Plural value={task.attempts} one="# essai" other="# essais" />)
            </>
          )}
        </span>
      )}
      <Who task={task} />
      {task.note !== null && <span className="meta line note-text">{task.note}</span>}
    </>
  );
}

function Who({ task }: { task: Task }) {
  const { i18n } = useLingui();
  const { today } = useSession();
  const when = (instant: string) => shortInstant(instant, i18n.locale, today);
  if (task.confirmedBy !== null && task.at !== null) {
    const who = personName(task.confirmedBy);
    const at = when(task.at);
    return (
      <span className="meta line">
        <Trans>
          Confirmé par {who}, le {at}
        </Trans>
      </span>
    );
  }
  if (task.state === 'done') return null;
  const until = when(task.deadline);
  const hoster = task.hoster.shortName;
  if (task.state === 'pending') {
    const next = task.nextAttemptAt === null ? '' : when(task.nextAttemptAt);
    return (
      <span className="meta line">
        <Trans>
          Prochain essai {next}, jusqu’au {until}
        </Trans>
      </span>
    );
  }
  const who = task.assignee === null ? null : personName(task.assignee);
  return (
    <span className="meta line">
      {who === null ? (
        <Trans>
          Personne n’opère {hoster} : la coordination nationale confirme avant le {until}
        </Trans>
      ) : (
        <Trans>
          {who} ({hoster}) confirme avant le {until}
        </Trans>
      )}
    </span>
  );
}

// SPDX-License-Identifier: AGPL-3.0-or-later
import { Trans, useLingui } from '@lingui/react/macro';
import { useId, useState } from 'react';
import { seeEscalation } from '../../api/escalation-commands.ts';
import type { Planning } from '../../api/schemas.ts';
import { useSession } from '../../api/session.ts';
import { useCommand } from '../../api/use-command.ts';
import { shortDate } from '../../format/civil-date.ts';
import { civilDay } from '../../format/instant.ts';
import { Disclosure } from '../../ui/disclosure.tsx';
import { ReasonForm } from '../../ui/reason-form.tsx';
import { TaskCard } from './task-card.tsx';

type Escalated = Planning['EscalatedTask'];

/** Late work of those below that climbed here, until somebody says that they saw it. */
export function EscalatedTasks({ tasks }: { tasks: Escalated[] }) {
  const titleId = useId();
  const [open, setOpen] = useState<string | null>(null);
  if (tasks.length === 0) return null;
  return (
    <section aria-labelledby={titleId} id="retards">
      <h2 id={titleId}>
        <Trans>Retards remontés jusqu’à vous</Trans>
      </h2>
      <ul className="tasks">
        {tasks.map((one) => (
          <li key={one.id}>
            <TaskCard
              task={one.task}
              open={one.id === open}
              onToggle={() => setOpen(one.id === open ? null : one.id)}
            />
            <SeenForm escalated={one} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function SeenForm({ escalated }: { escalated: Escalated }) {
  const { i18n } = useLingui();
  const { today } = useSession();
  const see = useCommand('planning', (message: string) => seeEscalation(escalated.id, message));
  const since = shortDate(civilDay(escalated.at), i18n.locale, today);
  return (
    <Disclosure summary={<Trans>Remonté le {since} : dire que c’est vu</Trans>}>
      <ReasonForm
        id={`seen-${escalated.id}`}
        label={<Trans>Ce que vous faites</Trans>}
        hint={<Trans>Ceux qui ont la tâche liront cette phrase.</Trans>}
        action={<Trans>C’est vu</Trans>}
        pending={see.isPending}
        error={see.error}
        onSend={(message) => see.mutate(message)}
      />
    </Disclosure>
  );
}

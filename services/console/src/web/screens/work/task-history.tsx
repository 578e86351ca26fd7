// SPDX-License-Identifier: AGPL-3.0-or-later
import { Trans } from '@lingui/react/macro';
import type { Planning } from '../../api/schemas.ts';
import { HistoryList } from '../../sentences/history-list.tsx';
import { Disclosure } from '../../ui/disclosure.tsx';

/** What happened to a task. */
export function TaskHistory({ task }: { task: Planning['Task'] }) {
  if (task.history.length === 0) return null;
  return (
    <Disclosure summary={<Trans>Ce qui s’est passé</Trans>}>
      <HistoryList entries={task.history} />
    </Disclosure>
  );
}

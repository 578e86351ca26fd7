// SPDX-License-Identifier: AGPL-3.0-or-later
import { Trans, useLingui } from '@lingui/react/macro';
import type { Planning } from '../../../api/schemas.ts';
import { inLanguage } from '../../../i18n/in-language.ts';
import { Button } from '../../../ui/button.tsx';
import { Note } from '../../../ui/note.tsx';

type Props = {
  tasks: Planning['Playbook']['tasks'];
  removed: readonly string[];
  onPutBack: (key: string) => void;
};

/** The tasks of the version that go, each to be put back. */
export function RemovedTasks({ tasks, removed, onPutBack }: Props) {
  const { i18n } = useLingui();
  return (
    <Note tone="hold" said="politely">
      <p>
        <b>
          <Trans>Retirées du brouillon</Trans>
        </b>
      </p>
      <ul className="bare">
        {tasks
          .filter(({ key }) => removed.includes(key))
          .map(({ key, title }) => (
            <li key={key} className="actions">
              {key} · {inLanguage(title, i18n.locale)}
              <Button look="quiet" onClick={() => onPutBack(key)}>
                <Trans>Remettre</Trans> <span className="vh">{key}</span>
              </Button>
            </li>
          ))}
      </ul>
    </Note>
  );
}
